using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Rectifying;

/// <summary>
/// 逾期升级: when the last day of an item has passed, those hear of it whom the place's rules name for so many days. Each step
/// is said once.
/// </summary>
public static class RemindRectification
{
    private const int Batch = 1_000;

    /// <summary>Writes the notices that are due; gives their number.</summary>
    public static async Task<int> Run(AppDb db, ReminderRules? rules, TimeProvider time, CancellationToken cancellation)
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var today = ChinaTime.DayOf(now);
        var written = 0;
        foreach (var step in rules?.RectificationOverdue ?? [])
        {
            var last = 0L;
            List<RectificationItem> items;
            do
            {
                var after = last;
                items = await Waiting(db, today, step)
                    .Where(item => item.Id > after)
                    .OrderBy(item => item.Id)
                    .Take(Batch)
                    .ToListAsync(cancellation);
                foreach (var item in items)
                {
                    var late = (step.Days, today.DayNumber - item.Due.DayNumber);
                    written += await Tell(db, item, late, step.Roles, now, cancellation) ? 1 : 0;
                    last = item.Id;
                }
            } while (items.Count == Batch);
        }

        return written;
    }

    // Items for which the step has come and was not said yet.
    private static IQueryable<RectificationItem> Waiting(AppDb db, DateOnly today, OverdueStep step)
    {
        var (days, due) = (step.Days, today.AddDays(-step.Days));
        return db
            .RectificationItems.Where(item =>
                item.State == RectificationState.Notified || item.State == RectificationState.Refused
            )
            .Where(item => item.Due <= due && item.ToldDays < days);
    }

    private static async Task<bool> Tell(
        AppDb db,
        RectificationItem item,
        (int Step, int Days) late,
        IReadOnlyCollection<Role> roles,
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
            RectificationNotices.Of(item),
            ("days", late.Days.ToString(CultureInfo.InvariantCulture))
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }
}
