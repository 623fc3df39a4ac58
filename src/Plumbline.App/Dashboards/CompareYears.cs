using System.Collections.Immutable;

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
internal static class CompareYears
{
    /// <summary>The years up to the one of the scope, earliest first; a year without forms has zeros.</summary>
    internal static ImmutableArray<YearFigures> Of(
        DashboardScope scope,
        IReadOnlyCollection<ProgressRow> progress,
        IReadOnlyCollection<ScoreRow> scores,
        IReadOnlyCollection<YearReach> reached
    ) =>
        [
            .. scope.Years.Select(year => new YearFigures(
                year,
                progress.Where(row => row.Year == year).Sum(row => row.Forms),
                MoneyOf([.. scores.Where(row => row.Year == year)]),
                SpreadScores.Of(
                    scores.Where(row => row.Year == year).Select(row => new ScoreCount(row.Score, null, row.Forms))
                ),
                reached.Where(row => row.Year == year).Sum(row => row.Points),
                reached.Where(row => row.Year == year).Sum(row => row.Weight)
            )),
        ];

    private static MoneySum MoneyOf(ImmutableArray<ScoreRow> rows)
    {
        var stated = rows.Where(row => row.Stated).ToList();
        return new(
            rows.Sum(row => row.Forms),
            stated.Sum(row => row.Forms),
            stated.Sum(row => row.BudgetFen),
            stated.Sum(row => row.ExecutedFen)
        );
    }
}
