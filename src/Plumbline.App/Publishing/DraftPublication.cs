using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Files;
using Plumbline.App.Forms;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Publishing;

/// <summary>A draft, and the places whose text was masked.</summary>
public sealed record DraftedPublication(Publication Publication, ImmutableArray<string> Masked);

/// <summary>
/// Drafts the publication of a locked form, or drafts it anew while it is still a draft or was taken back. The public
/// edition is kept as a snapshot of its own; its hash is the data hash that is printed.
/// </summary>
public static class DraftPublication
{
    /// <summary>Kind of the events of publications on the form's chain; the place says what was done.</summary>
    public const string EventKind = "publication";

    internal const string DraftPlace = "publication.draft";

    /// <summary>The draft, or why there is none.</summary>
    public static async Task<Result<DraftedPublication>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long formId,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var found = await Publishable.Open(db).SingleOrDefaultAsync(form => form.Id == formId, cancellation);
        if (found is null || !actor.May(Right.DraftPublication, found.UnitPath))
        {
            return Refused();
        }

        var chain = (await db.LockChain(found.ChainId, cancellation))!;
        var opened = (await OpenForm.Run(db, formId, cancellation))!;
        var publication = await db
            .Publications.AsTracking()
            .SingleOrDefaultAsync(row => row.FormId == formId, cancellation);
        if (opened.Form.State != FormState.Locked)
        {
            return Refused();
        }

        if (publication is { State: not (DisclosureState.Drafted or DisclosureState.Retracted) })
        {
            return Refused();
        }

        var judged = await CheckForm.Run(db, opened, packs, cancellation);
        var made = await Make(db, opened, judged, publication, chain, (actor, time), cancellation);
        if (made.TryGet(out _))
        {
            await transaction.CommitAsync(cancellation);
        }

        return made;
    }

    private static async Task<Result<DraftedPublication>> Make(
        AppDb db,
        OpenedForm opened,
        JudgedForm judged,
        Publication? publication,
        Data.Records.Chain chain,
        (Actor Actor, TimeProvider Time) by,
        CancellationToken cancellation
    )
    {
        var edition = opened.Filing.Then(PublicEdition.Of);
        if (!edition.TryGet(out var open))
        {
            return Result.Failed<DraftedPublication>(edition.Findings);
        }

        var now = EventLog.Stamp(by.Time.GetUtcNow().UtcDateTime);
        var json = FilingJson.Write(open.Filing);
        var draft = new Change(EventKind, DraftPlace, publication?.State.ToString(), FileHash.Of(json));
        var noted = EventLog.Write(db, chain, draft, by.Actor.AccountId, now);
        var snapshot = FilingSnapshot.Of(opened.Form, json, noted, EventKind);
        db.FormSnapshots.Add(snapshot);
        await db.SaveChangesAsync(cancellation);
        if (publication is null)
        {
            publication = new() { FormId = opened.Form.Id, Code = PublicCode.New() };
            publication.State = Domain.Workflow.Disclosure.Process.Start;
            db.Publications.Add(publication);
        }

        publication.SnapshotId = snapshot.Id;
        publication.Explained = ExplainedFinding.Write(ExplainedFinding.Of(judged));
        (publication.DraftedById, publication.DraftedAt) = (by.Actor.AccountId, now);
        (publication.SecrecyById, publication.SecrecyAt, publication.SecrecyNote) = (null, null, null);
        await db.SaveChangesAsync(cancellation);
        return Result.Of(new DraftedPublication(publication, open.Masked));
    }

    private static Result<DraftedPublication> Refused() => Result.Failed<DraftedPublication>(Refusals.NotAllowed());
}
