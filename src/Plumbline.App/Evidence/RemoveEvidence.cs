using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.Evidence;

/// <summary>Takes a file off an indicator. The file itself stays: events name it, and others may use it.</summary>
public static class RemoveEvidence
{
    /// <summary>The revision after it, or why nothing was removed.</summary>
    public static async Task<Result<long>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long formId,
        long useId,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (form, chain) = (await Locked<Form>.Take(db, formId, cancellation))!;
        if (FillRights.Refusal(form, actor) is { } refusal)
        {
            return Result.Failed<long>(refusal);
        }

        var use = await db.EvidenceUses.SingleOrDefaultAsync(
            one => one.Id == useId && one.FormId == formId,
            cancellation
        );
        if (use is null)
        {
            return Result.Of(chain.Seq);
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var change = new Change("evidence-remove", AddEvidence.PlaceOf(use.Item), $"{use.Name} {use.Hash}");
        EventLog.Write(db, chain, change, actor.AccountId, now);
        await db.EvidenceUses.Where(one => one.Id == useId).ExecuteDeleteAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(chain.Seq);
    }
}
