using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Notices;

/// <summary>
/// Reminds fillers of forms that are not submitted: seven, three and one days before the deadline and once it has passed,
/// by the calendar of Asia/Shanghai. Each reminder comes once; a form that was submitted or withdrawn gets none.
/// </summary>
public static class RemindDeadlines
{
    private const int Batch = 1_000;

    private static readonly int[] DaysBefore = [7, 3, 1];

    /// <summary>Writes the reminders that are due; gives their number.</summary>
    public static async Task<int> Run(AppDb db, TimeProvider time, CancellationToken cancellation)
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var horizon = now.AddDays(DaysBefore[0] + 1);
        var (written, last) = (0, 0L);
        while (true)
        {
            var after = last;
            var forms = await db
                .Forms.Where(form => form.Id > after && form.Deadline < horizon && form.WithdrawnAt == null)
                .Where(form => form.State == FormState.Draft || form.State == FormState.Returned)
                .Where(form => db.Tasks.Any(task => task.Id == form.TaskId && task.ClosedAt == null))
                .OrderBy(form => form.Id)
                .Take(Batch)
                .ToListAsync(cancellation);
            foreach (var form in forms)
            {
                written += await Remind(db, form, now, cancellation) ? 1 : 0;
            }

            if (forms.Count == 0)
            {
                return written;
            }

            last = forms[^1].Id;
        }
    }

    /// <summary>The step that is due: days left, 0 once the deadline has passed; null: none.</summary>
    internal static int? Step(DateTime deadline, DateTime now)
    {
        if (now > deadline)
        {
            return 0;
        }

        var days = (ChinaTime.Show(deadline).Date - ChinaTime.Show(now).Date).Days;
        return DaysBefore.Where(step => days <= step).Select(step => (int?)step).LastOrDefault();
    }

    private static async Task<bool> Remind(
        AppDb db,
        Data.Records.Form form,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (Step(form.Deadline, now) is not { } step)
        {
            return false;
        }

        var kind = step == 0 ? NoticeKind.Overdue : NoticeKind.Due;
        var days = (ChinaTime.Show(form.Deadline).Date - ChinaTime.Show(now).Date).Days;
        var deadline = ChinaTime.Text(form.Deadline);
        var stepText = step.ToString(CultureInfo.InvariantCulture);
        var told = await db
            .Notices.Where(notice => notice.FormId == form.Id && notice.Kind == kind)
            .Where(notice => notice.Arguments.Contains(deadline))
            .Where(notice => notice.Arguments.Contains($"\"step\":\"{stepText}\""))
            .AnyAsync(cancellation);
        if (told)
        {
            return false;
        }

        var fillers = await WriteNotices.Holders(db, form.UnitPath, [Role.Filler], now, cancellation);
        WriteNotices.Add(
            db,
            kind,
            fillers,
            form.Id,
            now,
            ("form", form.Name),
            ("year", form.Year.ToString(CultureInfo.InvariantCulture)),
            ("days", days.ToString(CultureInfo.InvariantCulture)),
            ("deadline", deadline),
            ("step", stepText)
        );
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return fillers.Count > 0;
    }
}
