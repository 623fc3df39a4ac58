using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
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
        var handedIn = all.Where(form => !NarrowForms.Open.Contains(form.State));
        var counts = await all.GroupBy(form => form.Year)
            .Select(group => new { Year = group.Key, Forms = group.Count() })
            .ToListAsync(cancellation);
        var scores = await handedIn
            .GroupBy(form => new
            {
                form.Year,
                form.SelfScore,
                Stated = form.BudgetFen > 0 && form.ExecutedFen != null,
            })
            .Select(group => new
            {
                group.Key.Year,
                group.Key.SelfScore,
                group.Key.Stated,
                Forms = group.Count(),
                Budget = group.Sum(form => form.BudgetFen),
                Executed = group.Sum(form => form.ExecutedFen),
            })
            .ToListAsync(cancellation);
        var reached = await handedIn
            .Join(db.FormAchievements, form => form.Id, row => row.FormId, (form, row) => new { form.Year, row })
            .GroupBy(pair => pair.Year)
            .Select(group => new
            {
                Year = group.Key,
                Points = group.Sum(pair => pair.row.Points),
                Weight = group.Sum(pair => pair.row.Weight),
            })
            .ToListAsync(cancellation);
        return
        [
            .. Enumerable
                .Range(first, Years)
                .Select(year =>
                {
                    var rows = scores.Where(row => row.Year == year).ToList();
                    var stated = rows.Where(row => row.Stated).ToList();
                    var points = reached.Find(row => row.Year == year);
                    return new YearFigures(
                        year,
                        counts.Find(row => row.Year == year)?.Forms ?? 0,
                        new(
                            rows.Sum(row => row.Forms),
                            stated.Sum(row => row.Forms),
                            stated.Sum(row => row.Budget ?? 0),
                            stated.Sum(row => row.Executed ?? 0)
                        ),
                        SpreadScores.Of(rows.Select(row => new ScoreCount(row.SelfScore, null, row.Forms))),
                        points?.Points ?? 0,
                        points?.Weight ?? 0
                    );
                }),
        ];
    }
}
