using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.App.Webhooks;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Publishing;

/// <summary>A wish to move a publication on.</summary>
/// <param name="PublicationId">The publication.</param>
/// <param name="Action">What to do.</param>
/// <param name="From">The state that the person saw.</param>
/// <param name="Note">The note of the secrecy review, or the reason; compulsory but for handing in and publishing.</param>
public sealed record PublicationMove(long PublicationId, MoveAction Action, DisclosureState From, string? Note);

/// <summary>
/// Moves a publication along <see cref="Disclosure"/> under the lock of its form, which goes into and out of
/// <see cref="FormState.Disclosed"/> with it. Whoever drafted neither reviews nor signs.
/// </summary>
public static class MovePublication
{
    /// <summary>The moves that the actor may make now.</summary>
    public static ImmutableArray<Move<DisclosureState>> Offered(
        Publication publication,
        string unitPath,
        Actor actor
    ) =>
        [
            .. actor
                .RolesAt(unitPath)
                .SelectMany(role => Disclosure.Process.Allowed(publication.State, role))
                .Where(move => move.Action == MoveAction.Submit || publication.DraftedById != actor.AccountId)
                .DistinctBy(move => move.Action),
        ];

    /// <summary>Whether words have to come with a move: a reason, or the note that is the record of the review.</summary>
    public static bool NeedsNote(Move<DisclosureState> move) =>
        move.ReasonRequired || move is { From: DisclosureState.SecrecyReview, Action: MoveAction.Approve };

    /// <summary>The publication after the move, or why there is none.</summary>
    public static async Task<Result<Publication>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        PublicationMove request,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var formId = await db
            .Publications.Where(row => row.Id == request.PublicationId)
            .Select(row => row.FormId)
            .SingleAsync(cancellation);
        var chainId = await db
            .Forms.Where(row => row.Id == formId)
            .Select(row => row.ChainId)
            .SingleAsync(cancellation);
        var chain = (await db.LockChain(chainId, cancellation))!;
        var form = await db.Forms.AsTracking().SingleAsync(row => row.Id == formId, cancellation);
        var publication = await db
            .Publications.AsTracking()
            .SingleAsync(row => row.Id == request.PublicationId, cancellation);
        var move = Offered(publication, form.UnitPath, actor).FirstOrDefault(move => move.Action == request.Action);
        var refusal = Refusal(publication, move, request) ?? await Refusal(db, form, publication, move!, cancellation);
        if (refusal is not null)
        {
            return Result.Failed<Publication>(refusal);
        }

        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        EventLog.Write(db, chain, Told(move!, request.Note), actor.AccountId, now);
        Apply(publication, move!, request.Note?.Trim(), actor, now);
        if (Follow(form.State, move!.To) is { } next)
        {
            (form.State, form.StateSince) = (next, now);
        }

        if (move.To == DisclosureState.Published)
        {
            await WebhookOutbox.Published(db, form, publication, now, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(publication);
    }

    private static Change Told(Move<DisclosureState> move, string? note) =>
        new(
            DraftPublication.EventKind,
            $"{DraftPublication.EventKind}.{move.Action}",
            move.From.ToString(),
            move.To.ToString(),
            note?.Trim()
        );

    private static Finding? Refusal(Publication publication, Move<DisclosureState>? move, PublicationMove request) =>
        publication.State != request.From ? Refusals.Meanwhile()
        : move is null ? Refusals.NotAllowed()
        : NeedsNote(move) && string.IsNullOrWhiteSpace(request.Note) ? Refusals.NoReason()
        : null;

    // What goes forward must be open, locked, and the same form that was drafted; what goes back may always go.
    private static async Task<Finding?> Refusal(
        AppDb db,
        Form form,
        Publication publication,
        Move<DisclosureState> move,
        CancellationToken cancellation
    )
    {
        if (move.Action is not (MoveAction.Submit or MoveAction.Approve or MoveAction.Disclose))
        {
            return null;
        }

        if (form.State != FormState.Locked || !await Publishable.IsOpen(db, form.Id, cancellation))
        {
            return Refusals.NotAllowed();
        }

        var drafted = await db
            .FormSnapshots.Where(row => row.Id == publication.SnapshotId)
            .Select(row => row.Seq)
            .SingleAsync(cancellation);
        var changed = await db.Events.AnyAsync(
            change => change.ChainId == form.ChainId && change.Seq > drafted && change.Kind == "move",
            cancellation
        );
        return changed ? Refusals.Meanwhile() : null;
    }

    private static void Apply(
        Publication publication,
        Move<DisclosureState> move,
        string? note,
        Actor actor,
        DateTime now
    )
    {
        publication.State = move.To;
        if (move.From == DisclosureState.SecrecyReview)
        {
            (publication.SecrecyById, publication.SecrecyAt, publication.SecrecyNote) = (actor.AccountId, now, note);
        }

        if (move.To == DisclosureState.Published)
        {
            (publication.PublishedById, publication.PublishedAt) = (actor.AccountId, now);
            publication.RetractedAt = null;
        }

        publication.RetractedAt = move.To == DisclosureState.Retracted ? now : publication.RetractedAt;
    }

    private static FormState? Follow(FormState form, DisclosureState publication) =>
        (form, publication) switch
        {
            (FormState.Locked, DisclosureState.Published) => FormState.Disclosed,
            (FormState.Disclosed, DisclosureState.Retracted) => FormState.Locked,
            _ => null,
        };
}
