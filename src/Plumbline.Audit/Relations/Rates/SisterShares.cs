using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// Shares of a list: 甲A，占a%；乙B，占b%；丙C，占c%. Where two neighbours are shares of one whole, so is the one beside or between
/// them, whether it holds or not.
/// </summary>
internal static class SisterShares
{
    // A list of parts with their changes told in between.
    private const int Reach = 12;
    private const int Beside = 2;

    // The parts of a list may miss their whole by a slip, not by more: within one in fifty.
    private const int Most = 50;

    /// <summary>The shares that the grammar of single shares left open, with those that were found.</summary>
    public static List<Share> With(Flow flow, List<Share> found)
    {
        var settled = found.Where(share => !share.IsDoubted && Readings.Holds(share.Claim)).ToList();
        var known = found.Select(share => share.Index).ToHashSet();
        var added = new List<Share>();
        for (var (index, next) = (1, 0); index < flow.Count; index++)
        {
            while (next < settled.Count && settled[next].Index < index)
            {
                next++;
            }

            if (!known.Contains(index) && Of(flow, index, settled, next) is { } share)
            {
                added.Add(share);
            }
        }

        return added.Count == 0 ? found : [.. found.Concat(added).OrderBy(share => share.Index)];
    }

    private static Share? Of(Flow flow, int index, List<Share> settled, int next)
    {
        var part = index - 1;
        if (
            flow[index].Dimension != Dimension.Percent
            || !flow.SameSentence(part, index)
            || !Kinds.IsAmount(flow[part])
            || flow.ShareIn(index) is not { } words
            || Names.Core(words.Subject).Length > 0
            || flow.Change(part) is not null
        )
        {
            return null;
        }

        foreach (var first in (int[])[next - 1, next - 2, next])
        {
            if (
                first >= 0
                && first + 1 < settled.Count
                && Whole(settled[first]) is var whole
                && whole.Index == Whole(settled[first + 1]).Index
                && IsNear(settled[first].Index, index)
                && IsNear(settled[first + 1].Index, index)
                && AreAlike(flow, settled[first].Index, index)
                && AreAlike(flow, settled[first + 1].Index, index)
                && Kinds.Match(flow[part], whole)
                && Fits(flow, index, settled, next, whole)
            )
            {
                return new Share(Build(flow, index, part, whole), index);
            }
        }

        return Other(flow, index, settled, next);
    }

    // 预拨3461.74万元，占80%；清算856.44万元，占20%: the only sister, where both shares make 100, or would but for a slip, and the
    // parts all but the whole.
    private static Share? Other(Flow flow, int index, List<Share> settled, int next)
    {
        if (
            next == 0
            || settled[next - 1] is not { Claim.Result: { } share } sister
            || !flow.SameSentence(sister.Index, index)
        )
        {
            return null;
        }

        var (part, whole) = (flow[index - 1], Whole(sister));
        var sum = part.Exact + sister.Claim.Operands[0].Exact;
        return
            index - sister.Index <= Beside
            && (
                share.Exact + flow[index].Exact == 100
                || (whole.Value.Sign > 0 && RateSlips.IsSlip(flow[index], part.Value * 100 / whole.Value))
            )
            && AreAlike(flow, sister.Index, index)
            && Kinds.Match(part, whole)
            && Math.Abs(sum - whole.Exact) * Most <= whole.Exact
            ? new Share(Build(flow, index, index - 1, whole), index)
            : null;
    }

    private static bool IsNear(int sister, int index) => Math.Abs(sister - index) <= Reach;

    private static bool AreAlike(Flow flow, int sister, int index) =>
        flow.ShareIn(sister) is { } one
        && flow.ShareIn(index) is { } other
        && (other.Base.Length == 0 || Names.Core(one.Base) == Names.Core(other.Base));

    // With its sisters it makes no more than the whole: the parts of a part would. 占总支出的 of another split is no sister; where
    // sisters before them make the whole, two sisters of its own say that the whole is split a second time.
    private static bool Fits(Flow flow, int index, List<Share> settled, int next, Figure whole)
    {
        var from = next;
        while (from > 0 && IsOfList(settled[from - 1]))
        {
            from--;
        }

        var (sum, sisters, isSecond) = (0m, 0, false);
        for (var at = from; at < next; at++)
        {
            (sum, sisters) = (sum + settled[at].Claim.Operands[0].Exact, sisters + 1);
            if (IsFull(sum, whole))
            {
                (sum, sisters, isSecond) = (0m, 0, true);
            }
        }

        sum += flow[index - 1].Exact;
        for (var at = next; at < settled.Count && IsOfList(settled[at]); at++)
        {
            if (isSecond && IsFull(sum, whole))
            {
                break;
            }

            (sum, sisters) = (sum + settled[at].Claim.Operands[0].Exact, sisters + 1);
        }

        return sum <= whole.Exact + (whole.Exact / Most) && (!isSecond || sisters > 1);

        bool IsOfList(Share share) =>
            Whole(share).Index == whole.Index
            && flow.ShareIn(share.Index)?.Base.Length > 0 == flow.ShareIn(index)?.Base.Length > 0;
    }

    private static bool IsFull(decimal sum, Figure whole) => sum * Most >= whole.Exact * (Most - 1);

    private static Figure Whole(Share share) => share.Claim.Operands[^1];

    private static Claim Build(Flow flow, int index, int part, Figure whole) =>
        new(RelationKind.Share, flow[index], [flow[part], whole], Formula.Percent, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(part) + "占比",
        };
}
