using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Dashboards;

/// <summary>Indicators of one class, and the forms that hold any.</summary>
public sealed record AchievementCount(AchievementClass Class, long Indicators, int Forms);

/// <summary>Indicators of forms with the same whole percent of spending and of achievement.</summary>
internal sealed record ReachRow
{
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

/// <summary>Points and weights of the indicators of one year.</summary>
internal sealed record YearReach(int Year, long Points, long Weight);

/// <summary>Sums indicators by how far they were reached.</summary>
internal static class SumAchievement
{
    internal static Task<List<ReachRow>> Rows(AppDb db, DashboardScope scope, CancellationToken cancellation) =>
        Reached(db, scope)
            .GroupBy(one => new { one.Rate, one.Reach }, one => one.Row)
            .Select(group => new ReachRow
            {
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

    /// <summary>Points and weights of some years of the comparison.</summary>
    internal static Task<List<YearReach>> Totals(
        AppDb db,
        DashboardScope scope,
        IEnumerable<int> years,
        CancellationToken cancellation
    ) =>
        DashboardForms
            .OfYears(db, scope, years, scope.HandedIn)
            .Join(db.FormAchievements, form => form.Id, row => row.FormId, (form, row) => new { form.Year, row })
            .GroupBy(one => one.Year, one => one.row)
            .Select(group => new YearReach(group.Key, group.Sum(row => row.Points), group.Sum(row => row.Weight)))
            .ToListAsync(cancellation);

    private static IQueryable<ReachedForm> Reached(AppDb db, DashboardScope scope) =>
        DashboardForms
            .HandedIn(db, scope)
            .LeftJoin(
                db.FormAchievements,
                form => form.Id,
                row => row.FormId,
                (form, row) =>
                    new ReachedForm
                    {
                        Rate =
                            form.BudgetFen > 0 && form.ExecutedFen != null
                                ? form.ExecutedFen * 100 / form.BudgetFen
                                : null,
                        Reach = row!.Weight > 0 && row.Unscored == 0 ? (long?)(row.Points * 100 / row.Weight) : null,
                        Row = row,
                    }
            );

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
        public required long? Rate { get; init; }

        public required long? Reach { get; init; }

        public required FormAchievement? Row { get; init; }
    }
}
