using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 收回2268份。对校车满意2079份，满意率91.7%；对食堂满意2122份，满意率93.6%: a rate that is told in the same words as the one before it,
/// with a part right before it, is of the same whole.
/// </summary>
internal static partial class SisterRates
{
    private const int Most = 8;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 3; index < flow.Count; index++)
        {
            if (flow[index] is { Dimension: Dimension.Percent, IsPlain: true } && At(flow, known, index) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? At(Flow flow, Known known, int index)
    {
        var words = flow.Lead(index);
        if (
            known.IsTold(index)
            || !Kinds.IsAmount(flow[index - 1])
            || !flow.SameSentence(index - 1, index)
            || !Rate().IsMatch(words)
        )
        {
            return null;
        }

        var sister = flow.Before(index - 1)
            .Take(Most)
            .TakeWhile(at => flow.SamePassage(at, index))
            .FirstOrDefault(at => flow[at].Dimension == Dimension.Percent && flow.Lead(at) == words, -1);
        if (
            sister < 1
            || known.RateOf(sister)?.Claim is not { Operands: [var part, var whole], Kind: var kind, Rule: var rule }
            || part.Index != flow[sister - 1].Index
            || !flow.Comparable(sister - 1, index - 1)
            || !whole.IsAtLeast(flow[index - 1])
            || whole.Index > flow[sister].Index
        )
        {
            return null;
        }

        var claim = new Claim(kind, flow[index], [flow[index - 1], whole], Formula.Percent, rule)
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(index),
            Doubt = RateMessages.WhichScope.With(),
        };
        return Readings.Holds(claim) || IsMiscopied(claim) ? claim : null;
    }

    // Another whole may be meant; a rate that only a slip parts from this one is of it.
    private static bool IsMiscopied(Claim claim) =>
        claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
        && (
            RateSlips.IsSlip(claim.Result!, computed.Value)
            || RateSlips.IsAnagram(claim.Result!, computed.Value)
            || (computed.Value - claim.Result!.Value).Abs() < 1
        );

    [GeneratedRegex(
        "^[，,、(](?:约|仅)?(?:[^，,。;:0-9]{1,8}率|占(?:比)?)(?:也|均|已|约)*(?:为|达到?|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rate();
}
