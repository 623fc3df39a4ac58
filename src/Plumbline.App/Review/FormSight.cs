using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Review;

/// <summary>Who sees a form, and which scores of it.</summary>
public static class FormSight
{
    /// <summary>The form, when the actor may see it; for everybody else it is not there.</summary>
    public static async Task<Form?> Find(AppDb db, Actor actor, long formId, CancellationToken cancellation)
    {
        var form = await db.Forms.SingleOrDefaultAsync(row => row.Id == formId, cancellation);
        return form is not null && await MaySee(db, actor, form, cancellation) ? form : null;
    }

    /// <summary>Whether the form lies under a post that shows forms, or was given to the actor.</summary>
    public static async Task<bool> MaySee(AppDb db, Actor actor, Form form, CancellationToken cancellation) =>
        actor.May(Right.ViewForms, form.UnitPath)
        || (
            actor.May(Right.ScoreAssigned, form.UnitPath)
            && await db.FormAssignees.AnyAsync(
                assignee => assignee.FormId == form.Id && assignee.AccountId == actor.AccountId,
                cancellation
            )
        );

    /// <summary>
    /// Whether the actor may know a score of this kind: those who give it always, everybody else once it is fed back: the
    /// department's when the department has approved, finance's when the form is sealed.
    /// </summary>
    public static bool Shows(ScoreKind kind, Actor actor, Form form) =>
        kind switch
        {
            ScoreKind.Self => true,
            ScoreKind.Department => !IsInHand(form.State)
                || actor.May(Right.ScoreForDepartment, form.UnitPath)
                || actor.May(Right.ScoreForFinance, form.UnitPath),
            _ => form.State is FormState.Locked or FormState.Disclosed or FormState.Archived
                || actor.May(Right.ScoreForFinance, form.UnitPath)
                || actor.May(Right.ScoreAssigned, form.UnitPath),
        };

    /// <summary>The events of a form that the actor may know: scores only when <see cref="Shows"/> lets them.</summary>
    public static IQueryable<Event> ShownTo(this IQueryable<Event> events, Actor actor, Form form)
    {
        var (department, finance) = (Shows(ScoreKind.Department, actor, form), Shows(ScoreKind.Finance, actor, form));
        return events.Where(entry =>
            entry.Kind != ScoreItem.EventKind
            || (department && entry.Place.EndsWith("." + ScoreItem.DepartmentField))
            || (finance && entry.Place.EndsWith("." + ScoreItem.FinanceField))
        );
    }

    private static bool IsInHand(FormState state) =>
        state is FormState.Draft or FormState.Returned or FormState.Submitted or FormState.UnitApproved;
}
