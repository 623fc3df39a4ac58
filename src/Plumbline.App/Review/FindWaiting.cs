using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Review;

/// <summary>How a queue is ordered.</summary>
public enum QueueOrder
{
    /// <summary>What needs looking at first: errors, warnings that nobody explained, changes, money.</summary>
    Findings,

    /// <summary>Earliest deadline first.</summary>
    Deadline,

    /// <summary>Largest budget first.</summary>
    Money,

    /// <summary>Most changed since the last submission first.</summary>
    Changes,
}

/// <summary>What of a queue is wanted.</summary>
public sealed record QueueRequest
{
    /// <summary>Part of a name of form or unit; empty: all.</summary>
    public string Text { get; init; } = "";

    /// <summary>One state; null: all that wait for the actor.</summary>
    public FormState? State { get; init; }

    /// <summary>Only forms that a batch may take, or only those that it may not; null: both.</summary>
    public bool? Clean { get; init; }

    public QueueOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 20;
}

/// <summary>A form that waits.</summary>
/// <param name="Form">The form with its sums.</param>
/// <param name="Unit">Name of its unit.</param>
/// <param name="OpenRemarks">Threads not resolved.</param>
public sealed record QueueRow(Form Form, string Unit, int OpenRemarks);

/// <summary>One page of a queue.</summary>
/// <param name="Rows">The forms.</param>
/// <param name="Total">How many wait, up to one more than <see cref="FindWaiting.MostCounted"/>.</param>
public sealed record QueuePage(ImmutableArray<QueueRow> Rows, int Total);

/// <summary>The forms that wait for somebody's review.</summary>
public static class FindWaiting
{
    /// <summary>Beyond so many it is only told that there are more.</summary>
    public const int MostCounted = 10_000;

    /// <summary>One page.</summary>
    public static async Task<QueuePage> Run(AppDb db, Actor actor, QueueRequest request, CancellationToken cancellation)
    {
        var forms = Filter(await Waiting(db, actor, cancellation), db, request);
        var total = await forms.Take(MostCounted + 1).CountAsync(cancellation);
        var rows = await Sort(forms, request.Order)
            .Skip((request.Page - 1) * request.PageSize)
            .Take(request.PageSize)
            .Join(
                db.Units,
                form => form.UnitId,
                unit => unit.Id,
                (form, unit) =>
                    new
                    {
                        form,
                        unit.Name,
                        Open = db.Remarks.Count(remark =>
                            remark.FormId == form.Id && remark.AnswersId == null && remark.ResolvedAt == null
                        ),
                    }
            )
            .ToListAsync(cancellation);
        return new([.. rows.Select(row => new QueueRow(row.form, row.Name, row.Open))], total);
    }

    // Forms on which the actor has a move to make that takes them on, or which were given to the actor.
    private static async Task<IQueryable<Form>> Waiting(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var waits = actor
            .Posts.GroupBy(post => post.Role)
            .SelectMany(role => FormProcess.Stages.Select(stage => (role, stage, states: States(stage, role.Key))))
            .Where(wait => wait.states.Count > 0)
            // Stages that wait in the same states are one question to the database.
            .GroupBy(wait => (wait.role.Key, string.Join(' ', wait.states)))
            .Select(group =>
                Waits(
                    group.First().states,
                    [.. group.Select(wait => wait.stage)],
                    [.. group.First().role.Select(post => post.UnitPath)]
                )
            )
            .ToList();
        if (actor.MayAnywhere(Right.ScoreAssigned))
        {
            // The few that were given come by their keys, so that an index answers both sides of the "or".
            var mine = await db
                .FormAssignees.Where(given => given.AccountId == actor.AccountId)
                .Select(given => given.FormId)
                .ToArrayAsync(cancellation);
            waits.Add(
                Subtree
                    .In<Form>(form => form.UnitPath, actor.Subtrees(Right.ScoreAssigned))
                    .And(form => mine.Contains(form.Id))
                    .And(form => form.State == FormState.DepartmentApproved || form.State == FormState.FinanceAccepted)
            );
        }

        // Nothing waits for review while it is filled; said once more for the index of the queue.
        var standing = db.Forms.Where(form => form.WithdrawnAt == null && !FillRights.Filling.Contains(form.State));
        return waits.Count == 0
            ? standing.Where(form => false)
            : standing.Where(waits.Aggregate((all, more) => all.Or(more)));
    }

    private static Expression<Func<Form, bool>> Waits(
        List<FormState> states,
        List<FilingStage> stages,
        IReadOnlyCollection<string> subtrees
    ) =>
        Subtree
            .In<Form>(form => form.UnitPath, subtrees)
            .And(form => states.Contains(form.State) && stages.Contains(form.Stage));

    /// <summary>Whether a batch may take the form: no error, even an explained one, and no warning without explanation.</summary>
    public static bool IsClean(Form form) => form.Errors == 0 && form.Warnings <= form.ExplainedWarnings;

    /// <summary>The states from which a role takes a form on.</summary>
    private static List<FormState> States(FilingStage stage, Role role) =>
        [
            .. FormProcess
                .Of(stage)
                .Moves.Where(move =>
                    move.Action is MoveAction.Approve or MoveAction.Accept or MoveAction.Seal
                    && move.Roles.Contains(role)
                )
                .Select(move => move.From)
                .Distinct(),
        ];

    private static IQueryable<Form> Filter(IQueryable<Form> forms, AppDb db, QueueRequest request)
    {
        if (request.Text.Trim() is { Length: > 0 } text)
        {
            forms = forms.Where(form =>
                form.Name.Contains(text) || db.Units.Any(unit => unit.Id == form.UnitId && unit.Name.Contains(text))
            );
        }

        if (request.State is { } state)
        {
            forms = forms.Where(form => form.State == state);
        }

        return request.Clean switch
        {
            true => forms.Where(form => form.Errors == 0 && form.Unexplained <= 0),
            false => forms.Where(form => form.Errors > 0 || form.Unexplained > 0),
            null => forms,
        };
    }

    private static IQueryable<Form> Sort(IQueryable<Form> forms, QueueOrder order) =>
        order switch
        {
            QueueOrder.Deadline => forms.OrderBy(form => form.Deadline).ThenBy(form => form.Id),
            QueueOrder.Money => forms.OrderByDescending(form => form.BudgetDown).ThenBy(form => form.Id),
            QueueOrder.Changes => forms.OrderByDescending(form => form.Changes).ThenBy(form => form.Id),
            _ => forms
                .OrderByDescending(form => form.Errors)
                .ThenByDescending(form => form.Unexplained)
                .ThenByDescending(form => form.Changes)
                .ThenByDescending(form => form.BudgetDown)
                .ThenBy(form => form.Id),
        };
}
