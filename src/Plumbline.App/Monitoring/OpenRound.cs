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
    /// <summary>What all forms of the round add up to, listed here or not.</summary>
    public required RoundCounts Counts { get; init; }
}

/// <summary>Opens a monitoring round over the units that a person may see.</summary>
public static class OpenRound
{
    /// <summary>Most forms on one page: those that need looking at first.</summary>
    public const int Most = 500;

    /// <summary>The rounds that reach a unit of the person, latest first.</summary>
    public static Task<List<SeasonTask>> All(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var mine = db
            .Forms.Where(form => form.Stage == FilingStage.Monitoring)
            .Under(form => form.UnitPath, actor.Subtrees(Right.ViewForms));
        return db
            .Tasks.Where(task => task.Stage == FilingStage.Monitoring && mine.Any(form => form.TaskId == task.Id))
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
        CancellationToken cancellation
    )
    {
        var forms = db
            .Forms.Where(form => form.TaskId == taskId && form.WithdrawnAt == null)
            .Under(form => form.UnitPath, actor.Subtrees(Right.ViewForms));
        var total = await forms.CountAsync(cancellation);
        var task = await db.Tasks.SingleOrDefaultAsync(
            one => one.Id == taskId && one.Stage == FilingStage.Monitoring,
            cancellation
        );
        if (task is null || total == 0)
        {
            return null;
        }

        var days = packs.Regimes.Find(task.Regime)?.Process.WarningResponseDays?.Value;
        var today = ChinaTime.Today(time);
        var late = RoundCounts.LateSince(today, days);
        var rows = await Urgent(db, forms, late, cancellation);
        return new(task, [.. rows.Select(row => Shown(row, days, today))], total, days)
        {
            Counts = await RoundCounts.Of(db, forms, late, cancellation),
        };
    }

    // Those that need looking at first: no payment, a late answer, a warning, the worst light.
    private static async Task<List<Watched>> Urgent(
        AppDb db,
        IQueryable<Form> forms,
        DateTime late,
        CancellationToken cancellation
    ) =>
        await forms
            .LeftJoin(db.FormWatches, form => form.Id, watch => watch.FormId, (form, watch) => new { form, watch })
            .Join(
                db.Units,
                row => row.form.UnitId,
                unit => unit.Id,
                (row, unit) =>
                    new Watched
                    {
                        Form = row.form,
                        Watch = row.watch,
                        Unit = unit.Name,
                    }
            )
            .OrderBy(row =>
                row.Form.State == FormState.Suspended ? 0
                : row.Form.State == FormState.Warned && row.Form.StateSince < late ? 1
                : row.Form.State == FormState.Warned ? 2
                : 3
            )
            .ThenBy(row =>
                row.Watch!.Overall == WarningLight.Red ? 0
                : row.Watch.Overall == WarningLight.Yellow ? 1
                : row.Watch.Overall == WarningLight.Green ? 2
                : row.Watch.Overall == WarningLight.Blue ? 3
                : 4
            )
            .ThenBy(row => row.Form.UnitPath)
            .ThenBy(row => row.Form.Id)
            .Take(Most)
            .ToListAsync(cancellation);

    private static RoundForm Shown(Watched row, int? days, DateOnly today)
    {
        var form = row.Form;
        var due = AnswerDue(form, days);
        var since = DateOnly.FromDateTime(ChinaTime.Show(form.StateSince));
        return new(form, row.Unit, row.Watch, due, due < today)
        {
            Waiting = form.State == FormState.Warned ? today.DayNumber - since.DayNumber : null,
        };
    }

    /// <summary>The day by which a warning has to be answered; null: none waits, or no days are set.</summary>
    public static DateOnly? AnswerDue(Form form, int? workingDays) =>
        form.State == FormState.Warned && workingDays is { } days
            ? WorkingDays.After(DateOnly.FromDateTime(ChinaTime.Show(form.StateSince)), days)
            : null;

    private sealed record Watched
    {
        public required Form Form { get; init; }

        public required FormWatch? Watch { get; init; }

        public required string Unit { get; init; }
    }
}
