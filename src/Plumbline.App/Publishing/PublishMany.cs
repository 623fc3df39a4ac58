using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Publishing;

/// <summary>What is done with many forms at once. A secrecy review is not: each is read and has an opinion of its own.</summary>
public enum BatchStep
{
    /// <summary>拟稿.</summary>
    Draft,

    /// <summary>送保密审查.</summary>
    Submit,

    /// <summary>签发公开.</summary>
    Disclose,
}

/// <summary>What became of one form.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Name">Its name.</param>
/// <param name="Masked">How many places of its draft were masked.</param>
/// <param name="Refusals">Why nothing was done; empty: it was.</param>
public sealed record PublishOutcome(long FormId, string Name, int Masked, ImmutableArray<Finding> Refusals);

/// <summary>Takes many publications a step on, each by itself; a refused one does not hold up the others.</summary>
public static class PublishMany
{
    /// <summary>Most forms at once.</summary>
    public const int Most = 200;

    /// <summary>The step that forms in a state wait for: null where each needs a look and words of its own.</summary>
    public static BatchStep? Next(DisclosureState? state) =>
        state switch
        {
            null => BatchStep.Draft,
            DisclosureState.Drafted => BatchStep.Submit,
            DisclosureState.Cleared => BatchStep.Disclose,
            _ => null,
        };

    /// <summary>Whether the actor may take a step anywhere.</summary>
    public static bool May(Actor actor, BatchStep step) =>
        step == BatchStep.Draft
            ? actor.MayAnywhere(Right.DraftPublication)
            : actor.Posts.Any(post =>
                Disclosure.Process.Allowed(From(step), post.Role).Any(move => move.Action == Action(step))
            );

    /// <summary>What became of each, in the order of the ids. Forms that the actor does not see are left out.</summary>
    public static async Task<ImmutableArray<PublishOutcome>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        BatchStep step,
        IReadOnlyCollection<long> formIds,
        CancellationToken cancellation
    )
    {
        var wanted = formIds.Distinct().Take(Most).ToList();
        var seen = await Publishable
            .Open(db)
            .Under(form => form.UnitPath, actor.Subtrees(Right.ViewPublications))
            .Where(form => wanted.Contains(form.Id))
            .ToDictionaryAsync(form => form.Id, form => form.Name, cancellation);
        var outcomes = ImmutableArray.CreateBuilder<PublishOutcome>();
        foreach (var id in wanted.Where(seen.ContainsKey))
        {
            var (masked, refusals) =
                step == BatchStep.Draft
                    ? await Draft(db, packs, time, actor, id, cancellation)
                    : await Move(db, time, actor, step, id, cancellation);
            db.ChangeTracker.Clear();
            outcomes.Add(new(id, seen[id], masked, refusals));
        }

        return outcomes.ToImmutable();
    }

    private static async Task<(int Masked, ImmutableArray<Finding> Refusals)> Draft(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long id,
        CancellationToken cancellation
    )
    {
        var result = await DraftPublication.Run(db, packs, time, actor, id, cancellation);
        return result.TryGet(out var drafted) ? (drafted.Masked.Length, []) : (0, result.Findings);
    }

    private static async Task<(int Masked, ImmutableArray<Finding> Refusals)> Move(
        AppDb db,
        TimeProvider time,
        Actor actor,
        BatchStep step,
        long id,
        CancellationToken cancellation
    )
    {
        var publication = await db.Publications.SingleOrDefaultAsync(row => row.FormId == id, cancellation);
        if (publication is null)
        {
            return (0, [Refusals.Meanwhile()]);
        }

        var move = new PublicationMove(publication.Id, Action(step), From(step), null);
        var result = await MovePublication.Run(db, time, actor, move, cancellation);
        return (0, result.TryGet(out _) ? [] : result.Findings);
    }

    private static MoveAction Action(BatchStep step) =>
        step == BatchStep.Submit ? MoveAction.Submit : MoveAction.Disclose;

    private static DisclosureState From(BatchStep step) =>
        step == BatchStep.Submit ? DisclosureState.Drafted : DisclosureState.Cleared;
}
