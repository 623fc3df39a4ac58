using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.App.Dashboards;

/// <summary>How many forms have a score and a grade.</summary>
/// <param name="Scaled">Self score, scaled as <see cref="Score"/>; null: it cannot be scored.</param>
/// <param name="Grade">Grade; null: none.</param>
/// <param name="Forms">How many.</param>
public sealed record ScoreCount(long? Scaled, Grade? Grade, int Forms);

/// <summary>Scores over forms: all of them, counted, so that nothing is rounded before it is asked for.</summary>
/// <param name="Counts">Scores from low to high, those that cannot be scored first.</param>
public sealed record ScoreSpread(ImmutableArray<ScoreCount> Counts)
{
    /// <summary>All forms.</summary>
    public int Forms => Counts.Sum(count => count.Forms);

    /// <summary>Forms that cannot be scored.</summary>
    public int Unknown => Counts.Where(count => count.Scaled is null).Sum(count => count.Forms);

    /// <summary>Scores of <paramref name="from"/> points and more, below <paramref name="below"/>.</summary>
    public int Between(int? from, int? below) =>
        Counts.Where(count => count.Scaled is { } scaled && InRange(scaled, from, below)).Sum(count => count.Forms);

    /// <summary>Forms with a grade, or without.</summary>
    public int With(Grade? grade) => Counts.Where(count => count.Grade == grade).Sum(count => count.Forms);

    /// <summary>The middle score in points, of an even number the middle of the two; null without scores.</summary>
    public Fraction? Median
    {
        get
        {
            var scored = Forms - Unknown;
            return scored == 0 ? null : new Fraction(At((scored - 1) / 2) + At(scored / 2), 2 * Score.Scale);
        }
    }

    private long At(int place)
    {
        foreach (var count in Counts.Where(count => count.Scaled is not null))
        {
            if (place < count.Forms)
            {
                return count.Scaled!.Value;
            }

            place -= count.Forms;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }

    private static bool InRange(long scaled, int? from, int? below) =>
        (from is not { } low || scaled >= (long)low * Score.Scale)
        && (below is not { } high || scaled < (long)high * Score.Scale);
}

/// <summary>
/// Forms of one year with the same score and grade; whether they state budget and spending parts them once more.
/// </summary>
internal sealed record ScoreRow(
    int Year,
    long? Score,
    Grade? Grade,
    bool Stated,
    int Forms,
    long BudgetFen,
    long ExecutedFen
);

/// <summary>Counts scores and grades.</summary>
public static class SpreadScores
{
    /// <summary>Of the forms that were handed in, in some years of the comparison.</summary>
    internal static Task<List<ScoreRow>> Rows(
        AppDb db,
        DashboardScope scope,
        IEnumerable<int> years,
        CancellationToken cancellation
    ) =>
        DashboardForms
            .OfYears(db, scope, years, scope.HandedIn)
            .GroupBy(form => new
            {
                form.Year,
                form.SelfScore,
                form.Grade,
                Stated = form.BudgetFen > 0 && form.ExecutedFen != null,
            })
            .Select(group => new ScoreRow(
                group.Key.Year,
                group.Key.SelfScore,
                group.Key.Grade,
                group.Key.Stated,
                group.Count(),
                group.Sum(form => form.BudgetFen) ?? 0,
                group.Sum(form => form.ExecutedFen) ?? 0
            ))
            .ToListAsync(cancellation);

    /// <summary>The spread of counts in any order; equal scores and grades may come apart.</summary>
    public static ScoreSpread Of(IEnumerable<ScoreCount> counts) =>
        new([
            .. counts
                .GroupBy(count => (count.Scaled, count.Grade))
                .Select(group => new ScoreCount(group.Key.Scaled, group.Key.Grade, group.Sum(one => one.Forms)))
                .OrderBy(count => count.Scaled ?? long.MinValue)
                .ThenBy(count => count.Grade),
        ]);
}
