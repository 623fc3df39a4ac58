using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Review;

/// <summary>Gives a form to a third party for re-checking; no other form is seen by it.</summary>
public static class AssignReviewer
{
    /// <summary>Accounts that hold a post of a third party over the form's unit.</summary>
    public static async Task<List<Account>> Candidates(
        AppDb db,
        Form form,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var holders = await WriteNotices.Holders(db, form.UnitPath, [Role.ThirdParty], now, cancellation);
        return await db
            .Users.Where(user => holders.Contains(user.Id))
            .OrderBy(user => user.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Whether the actor may give the form away as it stands.</summary>
    public static bool MayAssign(Actor actor, Form form) =>
        form.State is FormState.DepartmentApproved or FormState.FinanceAccepted
        && actor.May(Right.AssignReviewers, form.UnitPath);

    /// <summary>The assignment, or why there is none.</summary>
    public static async Task<Result<FormAssignee>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long formId,
        long accountId,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<Form>.Take(db, formId, cancellation) is not { } locked)
        {
            return Result.Failed<FormAssignee>(ReviewRefusals.NoSuchItem());
        }

        var form = locked.Row;
        if (!MayAssign(actor, form))
        {
            return Result.Failed<FormAssignee>(Refusals.NotAllowed());
        }

        var candidate = (await Candidates(db, form, now, cancellation)).Find(user => user.Id == accountId);
        var there = await db.FormAssignees.SingleOrDefaultAsync(
            row => row.FormId == formId && row.AccountId == accountId,
            cancellation
        );
        if (candidate is null || there is not null)
        {
            return there is null ? Result.Failed<FormAssignee>(ReviewRefusals.NoSuchItem()) : Result.Of(there);
        }

        var assignee = new FormAssignee
        {
            FormId = formId,
            AccountId = accountId,
            At = now,
            AssignedById = actor.AccountId,
        };
        db.FormAssignees.Add(assignee);
        locked.Note(db, new("assign", "", null, candidate.DisplayName), actor, now);
        WriteNotices.Add(
            db,
            NoticeKind.Assigned,
            [accountId],
            formId,
            now,
            ("form", form.Name),
            ("year", form.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(assignee);
    }
}
