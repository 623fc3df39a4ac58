using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Scoring;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Monitoring;

/// <summary>A form of a round.</summary>
/// <param name="Form">The form.</param>
/// <param name="Unit">Name of its unit.</param>
/// <param name="Watch">How it stands; null: nobody has filled it yet.</param>
/// <param name="AnswerDue">Day by which a warning has to be answered; null: none waits, or the regime sets no days.</param>
/// <param name="Overdue">That day has passed.</param>
public sealed record RoundForm(Form Form, string Unit, FormWatch? Watch, DateOnly? AnswerDue, bool Overdue)
{
    /// <summary>Stopped: no payment should be made.</summary>
    public bool StopsPayment => Form.State == FormState.Suspended;

    /// <summary>Days since the warning; null: none waits.</summary>
    public int? Waiting { get; init; }
}

/// <summary>A round with its forms, those that need looking at first.</summary>
/// <param name="Task">The task.</param>
/// <param name="Forms">The first of them.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="ResponseDays">Working days for an answer; null: the regime sets none.</param>
public sealed record Round(SeasonTask Task, ImmutableArray<RoundForm> Forms, int Total, int? ResponseDays)
{
    /// <summary>How many forms stand in a quarter of the chart.</summary>
    public int Count(ControlQuarter? quarter) =>
        Forms.Count(form => form.Watch is not null && form.Watch.Quarter == quarter);

    /// <summary>How many forms have a light.</summary>
    public int Count(WarningLight light) => Forms.Count(form => form.Watch?.Overall == light);
}

/// <summary>Opens a monitoring round over the units that a person may see.</summary>
public static class OpenRound
{
    /// <summary>Most forms on one page; more are narrowed by unit.</summary>
    public const int Most = 1_000;

    /// <summary>The rounds that reach a unit of the person, latest first.</summary>
    public static Task<List<SeasonTask>> All(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var mine = db
            .Forms.Where(form => form.Stage == FilingStage.Monitoring)
            .Under(form => form.UnitPath, actor.Subtrees(Right.ViewForms))
            .Select(form => form.TaskId);
        return db
            .Tasks.Where(task => task.Stage == FilingStage.Monitoring && mine.Contains(task.Id))
            .OrderByDescending(task => task.Year)
            .ThenByDescending(task => task.Round)
            .ThenByDescending(task => task.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>The round; null: there is none with this id, or nothing of it is the person's to see.</summary>
    public static async Task<Round?> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long taskId,
        string? unitPath,
        CancellationToken cancellation
    )
    {
        var forms = db
            .Forms.Where(form => form.TaskId == taskId && form.WithdrawnAt == null)
            .Under(form => form.UnitPath, actor.Subtrees(Right.ViewForms));
        forms = unitPath is { Length: > 1 } path ? forms.Under(form => form.UnitPath, [path]) : forms;
        var total = await forms.CountAsync(cancellation);
        var task = await db.Tasks.SingleOrDefaultAsync(
            one => one.Id == taskId && one.Stage == FilingStage.Monitoring,
            cancellation
        );
        if (task is null || total == 0)
        {
            return null;
        }

        var rows = await forms
            .LeftJoin(db.FormWatches, form => form.Id, watch => watch.FormId, (form, watch) => new { form, watch })
            .Join(
                db.Units,
                row => row.form.UnitId,
                unit => unit.Id,
                (row, unit) =>
                    new
                    {
                        row.form,
                        row.watch,
                        unit.Name,
                    }
            )
            .OrderBy(row => row.form.UnitPath)
            .ThenBy(row => row.form.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var days = packs.Regimes.Find(task.Regime)?.Process.WarningResponseDays?.Value;
        var today = ChinaTime.Today(time);
        var found = rows.Select(row => Shown(row.form, row.Name, row.watch, days, today))
            .OrderByDescending(row => row.StopsPayment)
            .ThenByDescending(row => row.Overdue)
            .ThenByDescending(row => row.Form.State == FormState.Warned)
            .ThenBy(row => row.Watch?.Overall ?? (WarningLight)int.MaxValue);
        return new(task, [.. found], total, days);
    }

    private static RoundForm Shown(Form form, string unit, FormWatch? watch, int? days, DateOnly today)
    {
        var due = AnswerDue(form, days);
        var since = DateOnly.FromDateTime(ChinaTime.Show(form.StateSince));
        return new(form, unit, watch, due, due < today)
        {
            Waiting = form.State == FormState.Warned ? today.DayNumber - since.DayNumber : null,
        };
    }

    /// <summary>The day by which a warning has to be answered; null: none waits, or no days are set.</summary>
    public static DateOnly? AnswerDue(Form form, int? workingDays) =>
        form.State == FormState.Warned && workingDays is { } days
            ? WorkingDays.After(DateOnly.FromDateTime(ChinaTime.Show(form.StateSince)), days)
            : null;
}
