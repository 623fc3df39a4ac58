using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Rectifying;

/// <summary>
/// 逾期升级: when the last day of an item has passed its filler hears of it, a week later the department's finance section, and
/// after a month the leading group and finance. Each step is said once.
/// </summary>
public static class RemindRectification
{
    private const int Batch = 1_000;

    private static readonly (int Days, Role[] Roles)[] Steps =
    [
        (1, [Role.Filler, Role.UnitReviewer]),
        (7, [Role.DepartmentFinance]),
        (30, [Role.LeadingGroup, Role.FinancePerformance]),
    ];

    /// <summary>Writes the notices that are due; gives their number.</summary>
    public static async Task<int> Run(AppDb db, TimeProvider time, CancellationToken cancellation)
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var today = ChinaTime.DayOf(now);
        var (written, last) = (0, 0L);
        while (true)
        {
            var after = last;
            var items = await Waiting(db, today)
                .Where(item => item.Id > after)
                .OrderBy(item => item.Id)
                .Take(Batch)
                .ToListAsync(cancellation);
            foreach (var item in items)
            {
                var days = today.DayNumber - item.Due.DayNumber;
                foreach (var (step, roles) in Steps.Where(one => one.Days <= days && one.Days > item.ToldDays))
                {
                    written += await Tell(db, item, (step, days), roles, now, cancellation) ? 1 : 0;
                }
            }

            if (items.Count < Batch)
            {
                return written;
            }

            last = items[^1].Id;
        }
    }

    // Items for which a step has come that was not said yet.
    private static IQueryable<RectificationItem> Waiting(AppDb db, DateOnly today)
    {
        var days = Steps.Select(step => (step.Days, Due: today.AddDays(-step.Days))).ToArray();
        var (first, second, third) = (days[0], days[1], days[2]);
        return db
            .RectificationItems.Where(item =>
                item.State == RectificationState.Notified || item.State == RectificationState.Refused
            )
            .Where(item =>
                (item.Due <= first.Due && item.ToldDays < first.Days)
                || (item.Due <= second.Due && item.ToldDays < second.Days)
                || (item.Due <= third.Due && item.ToldDays < third.Days)
            );
    }

    private static async Task<bool> Tell(
        AppDb db,
        RectificationItem item,
        (int Step, int Days) late,
        Role[] roles,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var holders = await WriteNotices.Holders(db, item.UnitPath, roles, now, cancellation);
        if (holders.Count == 0)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var isFirst = await db
            .RectificationItems.Where(row => row.Id == item.Id && row.ToldDays < late.Step)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ToldDays, late.Step), cancellation);
        if (isFirst == 0)
        {
            return false;
        }

        WriteNotices.Add(
            db,
            NoticeKind.RectifyOverdue,
            holders,
            item.FormId,
            now,
            ("text", item.Problem),
            ("days", late.Days.ToString(CultureInfo.InvariantCulture))
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }
}
