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
        var items = await db
            .RectificationItems.Where(item => item.Due < today)
            .Where(item => item.State == RectificationState.Notified || item.State == RectificationState.Refused)
            .OrderBy(item => item.Id)
            .Take(Batch)
            .ToListAsync(cancellation);
        var written = 0;
        foreach (var item in items)
        {
            var days = today.DayNumber - item.Due.DayNumber;
            foreach (var (step, roles) in Steps.Where(one => one.Days <= days))
            {
                written += await Tell(db, item, (step, days), roles, now, cancellation) ? 1 : 0;
            }
        }

        return written;
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
        var mark = string.Create(CultureInfo.InvariantCulture, $"{item.Id}/{late.Step}");
        var told = await db
            .Notices.Where(notice => notice.Kind == NoticeKind.RectifyOverdue)
            .AnyAsync(notice => notice.Arguments.Contains($"\"step\":\"{mark}\""), cancellation);
        var holders = told ? [] : await WriteNotices.Holders(db, item.UnitPath, roles, now, cancellation);
        if (holders.Count == 0)
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
            ("days", late.Days.ToString(CultureInfo.InvariantCulture)),
            ("step", mark)
        );
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }
}
