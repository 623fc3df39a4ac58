using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Review;

/// <summary>Marks a thread as dealt with, or opens it again. Whoever fills or reviews the form may.</summary>
public static class ResolveRemark
{
    /// <summary>The remark after it, or why not.</summary>
    public static async Task<Result<Remark>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long formId,
        long remarkId,
        bool resolved,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var locked = await Locked<Form>.Take(db, formId, cancellation);
        var remark = await db
            .Remarks.AsTracking()
            .SingleOrDefaultAsync(row => row.Id == remarkId && row.FormId == formId, cancellation);
        if (locked is null || remark is null || remark.AnswersId is not null)
        {
            return Result.Failed<Remark>(ReviewRefusals.NoSuchItem());
        }

        var path = locked.Row.UnitPath;
        if (!actor.May(Right.FillForms, path) && !actor.May(Right.ReviewForms, path))
        {
            return Result.Failed<Remark>(Refusals.NotAllowed());
        }

        if (remark.ResolvedAt is not null != resolved)
        {
            var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
            remark.ResolvedAt = resolved ? now : null;
            remark.ResolvedById = resolved ? actor.AccountId : null;
            var kind = resolved ? "remark-resolve" : "remark-open";
            locked.Note(db, new(kind, remark.Place, remark.Text), actor, now);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return Result.Of(remark);
    }
}
