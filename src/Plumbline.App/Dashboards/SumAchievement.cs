using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Dashboards;

/// <summary>Indicators of one class, and the forms that hold any.</summary>
public sealed record AchievementCount(AchievementClass Class, long Indicators, int Forms);

/// <summary>
/// What the indicators of some forms come to: those of the year of the dashboard with the same whole percent of spending
/// and of achievement, those of another year together.
/// </summary>
internal sealed record ReachRow
{
    public required int Year { get; init; }

    public required long? Rate { get; init; }

    public required long? Reach { get; init; }

    public required int Forms { get; init; }

    public required long Points { get; init; }

    public required long Weight { get; init; }

    public required AchievementCount Full { get; init; }

    public required AchievementCount Nearly { get; init; }

    public required AchievementCount Partly { get; init; }

    public required AchievementCount Missed { get; init; }

    public required AchievementCount Unscored { get; init; }

    public ImmutableArray<AchievementCount> Classes => [Full, Nearly, Partly, Missed, Unscored];
}

/// <summary>Sums indicators by how far they were reached.</summary>
internal static class SumAchievement
{
    internal static Task<List<ReachRow>> Rows(AppDb db, DashboardScope scope, CancellationToken cancellation) =>
        Reached(db, scope)
            .GroupBy(
                one => new
                {
                    one.Year,
                    one.Rate,
                    one.Reach,
                },
                one => one.Row
            )
            .Select(group => new ReachRow
            {
                Year = group.Key.Year,
                Rate = group.Key.Rate,
                Reach = group.Key.Reach,
                Forms = group.Count(),
                Points = group.Sum(row => row!.Points),
                Weight = group.Sum(row => row!.Weight),
                Full = new(AchievementClass.Full, group.Sum(row => (long)row!.Full), group.Count(row => row!.Full > 0)),
                Nearly = new(
                    AchievementClass.Nearly,
                    group.Sum(row => (long)row!.Nearly),
                    group.Count(row => row!.Nearly > 0)
                ),
                Partly = new(
                    AchievementClass.Partly,
                    group.Sum(row => (long)row!.Partly),
                    group.Count(row => row!.Partly > 0)
                ),
                Missed = new(
                    AchievementClass.Missed,
                    group.Sum(row => (long)row!.Missed),
                    group.Count(row => row!.Missed > 0)
                ),
                Unscored = new(
                    AchievementClass.Unscored,
                    group.Sum(row => (long)row!.Unscored),
                    group.Count(row => row!.Unscored > 0)
                ),
            })
            .ToListAsync(cancellation);

    private static IQueryable<ReachedForm> Reached(AppDb db, DashboardScope scope)
    {
        var now = scope.Year;
        return DashboardForms
            .OfYears(db, scope, scope.HandedIn)
            .LeftJoin(
                db.FormAchievements,
                form => form.Id,
                row => row.FormId,
                (form, row) =>
                    new ReachedForm
                    {
                        Year = form.Year,
                        Rate =
                            form.Year == now && form.BudgetFen > 0 && form.ExecutedFen != null
                                ? form.ExecutedFen * 100 / form.BudgetFen
                                : null,
                        Reach =
                            form.Year == now && row!.Weight > 0 && row.Unscored == 0
                                ? (long?)(row.Points * 100 / row.Weight)
                                : null,
                        Row = row,
                    }
            );
    }

    /// <summary>All five classes in order.</summary>
    internal static ImmutableArray<AchievementCount> Of(IReadOnlyCollection<ReachRow> rows) =>
        [
            .. Enum.GetValues<AchievementClass>()
                .Select(one => new AchievementCount(
                    one,
                    rows.Sum(row => row.Classes[(int)one].Indicators),
                    rows.Sum(row => row.Classes[(int)one].Forms)
                )),
        ];

    private sealed record ReachedForm
    {
        public required int Year { get; init; }

        public required long? Rate { get; init; }

        public required long? Reach { get; init; }

        public required FormAchievement? Row { get; init; }
    }
}
