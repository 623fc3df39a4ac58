using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Decides whether listed parts make up a whole. A list that ties does; a known set, complete wording or a slip of the pen
/// make a list that does not tie a false sum; else each part is only not more than the whole.
/// </summary>
internal sealed partial class PartList(
    Items items,
    Trigger trigger,
    List<Item> wholes,
    List<Item> parts,
    bool isInner,
    bool looksBack
)
{
    private const int Window = 12;
    private const long Proof = 1_000;

    /// <summary>Positions of the items that this list has taken.</summary>
    public HashSet<int> Used { get; } = [];

    /// <summary>The whole that was chosen.</summary>
    public Item? Whole { get; private set; }

    /// <summary>The parts of the sum that was claimed; empty when none was.</summary>
    public ImmutableArray<Item> Summed { get; private set; } = [];

    /// <summary>The statements.</summary>
    public List<Claim> Decide()
    {
        if (IsOver())
        {
            parts.RemoveRange(1, parts.Count - 1);
        }

        // 均值610.9万元，其中公办均值1531.1万元: a part may have a greater mean than all.
        return IsMean(wholes[0]) ? Decided().FindAll(Rates.Readings.Holds) : Decided();
    }

    private static bool IsMean(Item item) => Mean().IsMatch(item.Lead);

    private List<Claim> Decided()
    {
        if (Tying() is { } tie)
        {
            return Tied(tie.Whole, tie.Count);
        }

        if (PartColumns.Of(wholes, parts, Used) is { Count: > 1 } columns)
        {
            return columns;
        }

        return !looksBack && Adjusted() is { } adjusted ? OfAdjusted(adjusted) : Untied();
    }

    private List<Claim> OfAdjusted(Item adjusted)
    {
        Whole = adjusted;
        return [Sum(adjusted, parts.Count, RuleIds.SumStated)];
    }

    private List<Claim> Untied()
    {
        var whole = trigger.IsSplit ? Meant() : wholes[0];
        Whole = whole;
        var (known, rule) = Families.Complete(whole, parts);
        var sure = wholes.Count == 1 && !looksBack && !trigger.IsSplit;
        if (
            known > 0
            && (
                (sure && IsTold(whole, known, rule))
                || Ties.IsNear(whole, parts, known)
                || Ties.IsSlip(whole, parts.GetRange(0, known))
            )
        )
        {
            return [OtherSpending.Asked(Sum(whole, known, rule), whole, parts.GetRange(0, known))];
        }

        var cut = WithoutOthers(whole, Cut());
        if (trigger.IsSplit && Some().IsMatch(items.Text.AsSpan(trigger.Start, trigger.End - trigger.Start)))
        {
            return [];
        }

        if ((IsFalseSum(whole, cut) ? cut : Slipped(whole, cut)) is > 0 and var told)
        {
            return [Sum(whole, told, RuleIds.SumStated)];
        }

        if (ShortLists.Doubted(items, trigger, whole, parts.GetRange(0, cut)) is > 0 and var doubted)
        {
            return [OverlappingParts.Asked(Sum(whole, doubted, RuleIds.SumStated))];
        }

        if (InRow(cut) is > 2 and var row && !TiesElsewhere(row) && OfRow(whole, row) is { } meant)
        {
            return [meant];
        }

        return IsIncomplete(whole, cut, sure) ? [ShortLists.Asked(Sum(whole, cut, RuleIds.SumStated))]
            : Passing(whole, cut) is { } passing ? [passing]
            : trigger.AllowsSubset ? Subsets(cut)
            : [];
    }

    private bool IsIncomplete(Item whole, int cut, bool sure) =>
        cut > 2
        && (sure || IsRightBehind(whole))
        && trigger.AllowsSubset
        && Families.IsAlmost(whole, parts.GetRange(0, cut))
        && !IsOpenEnded(cut)
        && !TiesElsewhere(cut);

    // Personnel and operating costs are all of basic expenditure, and of all expenditure only where no project is left out.
    private bool IsTold(Item whole, int known, string rule) =>
        whole.Noun.Contains("基本", StringComparison.Ordinal)
        || (known == parts.Count && rule != RuleIds.BasicExpenditureTotal);

    // Nothing but the whole right before them may be what some parts pass.
    private Claim? Passing(Item whole, int cut) =>
        trigger.AllowsSubset
        && (wholes.Count == 1 || IsRightBehind(whole))
        && OverlappingParts.Pass(items.Text, whole, parts.GetRange(0, cut))
        && !TiesElsewhere(cut)
            ? OverlappingParts.Asked(Sum(whole, cut, RuleIds.SumStated))
            : null;

    private bool IsFalseSum(Item whole, int cut) =>
        (IsComplete(cut) && (!looksBack || trigger.IsSplit || Families.IsAlmost(whole, parts.GetRange(0, cut))))
        || (cut > 1 && !trigger.IsSplit && Families.IsRounded(whole, parts.GetRange(0, cut)))
        || (!trigger.IsSplit && OverlappingParts.Exceed(items.Text, whole, parts.GetRange(0, cut)))
        || (cut > 1 && Ties.IsSlip(whole, parts.GetRange(0, cut)))
        || (cut > 1 && IsWhole(whole, cut));

    // 3个项目…其中A、B、C; 按功能分类：A、B、C: the words say that nothing is left out, and the parts all but give the whole.
    private bool IsWhole(Item whole, int cut) =>
        !IsOpenEnded(cut)
        && !TiesElsewhere(cut)
        && (
            Partition.IsCounted(items, trigger, whole, parts.GetRange(0, cut))
            || (trigger.IsSplit && Families.IsNearly(whole, parts.GetRange(0, cut)))
        );

    // 改造428户，其中危房269户、抗震159户。按对象分，…: the list behind the split is of the one that it all but gives.
    private Item Meant() => wholes.Find(whole => Families.IsNearly(whole, parts)) ?? wholes[0];

    // Nothing but rates stands between the whole and the word that opens the list.
    private bool IsRightBehind(Item whole) =>
        !looksBack && !trigger.IsSplit && items.NearestBefore(trigger.Start) == whole;

    // A row behind a colon may leave something out, and is asked about; one that passes its whole is false, or asked about where
    // its parts might overlap.
    private Claim? OfRow(Item whole, int count)
    {
        var row = parts.GetRange(0, count);
        var isWhole = Rows.IsListed(items, trigger) && Families.IsTold(whole, row) && !IsOpenEnded(count);
        var isPast = Families.Pass(whole, row);
        if (isWhole && !isPast && ShortLists.IsExplained(items, trigger, whole, row))
        {
            return null;
        }

        return (isWhole && (isPast || ShortLists.IsTurned(whole, row) || ShortLists.IsCounted(whole, row)))
            || (Families.Overrun(whole, row) && (Families.AreOfOneMake(row) || Partition.IsAmount(whole)))
                ? Sum(whole, count, RuleIds.SumStated)
            : isWhole || Families.Overrun(whole, row) ? ShortLists.Asked(Sum(whole, count, RuleIds.SumStated))
            : null;
    }

    // The parts in one row: nothing but 、 or 和 and the name of the next stands between two.
    private int InRow(int cut)
    {
        if (looksBack || trigger.IsSplit || (wholes.Count != 1 && !IsRightBehind(wholes[0])))
        {
            return 0;
        }

        var count = 0;
        while (
            count < cut
            && Rows.IsOfKind(parts[count], wholes[0])
            && (count == 0 || Rows.GoesOn(items, trigger, parts[count - 1], parts[count]))
        )
        {
            count++;
        }

        return count;
    }

    /// <summary>The same whole from the parts of its parts, where a part was refined itself.</summary>
    public Claim? Flattened(Dictionary<int, ImmutableArray<Item>> refined)
    {
        if (Whole is null || Summed.Length < 2 || !Summed.Any(part => refined.ContainsKey(part.Order)))
        {
            return null;
        }

        var leaves = Summed.SelectMany(part => refined.GetValueOrDefault(part.Order, [part])).ToList();
        return SumClaims.Of(Whole, leaves, RuleIds.SumStated);
    }

    // 省级以上奖励5项，其中国家级2项；市级奖励10项: more than the whole behind the semicolon is no part of it.
    private bool IsOver() =>
        parts.Count == 2
        && parts[1].Kind == wholes[0].Kind
        && wholes.TrueForAll(whole => parts[1].Figure.Value > whole.Figure.Value)
        && items.Text.AsSpan(parts[0].End, parts[1].Start - parts[0].End).Contains(';');

    private (Item Whole, int Count)? Tying()
    {
        var sums = RunningSums.Of(parts);
        foreach (var whole in wholes)
        {
            if (
                Ties.LongestTie(whole, parts, sums) is > 1 and var count
                && (count == parts.Count || !trigger.IsAmong || !Families.AreExclusive(parts))
            )
            {
                return (whole, count);
            }
        }

        return parts.Count == 1 && trigger.AllowsSubset && wholes[0].Figure.Value == parts[0].Figure.Value
            ? (wholes[0], 1)
            : null;
    }

    private List<Claim> Tied(Item whole, int count)
    {
        Whole = whole;
        var claims = new List<Claim> { Sum(whole, count, RuleOf(whole, count)) };
        var rest = parts.GetRange(count, parts.Count - count);
        if (count > 1 && rest.Count > 1 && Ties.Tie(whole, rest, rest.Count))
        {
            Used.UnionWith(rest.Select(part => part.Order));
            claims.Add(SumClaims.Of(whole, rest, RuleIds.SumStated));
        }

        return claims;
    }

    private string RuleOf(Item whole, int count) =>
        Families.Complete(whole, parts) is { Count: > 0 } known && known.Count == count
            ? known.Rule
            : RuleIds.SumStated;

    private Claim Sum(Item whole, int count, string rule)
    {
        var summed = parts.GetRange(0, count);
        Summed = [.. summed];
        Used.UnionWith(summed.Select(part => part.Order));
        return SumClaims.Of(whole, summed, rule);
    }

    // 甲100万元、乙200万元、丙300万元，实际拨付500万元: what stands behind the last 、 of a list, and takes it past its whole, is another
    // amount.
    private int WithoutOthers(Item whole, int cut)
    {
        var row = 1;
        while (row < cut && Rows.GoesOn(items, trigger, parts[row - 1], parts[row]))
        {
            row++;
        }

        return
            row > 1
            && row == cut - 1
            && Families.Pass(whole, parts.GetRange(0, cut))
            && !Families.Pass(whole, parts.GetRange(0, row))
            ? row
            : cut;
    }

    // Inside another list a semicolon ends the inner one.
    private int Cut() =>
        (isInner || trigger.IsNamely) && Rows.Semicolon(items, parts, parts.Count) is > 0 and var end
            ? end
            : parts.Count;

    // …其中企业A户，个体B户，合作社C户；当年新登记D户: the parts end at the semicolon where those before it tell a slip.
    private int Slipped(Item whole, int cut) =>
        Rows.Semicolon(items, parts, cut) is > 1 and var first
        && parts.GetRange(0, first) is var before
        && (
            (first > 2 && Ties.IsSlip(whole, before))
            || (!trigger.IsSplit && IsRightBehind(whole) && OverlappingParts.Exceed(items.Text, whole, before))
        )
            ? first
            : 0;

    private bool IsComplete(int cut) =>
        cut > 1
        && trigger.IsComplete
        && (
            trigger.IsNamely
                ? ShortLists.IsMiswritten(items, trigger, wholes[0], parts.GetRange(0, cut))
                : parts.Take(cut).All(part => part.Noun.Length > 1)
        )
        && !IsOpenEnded(cut);

    // 预算1862万元，调整为1924.6万元，增加62.6万元，其中中央A、省级B、县级C: all parts give the adjusted amount.
    private Item? Adjusted()
    {
        if (parts.Count < 2)
        {
            return null;
        }

        var sum = parts.Aggregate(Domain.Numbers.Fraction.Zero, (total, part) => total + part.Figure.Value);
        return items
            .All.Take(parts[0].Order)
            .Skip(Math.Max(0, parts[0].Order - Window))
            .LastOrDefault(item =>
                item.IsAside
                && item.Kind == parts[0].Kind
                && item.Figure.Value == sum
                && item.Figure.Number.Unscaled >= Proof
            );
    }

    // 总预算T。收入包括A、B；支出包括C、D、E: the parts give an amount further back.
    private bool TiesElsewhere(int cut)
    {
        var sum = parts.Take(cut).Aggregate(Domain.Numbers.Fraction.Zero, (total, part) => total + part.Figure.Value);
        return items.All.Skip(Math.Max(0, parts[0].Order - Window)).Take(Window).Any(item => item.Figure.Value == sum);
    }

    private bool IsOpenEnded(int cut)
    {
        var listed = items.Text.AsSpan(trigger.End..Math.Min(items.Text.Length, parts[cut - 1].End + 12));
        var end = listed[(parts[cut - 1].End - trigger.End)..].IndexOfAny('。', ';');
        return AndSoOn().IsMatch(end < 0 ? listed : listed[..(parts[cut - 1].End - trigger.End + end)]);
    }

    // 从主要税种看: some of all.
    [GeneratedRegex("主要|重点|部分|典型|代表|突出|支柱", Patience.Options, Patience.Milliseconds)]
    internal static partial Regex Some();

    [GeneratedRegex(
        "均值|平均(?!人数|在校)|中位数|(?![计额和支数平])[一-龥]均",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Mean();

    [GeneratedRegex("等(?![级次奖])|主要", Patience.Options, Patience.Milliseconds)]
    private static partial Regex AndSoOn();
}
