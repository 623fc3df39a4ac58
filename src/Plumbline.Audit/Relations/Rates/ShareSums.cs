using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Shares of one whole: those of all its parts make 100, those of the parts of a part make its share.</summary>
internal static class ShareSums
{
    private const int MostParts = 20;

    // Parts that make up the whole but for a slip: within one in two hundred.
    private static readonly Fraction Nearly = new(1, 200);

    public static IEnumerable<Claim> Of(Flow flow, List<Share> shares)
    {
        foreach (var list in shares.GroupBy(share => Whole(share).Index).Select(group => group.ToList()))
        {
            foreach (var claim in InList(flow, list))
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Claim> InList(Flow flow, List<Share> list)
    {
        var top = new List<Share>();
        for (var at = 0; at < list.Count; at++)
        {
            top.Add(list[at]);
            if (Children(list, at) is { Count: > 1 } children)
            {
                yield return Sum(list[at].Claim.Result, children);
                at += children.Count;
            }
        }

        if (top.Count > 1 && Fills(top, Whole(top[0]).Value))
        {
            var whole = Sum(null, top) with { Constant = 100 };
            if (Readings.Holds(whole) || (IsFull(top) && !MayBeCut(whole)))
            {
                yield return whole;
            }
        }
        else
        {
            foreach (var split in Splits(top))
            {
                yield return split;
            }
        }
    }

    // The same whole split by nature and by function, other shares of it around them: each run of parts that makes it up makes
    // 100 for itself. A part that is misprinted does not hide that its share belongs to the run.
    private static IEnumerable<Claim> Splits(List<Share> top)
    {
        var whole = Whole(top[0]).Value;
        for (var from = 0; from < top.Count - 1; from++)
        {
            var sum = Part(top[from]).Value;
            for (var to = from + 1; to < top.Count && to < from + MostParts && sum < whole; to++)
            {
                sum += Part(top[to]).Value;
                var run = top.GetRange(from, to - from + 1);
                var claim = Sum(null, run) with { Constant = 100 };
                if (Fills(run, whole) && (Readings.Holds(claim) || (sum == whole && !MayBeCut(claim))))
                {
                    yield return claim;
                    from = to;
                    break;
                }
            }
        }
    }

    // The shares right behind one whose parts add up to its part.
    private static List<Share> Children(List<Share> list, int at)
    {
        var sum = Fraction.Zero;
        var part = Part(list[at]).Value;
        for (var last = at + 1; last < list.Count && sum <= part; last++)
        {
            sum += Part(list[last]).Value;
            if (last > at + 1 && sum == part && part.Sign > 0)
            {
                return list.GetRange(at + 1, last - at);
            }
        }

        return [];
    }

    private static bool Fills(List<Share> shares, Fraction whole)
    {
        var sum = Fraction.Zero;
        foreach (var share in shares)
        {
            sum += Part(share).Value;
        }

        return shares.Select(share => Part(share).Index).Distinct().Count() == shares.Count
            && (sum - whole).Abs() <= whole * Nearly;
    }

    /// <summary>
    /// Whether shares miss 100 by no more than cutting each off behind its last digit makes: each is told by itself then.
    /// </summary>
    internal static bool MayBeCut(Claim whole) =>
        whole.Operands.Sum(share => share.Exact) is var sum
        && sum <= 100
        && 100 - sum < whole.Operands.Sum(share => share.Slack * 2);

    // The parts make up the whole as printed; where they do not, the sum of the shares says nothing new.
    private static bool IsFull(List<Share> shares) =>
        Readings.Holds(
            new Claim(RelationKind.Sum, Whole(shares[0]), [.. shares.Select(Part)], Formula.Sum, RuleIds.SharesOfASplit)
        );

    private static Claim Sum(Figure? result, List<Share> shares) =>
        new(
            RelationKind.Sum,
            result,
            [.. shares.Select(share => share.Claim.Result!)],
            Formula.Sum,
            RuleIds.SharesOfASplit
        )
        {
            Label = result is null ? "占比合计" : "占比",
        };

    private static Figure Part(Share share) => share.Claim.Operands[0];

    private static Figure Whole(Share share) => share.Claim.Operands[^1];
}
