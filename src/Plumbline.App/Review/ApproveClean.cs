using System.Collections.Immutable;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;

namespace Plumbline.App.Review;

/// <summary>What became of one form of a batch.</summary>
/// <param name="FormId">The form.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Its state after the move; null: it was not moved.</param>
/// <param name="Refusals">Why not.</param>
public sealed record BatchOutcome(long FormId, string Name, FormState? State, ImmutableArray<Finding> Refusals);

/// <summary>Takes forms without findings on, each by a move of its own; a refused one does not hold up the others.</summary>
public static class ApproveClean
{
    /// <summary>Most forms in one batch.</summary>
    public const int Most = 200;

    /// <summary>What became of each, in the order of the ids. Forms that the actor does not see are left out.</summary>
    public static async Task<ImmutableArray<BatchOutcome>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        IReadOnlyCollection<long> formIds,
        CancellationToken cancellation
    )
    {
        var outcomes = ImmutableArray.CreateBuilder<BatchOutcome>();
        foreach (var id in formIds.Distinct().Take(Most))
        {
            if (await FormSight.Find(db, actor, id, cancellation) is not { } form)
            {
                continue;
            }

            var move = MoveForm
                .Offered(form, actor)
                .FirstOrDefault(offered => offered.Action is MoveAction.Approve or MoveAction.Accept);
            var result =
                move is null ? Result.Failed<Data.Records.Form>(App.Refusals.NotAllowed())
                : !FindWaiting.IsClean(form)
                    ? Result.Failed<Data.Records.Form>(ReviewRefusals.Unclean(form.Errors, form.Warnings))
                : await MoveForm.Run(db, packs, time, actor, new(id, move.Action, form.State, null), cancellation);
            db.ChangeTracker.Clear();
            outcomes.Add(new(id, form.Name, result.TryGet(out var moved) ? moved.State : null, result.Findings));
        }

        return outcomes.ToImmutable();
    }
}
