using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
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
public sealed record QueuePage(ImmutableArray<QueueRow> Rows, int Total);

/// <summary>The forms that wait for somebody's review.</summary>
public static class FindWaiting
{
    // A budget that is not stated comes last.
    private const long Unstated = -1;

    /// <summary>One page.</summary>
    public static async Task<QueuePage> Run(AppDb db, Actor actor, QueueRequest request, CancellationToken cancellation)
    {
        var forms = Filter(Waiting(db, actor), db, request);
        var total = await forms.CountAsync(cancellation);
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

    /// <summary>Forms on which the actor has a move to make that takes them on, or which were given to the actor.</summary>
    public static IQueryable<Form> Waiting(AppDb db, Actor actor)
    {
        var mine = db.FormAssignees.Where(given => given.AccountId == actor.AccountId).Select(given => given.FormId);
        var given = db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ScoreAssigned))
            .Where(form => form.WithdrawnAt == null && mine.Contains(form.Id))
            .Where(form => form.State == FormState.DepartmentApproved || form.State == FormState.FinanceAccepted);
        return actor
                .Posts.GroupBy(post => post.Role)
                .Where(role => States(role.Key).Length > 0)
                .Select(role =>
                {
                    var states = States(role.Key).ToList();
                    return db
                        .Forms.Where(form => form.WithdrawnAt == null && states.Contains(form.State))
                        .Under(form => form.UnitPath, [.. role.Select(post => post.UnitPath)]);
                })
                .Aggregate(
                    actor.MayAnywhere(Right.ScoreAssigned) ? given : null,
                    (IQueryable<Form>? all, IQueryable<Form> more) => all is null ? more : all.Union(more)
                )
            ?? db.Forms.Where(form => false);
    }

    /// <summary>Whether a batch may take the form: no error, even an explained one, and no warning without explanation.</summary>
    public static bool IsClean(Form form) => form.Errors == 0 && form.Warnings <= form.ExplainedWarnings;

    /// <summary>The states from which a role takes a form on.</summary>
    private static ImmutableArray<FormState> States(Role role) =>
        [
            .. SelfEvaluationForm
                .Process.Moves.Where(move =>
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
            true => forms.Where(form => form.Errors == 0 && form.Warnings <= form.ExplainedWarnings),
            false => forms.Where(form => form.Errors > 0 || form.Warnings > form.ExplainedWarnings),
            null => forms,
        };
    }

    private static IQueryable<Form> Sort(IQueryable<Form> forms, QueueOrder order) =>
        order switch
        {
            QueueOrder.Deadline => forms.OrderBy(form => form.Deadline).ThenBy(form => form.Id),
            QueueOrder.Money => forms.OrderByDescending(form => form.BudgetFen ?? Unstated).ThenBy(form => form.Id),
            QueueOrder.Changes => forms.OrderByDescending(form => form.Changes).ThenBy(form => form.Id),
            _ => forms
                .OrderByDescending(form => form.Errors)
                .ThenByDescending(form => form.Warnings - form.ExplainedWarnings)
                .ThenByDescending(form => form.Changes)
                .ThenByDescending(form => form.BudgetFen ?? Unstated)
                .ThenBy(form => form.Id),
        };
}
