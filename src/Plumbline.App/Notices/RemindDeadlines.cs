using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Notices;

/// <summary>
/// Reminds fillers of forms that are not submitted: on the days before the deadline that the place's rules name, and once it
/// has passed, by the calendar of Asia/Shanghai. Each reminder comes once; a form that was submitted or withdrawn gets none.
/// </summary>
public static class RemindDeadlines
{
    private const int Batch = 1_000;

    /// <summary>Writes the reminders that are due; gives their number.</summary>
    public static async Task<int> Run(AppDb db, ReminderRules? rules, TimeProvider time, CancellationToken cancellation)
    {
        if (rules?.BeforeDeadline is not { Value: [var first, ..] steps })
        {
            return 0;
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var horizon = now.AddDays(first + 1);
        var (written, last) = (0, 0L);
        while (true)
        {
            var after = last;
            var forms = await db
                .Forms.BeingFilled()
                .Where(form => form.Id > after && form.Deadline < horizon)
                .Where(form => db.Tasks.Any(task => task.Id == form.TaskId && task.ClosedAt == null))
                .OrderBy(form => form.Id)
                .Take(Batch)
                .ToListAsync(cancellation);
            if (forms.Count == 0)
            {
                return written;
            }

            written += await Remind(db, forms, steps, now, cancellation);
            last = forms[^1].Id;
        }
    }

    /// <summary>The step that is due: days left, 0 once the deadline has passed; null: none.</summary>
    internal static int? Step(IReadOnlyList<int> steps, DateTime deadline, DateTime now)
    {
        if (now > deadline)
        {
            return 0;
        }

        var days = (ChinaTime.Show(deadline).Date - ChinaTime.Show(now).Date).Days;
        return steps.Where(step => days <= step).Select(step => (int?)step).LastOrDefault();
    }

    // Everything about many forms at once: what is due, what was told, who fills.
    private static async Task<int> Remind(
        AppDb db,
        List<Form> forms,
        IReadOnlyList<int> steps,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var due = forms.Select(form => Due(form, steps, now)).OfType<Reminder>().ToList();
        var ids = due.ConvertAll(one => (long?)one.Form.Id);
        var told = await db
            .Notices.Where(notice => ids.Contains(notice.FormId))
            .Where(notice => notice.Kind == NoticeKind.Due || notice.Kind == NoticeKind.Overdue)
            .Select(notice => new Told(notice.FormId!.Value, notice.Kind, notice.Arguments))
            .Distinct()
            .ToListAsync(cancellation);
        var byForm = told.ToLookup(one => one.FormId);
        due.RemoveAll(one => byForm[one.Form.Id].Any(one.IsToldBy));
        var paths = due.ConvertAll(one => one.Form.UnitPath);
        var fillers = await WriteNotices.HoldersOfEach(db, paths, [Role.Filler], now, cancellation);
        foreach (var one in due)
        {
            WriteNotices.Add(db, one.Kind, fillers[one.Form.UnitPath], one.Form.Id, now, one.Arguments);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return due.Count(one => fillers[one.Form.UnitPath].Count > 0);
    }

    private static Reminder? Due(Form form, IReadOnlyList<int> steps, DateTime now)
    {
        if (Step(steps, form.Deadline, now) is not { } step)
        {
            return null;
        }

        var days = (ChinaTime.Show(form.Deadline).Date - ChinaTime.Show(now).Date).Days;
        return new(
            form,
            step == 0 ? NoticeKind.Overdue : NoticeKind.Due,
            ChinaTime.Text(form.Deadline),
            step.ToString(CultureInfo.InvariantCulture),
            days.ToString(CultureInfo.InvariantCulture)
        );
    }

    private sealed record Told(long FormId, string Kind, string Arguments);

    private sealed record Reminder(Form Form, string Kind, string Deadline, string Step, string Days)
    {
        internal (string, string)[] Arguments =>
            [
                ("form", Form.Name),
                ("year", Form.Year.ToString(CultureInfo.InvariantCulture)),
                ("days", Days),
                ("deadline", Deadline),
                ("step", Step),
            ];

        internal bool IsToldBy(Told told) =>
            told.Kind == Kind
            && told.Arguments.Contains(Deadline, StringComparison.Ordinal)
            && told.Arguments.Contains($"\"step\":\"{Step}\"", StringComparison.Ordinal);
    }
}
