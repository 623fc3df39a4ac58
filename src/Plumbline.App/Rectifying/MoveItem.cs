using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Notices;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Rectifying;

/// <summary>A move of a rectification item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Action">What is done.</param>
/// <param name="From">The state that the person saw.</param>
/// <param name="Text">Report of the unit, or reason of a verdict.</param>
public sealed record ItemMove(long ItemId, MoveAction Action, RectificationState From, string? Text)
{
    /// <summary>The measure taken, with a report; null: as it stands.</summary>
    public string? Measure { get; init; }

    /// <summary>Who is responsible, with a report; null: as it stands.</summary>
    public string? Owner { get; init; }
}

/// <summary>Moves an item on by the table of <see cref="Rectification"/>. A report needs proof.</summary>
public static class MoveItem
{
    /// <summary>The item in its new state, or why not.</summary>
    public static async Task<Result<RectificationItem>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        ItemMove request,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<RectificationItem>.Take(db, request.ItemId, cancellation) is not { } locked)
        {
            return Result.Failed<RectificationItem>(Refusals.NotAllowed());
        }

        var item = locked.Row;
        if (item.State != request.From)
        {
            return Result.Failed<RectificationItem>(Refusals.Meanwhile());
        }

        var move = Allowed(actor, item).FirstOrDefault(one => one.Action == request.Action);
        var text = request.Text?.Trim() is { Length: > 0 } said ? said : null;
        if (await Refusal(db, request, move, text, cancellation) is { } refusal)
        {
            return Result.Failed<RectificationItem>(refusal);
        }

        (item.State, item.StateSince) = (move!.To, now);
        if (move.Action == MoveAction.Report)
        {
            (item.Report, item.Verdict) = (text, null);
            item.Measure = request.Measure?.Trim() is { Length: > 0 } measure ? measure : item.Measure;
            item.Owner = request.Owner?.Trim() is { Length: > 0 } owner ? owner : item.Owner;
        }
        else
        {
            item.Verdict = text;
        }

        var change = new Change("rectify-move", "", request.From.ToString(), item.State.ToString(), text);
        locked.Note(db, change, actor, now);
        await Tell(db, item, actor, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(item);
    }

    /// <summary>What the actor may do with an item now.</summary>
    public static IEnumerable<Move<RectificationState>> Allowed(Actor actor, RectificationItem item) =>
        actor.RolesAt(item.UnitPath).SelectMany(role => Rectification.Process.Allowed(item.State, role)).Distinct();

    private static async Task<Finding?> Refusal(
        AppDb db,
        ItemMove request,
        Move<RectificationState>? move,
        string? text,
        CancellationToken cancellation
    )
    {
        if (move is null)
        {
            return Refusals.NotAllowed();
        }

        if (move.ReasonRequired && text is null)
        {
            return Refusals.NoReason();
        }

        if (text?.Length > OpenItem.LongestText || request.Measure?.Trim().Length > OpenItem.LongestText)
        {
            return Refusals.Bad("text", RectificationMessages.Text.With());
        }

        if (request.Owner?.Trim().Length > OpenItem.LongestOwner)
        {
            return Refusals.Bad("owner", Refusals.TooLong(OpenItem.LongestOwner));
        }

        return
            move.Action != MoveAction.Report
            || await db.RectificationProofs.AnyAsync(proof => proof.ItemId == request.ItemId, cancellation)
            ? null
            : Refusals.Bad("proof", RectificationMessages.NoProof.With());
    }

    private static async Task Tell(
        AppDb db,
        RectificationItem item,
        Actor actor,
        DateTime now,
        CancellationToken cancellation
    )
    {
        Role[] next = item.State switch
        {
            RectificationState.Reported => [Role.DepartmentFinance],
            RectificationState.DepartmentApproved => [Role.FinancePerformance],
            _ => [Role.Filler],
        };
        WriteNotices.Add(
            db,
            NoticeKind.RectifyMoved,
            await WriteNotices.Holders(db, item.UnitPath, next, now, cancellation),
            item.FormId,
            now,
            ("text", item.Problem),
            RectificationNotices.Of(item),
            ("by", actor.DisplayName)
        );
    }
}
