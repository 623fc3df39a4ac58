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
/// Sums the figures of a dashboard. Three of the five questions are asked for all years of the comparison at once, so that
/// the year of the dashboard is not read again for it.
/// </summary>
public static class SumFigures
{
    /// <summary>The figures as the forms stand now.</summary>
    public static async Task<DashboardFigures> Run(AppDb db, DashboardScope scope, CancellationToken cancellation)
    {
        var progress = await CountProgress.Rows(db, scope, cancellation);
        var scores = await SpreadScores.Rows(db, scope, cancellation);
        var reached = await SumAchievement.Rows(db, scope, cancellation);
        var (scored, crossed) = (
            scores.Where(row => row.Year == scope.Year),
            reached.Where(row => row.Year == scope.Year).ToList()
        );
        return new(
            CountProgress.Of(progress.Where(row => row.Year == scope.Year)),
            await SumMoney.Run(db, scope, cancellation),
            SpreadScores.Of(scored.Select(row => new ScoreCount(row.Score, row.Grade, row.Forms))),
            SumAchievement.Of(crossed),
            CrossSpending.Of(crossed),
            CompareYears.Of(scope, progress, scores, reached),
            await CountFindings.Run(db, scope, cancellation)
        );
    }
}
