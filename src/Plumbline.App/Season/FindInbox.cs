using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Season;

/// <summary>What there is to do.</summary>
public enum WorkKind
{
    /// <summary>填报: a form in draft.</summary>
    Fill,

    /// <summary>修改: a form that came back.</summary>
    Correct,

    /// <summary>审核.</summary>
    Review,

    /// <summary>复核打分: finance.</summary>
    FinanceReview,

    /// <summary>答复申请.</summary>
    Answer,

    /// <summary>撰写章节.</summary>
    Write,

    /// <summary>答复预警.</summary>
    Respond,
}

/// <summary>One thing to do.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="FormId">The form it is about.</param>
/// <param name="Title">Name of the form, or of the chapter.</param>
/// <param name="UnitName">Whose form it is.</param>
/// <param name="TaskName">The task.</param>
/// <param name="Due">By when, UTC.</param>
/// <param name="State">State of the form.</param>
public sealed record Work(
    WorkKind Kind,
    long FormId,
    string Title,
    string UnitName,
    string TaskName,
    DateTime Due,
    FormState State
)
{
    /// <summary>The task, for requests.</summary>
    public long TaskId { get; init; }

    /// <summary>Stage of the form.</summary>
    public FilingStage Stage { get; init; }

    /// <summary>Errors found in the form.</summary>
    public int Errors { get; init; }
}

/// <summary>Forms, requests or chapters of one task, which wait for the same.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="TaskId">The task.</param>
/// <param name="TaskName">Its name.</param>
/// <param name="Stage">Stage of the forms.</param>
/// <param name="State">State of the forms; null: requests and chapters are not told by the state of their form.</param>
/// <param name="Count">How many.</param>
/// <param name="Overdue">How many of them are past their deadline.</param>
/// <param name="WithErrors">In how many of them errors are found.</param>
/// <param name="Due">The first deadline, UTC.</param>
public sealed record WorkGroup(
    WorkKind Kind,
    long TaskId,
    string TaskName,
    FilingStage Stage,
    FormState? State,
    int Count,
    int Overdue,
    int WithErrors,
    DateTime Due
)
{
    /// <summary>How many of them cannot wait.</summary>
    public int Urgent { get; init; }
}

/// <summary>What a person has to do, the most urgent first.</summary>
/// <param name="Items">All of it where it is little, else the first of what cannot wait.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Overdue">How many are past their deadline.</param>
public sealed record Inbox(IReadOnlyList<Work> Items, int Total, int Overdue)
{
    /// <summary>So many are told one by one.</summary>
    public const int Few = 12;

    /// <summary>All of it by task and state, the first deadline first.</summary>
    public ImmutableArray<WorkGroup> Groups { get; init; } = [];

    /// <summary>There is too much to tell one by one.</summary>
    public bool IsMany => Total > Few;

    /// <summary>How much cannot wait, also beyond <see cref="Items"/>.</summary>
    public int UrgentTotal => Groups.Sum(group => group.Urgent);

    /// <summary>What cannot wait: what came back and what was asked, then what is late or soon will be.</summary>
    public IEnumerable<Work> Urgent(DateTime now) =>
        Items
            .Where(work =>
                FindInbox.IsAnswer(work.Kind) || FindInbox.IsOfFiler(work.Kind) && work.Due < FindInbox.Soon(now)
            )
            .OrderByDescending(work => FindInbox.IsAnswer(work.Kind));
}

/// <summary>Finds what waits for a person: one list, by deadline. What is overdue stays until its task is closed.</summary>
public static class FindInbox
{
    private const int SoonDays = 3;
    private const int AtMost = 200;

    internal static readonly FormState[] Settled = [FormState.Locked, FormState.Disclosed, FormState.Archived];

    /// <summary>The inbox of a person.</summary>
    public static async Task<Inbox> Run(AppDb db, Actor actor, DateTime now, CancellationToken cancellation)
    {
        var (items, groups) = (new List<Work>(), new List<WorkGroup>());
        foreach (
            var beside in (Waiting[])
                [
                    await InboxExtras.Requests(db, actor, now, cancellation),
                    await InboxExtras.Sections(db, actor, now, cancellation),
                ]
        )
        {
            groups.AddRange(beside.Groups);
            items.AddRange(beside.First);
        }

        var waits = Waits(actor).ToList();
        foreach (var alike in waits.GroupBy(wait => string.Join('\n', wait.Subtrees), StringComparer.Ordinal))
        {
            groups.AddRange(await Grouped(db, [.. alike], now, cancellation));
        }

        // Where there is much, only what cannot wait is told one by one.
        var few = groups.Sum(group => group.Count) <= Inbox.Few;
        foreach (var wait in waits.Where(wait => groups.Any(group => wait.Holds(group) && (few || group.Urgent > 0))))
        {
            items.AddRange(await Load(db, few ? Open(db, wait) : Urgent(db, wait, now), wait.Kind, cancellation));
        }

        // What came back or was asked is kept whatever its deadline: it cannot wait.
        var first = items
            .DistinctBy(work => (work.Kind, work.FormId, work.Title))
            .OrderByDescending(work => IsAnswer(work.Kind))
            .ThenBy(work => work.Due)
            .Take(AtMost)
            .OrderBy(work => work.Due)
            .ThenBy(work => work.FormId);
        var overdue = groups.Where(group => IsOfFiler(group.Kind)).Sum(group => group.Overdue);
        return new([.. first], groups.Sum(group => group.Count), overdue)
        {
            Groups = [.. groups.OrderBy(group => group.Due).ThenBy(group => group.TaskId).ThenBy(group => group.State)],
        };
    }

