using System.Collections.Immutable;
using Plumbline.App.Data;

namespace Plumbline.App.Dashboards;

/// <summary>All figures of a dashboard.</summary>
/// <param name="Progress">States against deadlines, of all forms that stand.</param>
/// <param name="Money">Execution against budget, branch by branch.</param>
/// <param name="Scores">Scores and grades.</param>
/// <param name="Achievement">Indicators by how far they were reached.</param>
/// <param name="Cross">Spending against achievement.</param>
/// <param name="Years">Three years side by side.</param>
/// <param name="Findings">Forms by rule and branch, of all forms that stand.</param>
public sealed record DashboardFigures(
    ImmutableArray<ProgressCount> Progress,
    ImmutableArray<BranchMoney> Money,
    ScoreSpread Scores,
    ImmutableArray<AchievementCount> Achievement,
    ImmutableArray<CrossCount> Cross,
    ImmutableArray<YearFigures> Years,
    ImmutableArray<RuleFindings> Findings
);

/// <summary>
/// Sums the figures of a dashboard. Together, the questions on progress and scores are asked for all years of the comparison
/// at once, so that the year of the dashboard is not read again for it.
/// </summary>
public static class SumFigures
{
    /// <summary>All figures as the forms stand now.</summary>
    public static async Task<DashboardFigures> Run(AppDb db, DashboardScope scope, CancellationToken cancellation)
    {
        var progress = await CountProgress.Rows(db, scope, scope.Years, cancellation);
        var scores = await SpreadScores.Rows(db, scope, scope.Years, cancellation);
        var reached = await SumAchievement.Rows(db, scope, cancellation);
        var before = await SumAchievement.Totals(db, scope, scope.Years.Where(year => year < scope.Year), cancellation);
        var now = new YearReach(scope.Year, reached.Sum(row => row.Points), reached.Sum(row => row.Weight));
        return new(
            CountProgress.Of(progress.Where(row => row.Year == scope.Year)),
            await SumMoney.Run(db, scope, cancellation),
            Spread(scores.Where(row => row.Year == scope.Year)),
            SumAchievement.Of(reached),
            CrossSpending.Of(reached),
            CompareYears.Of(scope, progress, scores, [.. before, now]),
            await CountFindings.Run(db, scope, cancellation)
        );
    }

    /// <summary>Progress alone.</summary>
    public static async Task<ImmutableArray<ProgressCount>> Progress(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    ) => CountProgress.Of(await CountProgress.Rows(db, scope, [scope.Year], cancellation));

    /// <summary>Execution against budget alone.</summary>
    public static Task<ImmutableArray<BranchMoney>> Money(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    ) => SumMoney.Run(db, scope, cancellation);

    /// <summary>Scores and grades alone.</summary>
    public static async Task<ScoreSpread> Scores(AppDb db, DashboardScope scope, CancellationToken cancellation) =>
        Spread(await SpreadScores.Rows(db, scope, [scope.Year], cancellation));

    /// <summary>Indicators alone.</summary>
    public static async Task<ImmutableArray<AchievementCount>> Achievement(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    ) => SumAchievement.Of(await SumAchievement.Rows(db, scope, cancellation));

    /// <summary>Spending against achievement alone.</summary>
    public static async Task<ImmutableArray<CrossCount>> Cross(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    ) => CrossSpending.Of(await SumAchievement.Rows(db, scope, cancellation));

    /// <summary>The comparison of years alone.</summary>
    public static async Task<ImmutableArray<YearFigures>> Years(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    ) =>
        CompareYears.Of(
            scope,
            await CountProgress.Rows(db, scope, scope.Years, cancellation),
            await SpreadScores.Rows(db, scope, scope.Years, cancellation),
            await SumAchievement.Totals(db, scope, scope.Years, cancellation)
        );

    /// <summary>Findings alone.</summary>
    public static Task<ImmutableArray<RuleFindings>> Findings(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    ) => CountFindings.Run(db, scope, cancellation);

    private static ScoreSpread Spread(IEnumerable<ScoreRow> rows) =>
        SpreadScores.Of(rows.Select(row => new ScoreCount(row.Score, row.Grade, row.Forms)));
}
