using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 教育支出A元，占支出总预算的a%…。卫生健康支出B元，占支出总预算的b%: shares in different sentences, all told of one whole in the same
/// words. Where those that are settled are true of an amount, the others are of it too.
/// </summary>
internal static class SisterBases
{
    private const int Near = 16;
    private const int ShortestBase = 3;
    private const long Telling = 1_000;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        var groups = Enumerable
            .Range(1, Math.Max(0, flow.Count - 1))
            .Where(index =>
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true }
                && flow.SameSentence(index - 1, index)
                && Kinds.IsAmount(flow[index - 1])
                && flow.Change(index - 1) is null
                && flow.ShareIn(index) is { IsApart: true, Subject.Length: 0, Base.Length: >= ShortestBase }
            )
            .GroupBy(index => flow.ShareIn(index)!.Value.Base, StringComparer.Ordinal);
        return groups.SelectMany(group => In(flow, known, [.. group]));
    }

    private static IEnumerable<Claim> In(Flow flow, Known known, ImmutableArray<int> places)
    {
        for (var own = 0; own < places.Length; own++)
        {
            var index = places[own];
            if (known.IsTold(index))
            {
                continue;
            }

            var sisters = places[Math.Max(0, own - Near)..Math.Min(places.Length, own + Near)]
                .Where(at => at != index && Math.Abs(at - index) <= Near && known.IsTold(at))
                .ToList();
            var isNext = sisters.Exists(at => IsNext(flow, at, index));
            if (WholeOf(flow, known, sisters) is { } whole && Claimed(flow, index, whole, isNext) is { } claim)
            {
                yield return claim;
            }
        }
    }

    // One amount that the sisters are true shares of.
    private static Figure? WholeOf(Flow flow, Known known, List<int> sisters)
    {
        var settled = sisters
            .Select(at => (At: at, known.RateOf(at)?.Claim))
            .Where(sister => sister.Claim is { Operands: [var part, _] } && part.Index == flow[sister.At - 1].Index)
            .ToList();
        return
            settled.Count == 0
            || settled.Count < sisters.Count
            || settled.Exists(sister => !sister.Claim!.Operands[1].HasValueOf(settled[0].Claim!.Operands[1]))
            || (settled.Count == 1 && flow[settled[0].At].Number.Unscaled < Telling)
            ? null
            : settled[0].Claim!.Operands[1];
    }

    private static Claim? Claimed(Flow flow, int index, Figure whole, bool isNext)
    {
        if (!Kinds.Match(flow[index - 1], whole) || !whole.IsAtLeast(flow[index - 1]))
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Share,
            flow[index],
            [flow[index - 1], whole],
            Formula.Percent,
            RuleIds.RatesShown
        )
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(index - 1) + "占比",
            Doubt = RateMessages.WhichScope.With(),
        };
        return Readings.Holds(claim) ? claim
            : !IsMiscopied(claim) ? null
            : isNext ? claim
            : claim with { Strength = Strength.Scoped };
    }

    // The same or the next paragraph, unless that opens a chapter: further on the same words may mean another whole.
    private static bool IsNext(Flow flow, int one, int other)
    {
        var (first, second) = (flow[Math.Min(one, other)].Passage, flow[Math.Max(one, other)].Passage);
        return second.Index == first.Index
            || (second.Index == first.Index + 1 && HeadingMark.Of(second.Compact).Rank != 1);
    }

    private static bool IsMiscopied(Claim claim) =>
        claim.Formula.Of([.. claim.Operands.Select(Reckoned.Of)]) is { } computed
        && (
            RateSlips.IsSlip(claim.Result!, computed.Value)
            || RateSlips.IsAnagram(claim.Result!, computed.Value)
            || (computed.Value - claim.Result!.Value).Abs() < 1
        );
}
