using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Findings;

namespace Plumbline.App.Review;

/// <summary>A remark to write.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Place">The cell, <c>indicators/r3.actual</c>; empty: the form as a whole.</param>
/// <param name="Text">What is said.</param>
/// <param name="AnswersId">The remark that it answers; null: it begins a thread.</param>
public sealed record RemarkRequest(long FormId, string Place, string Text, long? AnswersId);

/// <summary>Writes a remark on a cell. Reviewers begin threads; everybody who works on the form answers.</summary>
public static class WriteRemark
{
    private const int LongestText = 2_000;
    private const int LongestPlace = 200;

    /// <summary>The remark as kept, or why there is none.</summary>
    public static async Task<Result<Remark>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        RemarkRequest request,
        CancellationToken cancellation
    )
    {
        var text = request.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > LongestText || request.Place.Length > LongestPlace)
        {
            return Result.Failed<Remark>(ReviewRefusals.BadText("text"));
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<Form>.Take(db, request.FormId, cancellation) is not { } locked)
        {
            return Result.Failed<Remark>(ReviewRefusals.NoSuchItem());
        }

        var root = await Root(db, request, cancellation);
        var refusal =
            request.AnswersId is not null && root is null ? ReviewRefusals.NoSuchItem()
            : await MayWrite(db, actor, locked.Row, root is not null, cancellation) ? null
            : Refusals.NotAllowed();
        if (refusal is not null)
        {
            return Result.Failed<Remark>(refusal);
        }

        var remark = new Remark
        {
            FormId = request.FormId,
            Place = root?.Place ?? request.Place,
            Text = text,
            AccountId = actor.AccountId,
            At = EventLog.Stamp(time.GetUtcNow().UtcDateTime),
            AnswersId = root?.Id,
        };
        db.Remarks.Add(remark);
        locked.Note(db, new(root is null ? "remark" : "answer", remark.Place, null, text), actor, remark.At);
        await RemarkNotices.Add(db, locked.Row, root, remark, actor, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(remark);
    }

    /// <summary>Whether the actor may begin a thread, or with <paramref name="answer"/> answer one.</summary>
    public static async Task<bool> MayWrite(
        AppDb db,
        Actor actor,
        Form form,
        bool answer,
        CancellationToken cancellation
    ) =>
        actor.May(Right.ReviewForms, form.UnitPath)
        || (answer && actor.May(Right.FillForms, form.UnitPath))
        || await Mandate.Holds(db, actor, form, cancellation);

    // Threads are one deep: an answer to an answer answers the remark above it.
    private static async Task<Remark?> Root(AppDb db, RemarkRequest request, CancellationToken cancellation)
    {
        var answered = await db.Remarks.SingleOrDefaultAsync(
            row => row.Id == request.AnswersId && row.FormId == request.FormId,
            cancellation
        );
        return answered?.AnswersId is { } above
            ? await db.Remarks.SingleAsync(row => row.Id == above, cancellation)
            : answered;
    }
}
