using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;

namespace Plumbline.App.Dashboards;

/// <summary>The figures of one year.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Forms">All forms that stand.</param>
/// <param name="Money">Execution against budget of those that were handed in.</param>
/// <param name="Scores">Their scores.</param>
/// <param name="Points">Points of their indicators, scaled as <see cref="Domain.Score"/>.</param>
/// <param name="Weight">Weights of their indicators, scaled as <see cref="Domain.Weight"/>.</param>
public sealed record YearFigures(int Year, int Forms, MoneySum Money, ScoreSpread Scores, long Points, long Weight);

/// <summary>Sets three years side by side.</summary>
public static class CompareYears
{
    private const int Years = 3;

    /// <summary>The years up to the one of the scope, earliest first; a year without forms has zeros.</summary>
    public static async Task<ImmutableArray<YearFigures>> Run(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    )
    {
        var first = scope.Year - Years + 1;
        var all = DashboardForms.OfYears(db, scope, first);
        var handedIn = all.Where(form => !FillRights.Filling.Contains(form.State));
        var counts = await all.GroupBy(form => form.Year)
            .Select(group => new { Year = group.Key, Forms = group.Count() })
            .ToDictionaryAsync(row => row.Year, row => row.Forms, cancellation);
        var scores = await Scores(handedIn).ToListAsync(cancellation);
        var reached = await handedIn
            .Join(db.FormAchievements, form => form.Id, row => row.FormId, (form, row) => new { form.Year, row })
            .GroupBy(pair => pair.Year)
            .Select(group => new
            {
                Year = group.Key,
                Points = group.Sum(pair => pair.row.Points),
                Weight = group.Sum(pair => pair.row.Weight),
            })
            .ToDictionaryAsync(row => row.Year, row => (row.Points, row.Weight), cancellation);
        return
        [
            .. Enumerable
                .Range(first, Years)
                .Select(year =>
                    Figures(
                        year,
                        counts.GetValueOrDefault(year),
                        [.. scores.Where(row => row.Year == year)],
                        reached.GetValueOrDefault(year)
                    )
                ),
        ];
    }

    private static IQueryable<YearScore> Scores(IQueryable<Form> forms) =>
        forms
            .GroupBy(form => new
            {
                form.Year,
                form.SelfScore,
                Stated = form.BudgetFen > 0 && form.ExecutedFen != null,
            })
            .Select(group => new YearScore
            {
                Year = group.Key.Year,
                Score = group.Key.SelfScore,
                Stated = group.Key.Stated,
                Forms = group.Count(),
                Budget = group.Sum(form => form.BudgetFen) ?? 0,
                Executed = group.Sum(form => form.ExecutedFen) ?? 0,
            });

    private static YearFigures Figures(int year, int forms, List<YearScore> rows, (long Points, long Weight) reached)
    {
        var stated = rows.Where(row => row.Stated).ToList();
        return new(
            year,
            forms,
            new(
                rows.Sum(row => row.Forms),
                stated.Sum(row => row.Forms),
                stated.Sum(row => row.Budget),
                stated.Sum(row => row.Executed)
            ),
            SpreadScores.Of(
                rows.GroupBy(row => row.Score)
                    .Select(group => new ScoreCount(group.Key, null, group.Sum(row => row.Forms)))
            ),
            reached.Points,
            reached.Weight
        );
    }

    // Forms of one year with the same score; whether they state budget and spending parts them once more.
    private sealed record YearScore
    {
        public int Year { get; init; }

        public long? Score { get; init; }

        public bool Stated { get; init; }

        public int Forms { get; init; }

        public long Budget { get; init; }

        public long Executed { get; init; }
    }
}
