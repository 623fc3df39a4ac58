using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;

namespace Plumbline.App.Dashboards;

/// <summary>Indicators of one class, and the forms that hold any.</summary>
public sealed record AchievementCount(AchievementClass Class, long Indicators, int Forms);

/// <summary>Sums indicators by how far they were reached.</summary>
public static class SumAchievement
{
    /// <summary>All five classes in order, over the forms that were handed in.</summary>
    public static async Task<ImmutableArray<AchievementCount>> Run(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    )
    {
        var sum = await DashboardForms
            .HandedIn(db, scope)
            .Join(db.FormAchievements, form => form.Id, row => row.FormId, (_, row) => row)
            .GroupBy(_ => 1)
            .Select(group => new
            {
                Full = group.Sum(row => (long)row.Full),
                Nearly = group.Sum(row => (long)row.Nearly),
                Partly = group.Sum(row => (long)row.Partly),
                Missed = group.Sum(row => (long)row.Missed),
                Unscored = group.Sum(row => (long)row.Unscored),
                FullForms = group.Sum(row => row.Full > 0 ? 1 : 0),
                NearlyForms = group.Sum(row => row.Nearly > 0 ? 1 : 0),
                PartlyForms = group.Sum(row => row.Partly > 0 ? 1 : 0),
                MissedForms = group.Sum(row => row.Missed > 0 ? 1 : 0),
                UnscoredForms = group.Sum(row => row.Unscored > 0 ? 1 : 0),
            })
            .SingleOrDefaultAsync(cancellation);
        return
        [
            new(AchievementClass.Full, sum?.Full ?? 0, sum?.FullForms ?? 0),
            new(AchievementClass.Nearly, sum?.Nearly ?? 0, sum?.NearlyForms ?? 0),
            new(AchievementClass.Partly, sum?.Partly ?? 0, sum?.PartlyForms ?? 0),
            new(AchievementClass.Missed, sum?.Missed ?? 0, sum?.MissedForms ?? 0),
            new(AchievementClass.Unscored, sum?.Unscored ?? 0, sum?.UnscoredForms ?? 0),
        ];
    }
}