    /// <summary>Whether the deadline of the form is that of the work: it is when the form has to be handed in.</summary>
    public static bool IsOfFiler(WorkKind kind) => kind is not (WorkKind.Review or WorkKind.FinanceReview);

    /// <summary>Whether it answers somebody: a form that came back, a request.</summary>
    internal static bool IsAnswer(WorkKind kind) => kind is WorkKind.Correct or WorkKind.Answer;

    /// <summary>What is due before this instant cannot wait.</summary>
    internal static DateTime Soon(DateTime now) => now.AddDays(SoonDays);

    // A state waits for a role; the table of moves of the stage says for which.
    private static IEnumerable<Wait> Waits(Actor actor) =>
        from stage in FormProcess.Stages
        from state in Enum.GetValues<FormState>()
        let kind = state switch
        {
            FormState.Draft or FormState.AdjustmentDrafted => WorkKind.Fill,
            FormState.Returned => WorkKind.Correct,
            FormState.Submitted or FormState.UnitApproved or FormState.AdjustmentDeclared => WorkKind.Review,
            FormState.Warned when actor.Posts.Any(post => post.Role == Role.DepartmentFinance) => WorkKind.Respond,
            _ => WorkKind.FinanceReview,
        }
        let wait = new Wait(kind, stage, state, Subtrees(actor, stage, state))
        where !Settled.Contains(state) && wait.Subtrees.Count > 0
        select wait;

    private static List<string> Subtrees(Actor actor, FilingStage stage, FormState state) =>
        [
            .. actor
                .Posts.Where(post =>
                    FormProcess
                        .Of(stage)
                        .Allowed(state, post.Role)
                        .Any(move => move.Action is not (MoveAction.Withdraw or MoveAction.Unseal))
                )
                .Select(post => post.UnitPath)
                .Distinct(StringComparer.Ordinal),
        ];

    private static IQueryable<Form> Open(AppDb db, Wait wait) =>
        Open(db, wait.Subtrees).Where(form => form.State == wait.State && form.Stage == wait.Stage);

    private static IQueryable<Form> Open(AppDb db, List<string> subtrees) =>
        db
            .Forms.Under(form => form.UnitPath, subtrees)
            .Where(form => form.WithdrawnAt == null)
            .Where(form => db.Tasks.Any(task => task.Id == form.TaskId && task.ClosedAt == null));

    private static IQueryable<Form> Urgent(AppDb db, Wait wait, DateTime now)
    {
        var soon = Soon(now);
        return IsAnswer(wait.Kind) ? Open(db, wait) : Open(db, wait).Where(form => form.Deadline < soon);
    }

    // All that wait in the same subtrees, counted at once.
    private static async Task<IEnumerable<WorkGroup>> Grouped(
        AppDb db,
        ImmutableArray<Wait> waits,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var soon = Soon(now);
        var states = waits.Select(wait => wait.State).Distinct().ToArray();
        var rows = await Open(db, waits[0].Subtrees)
            .Where(form => states.Contains(form.State))
            .GroupBy(form => new
            {
                form.TaskId,
                form.Stage,
                form.State,
            })
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Overdue = group.Count(form => form.Deadline < now),
                Soon = group.Count(form => form.Deadline < soon),
                WithErrors = group.Count(form => form.Errors > 0),
                Due = group.Min(form => form.Deadline),
            })
            .Join(db.Tasks, row => row.Key.TaskId, task => task.Id, (row, task) => new { row, task.Name })
            .ToListAsync(cancellation);
        return from wait in waits
            from one in rows
            where (one.row.Key.Stage, one.row.Key.State) == (wait.Stage, wait.State)
            select new WorkGroup(
                wait.Kind,
                one.row.Key.TaskId,
                one.Name,
                wait.Stage,
                wait.State,
                one.row.Count,
                one.row.Overdue,
                one.row.WithErrors,
                one.row.Due
            )
            {
                Urgent =
                    IsAnswer(wait.Kind) ? one.row.Count
                    : IsOfFiler(wait.Kind) ? one.row.Soon
                    : 0,
            };
    }

    private static Task<List<Work>> Load(
        AppDb db,
        IQueryable<Form> open,
        WorkKind kind,
        CancellationToken cancellation
    ) =>
        open.OrderBy(form => form.Deadline)
            .ThenBy(form => form.Id)
            .Take(AtMost)
            .Join(db.Units, form => form.UnitId, unit => unit.Id, (form, unit) => new { form, unit })
            .Join(
                db.Tasks,
                row => row.form.TaskId,
                task => task.Id,
                (row, task) =>
                    new
                    {
                        row.form,
                        row.unit,
                        task,
                    }
            )
            .Select(row => new Work(
                kind,
                row.form.Id,
                row.form.Subject == FilingSubject.Department ? FormTitle.Whole : row.form.Name,
                row.unit.Name,
                row.task.Name,
                row.form.Deadline,
                row.form.State
            )
            {
                TaskId = row.task.Id,
                Errors = row.form.Errors,
                Stage = row.form.Stage,
            })
            .ToListAsync(cancellation);

    private sealed record Wait(WorkKind Kind, FilingStage Stage, FormState State, List<string> Subtrees)
    {
        public bool Holds(WorkGroup group) => (group.Kind, group.Stage, group.State) == (Kind, Stage, State);
    }
}
