using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Results;
using Plumbline.Findings;

namespace Plumbline.App.Evaluations;

/// <summary>What an expert gave for an item: points within its weight, and why some were taken off.</summary>
internal sealed record ExpertPoints(Score Score, string? Reason)
{
    /// <summary>The longest reason, in characters.</summary>
    internal const int LongestReason = 1_000;

    /// <summary>Reads what was typed for an item; null with no score: nothing was. Else what is wrong with it.</summary>
    internal static Finding? Read(EvaluationItem item, ImmutableArray<TypedScore> typed, out ExpertPoints? given)
    {
        given = null;
        var one = typed.FirstOrDefault(row => row.Item == item.Id);
        if (string.IsNullOrWhiteSpace(one?.Points))
        {
            return null;
        }

        if (!Score.TryParse(one.Points.Trim(), out var score) || score.Scaled > item.Weight.Scaled)
        {
            var said = EvaluationMessages.BadScore.With(("item", item.Name), ("most", item.Weight.ToString()));
            return Refusals.Bad(item.Id, said);
        }

        var reason = one.Reason?.Trim();
        if (reason?.Length > LongestReason)
        {
            return Refusals.Bad(item.Id, Refusals.TooLong(LongestReason));
        }

        given = new(score, string.IsNullOrEmpty(reason) ? null : reason);
        return null;
    }
}
