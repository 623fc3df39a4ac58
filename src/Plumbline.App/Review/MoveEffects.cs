using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Review;

/// <summary>What a move brings with it, in its transaction: sums at submission, pins at return, score at the seal.</summary>
internal static class MoveEffects
{
    internal static async Task Apply(
        AppDb db,
        Locked<Form> locked,
        MoveAction action,
        OpenedForm opened,
        JudgedForm? judged,
        CancellationToken cancellation
    )
    {
        var form = locked.Row;
        switch (action)
        {
            case MoveAction.Submit:
                form.SubmittedAt = form.StateSince;
                form.Changes = await Changes(db, opened, cancellation);
                await CheckForm.Keep(db, judged!, cancellation);
                break;
            case MoveAction.Return:
                await Pin(db, form.Id, cancellation);
                break;
            case MoveAction.Seal:
                var scores = await db.ReviewScores.Where(score => score.FormId == form.Id).ToListAsync(cancellation);
                form.FinanceScore = ReviewSheet.Of(judged!, scores)?.Finance?.Total?.Scaled;
                break;
            case MoveAction.Unseal:
                form.FinanceScore = null;
                break;
        }
    }

    // The threads that stand open when a form goes back are what it goes back for.
    private static Task<int> Pin(AppDb db, long formId, CancellationToken cancellation) =>
        db
            .Remarks.Where(remark => remark.FormId == formId && remark.AnswersId == null && remark.ResolvedAt == null)
            .ExecuteUpdateAsync(remark => remark.SetProperty(row => row.Returned, true), cancellation);

    private static async Task<int> Changes(AppDb db, OpenedForm opened, CancellationToken cancellation)
    {
        var submitted = nameof(MoveAction.Submit);
        var last = await db
            .FormSnapshots.Where(snapshot => snapshot.FormId == opened.Form.Id && snapshot.Reason == submitted)
            .OrderByDescending(snapshot => snapshot.Seq)
            .FirstOrDefaultAsync(cancellation);
        return last is null ? 0 : FilingChanges.Between(last, opened).Length;
    }
}
