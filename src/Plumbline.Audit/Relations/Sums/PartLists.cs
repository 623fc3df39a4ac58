using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// A whole and its parts in one sentence: 其中, 包括, 分别为, a bracket, a colon. A second 其中 refines the last part before
/// it; a list ends with its sentence, its bracket, or, inside another list, with its semicolon.
/// </summary>
internal sealed partial class PartLists
{
    private const int LookBack = 3;

    // No list that people write is as long; it bounds the work on a text that never ends a sentence.
    private const int MostParts = 100;
    private const int MostWholes = 20;
    private const int NearestWhole = 24;
    private const int FarBack = 12;
    private const int ShortestName = 4;
    private const int LongestName = 16;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。;、:()");

    private readonly ImmutableArray<Items> all;
    private readonly int index;
    private readonly Items items;
    private readonly ImmutableArray<Sentence> sentences;
    private readonly List<Trigger> triggers;
    private readonly HashSet<int> used = [];
    private readonly Dictionary<int, ImmutableArray<Item>> refined = [];

    private PartLists(ImmutableArray<Items> all, int index, List<Trigger> triggers)
    {
        this.all = all;
        this.index = index;
        this.triggers = triggers;
        items = all[index];
        sentences = Sentences.Of(items.Passage);
    }

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at].All.Length > 0 && TriggersOf(all, at) is { Count: > 0 } triggers)
            {
                foreach (var claim in new PartLists(all, at, triggers).Claims())
                {
                    yield return claim;
                }
            }
        }
    }

    private static List<Trigger> TriggersOf(ImmutableArray<Items> all, int at) =>
        Triggers.In(all[at].Text, at > 0 && all[at].Passage.Cell is null ? all[at - 1].Text : "");

    private List<Claim> Claims()
    {
        var claims = new List<Claim>();
        var sentence = sentences.Length - 1;
        for (var at = triggers.Count - 1; at >= 0; at--)
        {
            while (sentences[sentence].Start > triggers[at].Start)
            {
                sentence--;
            }

            claims.AddRange(Claims(at, sentence));
        }

        claims.Reverse();
        return claims;
    }

    private IEnumerable<Claim> Claims(int at, int sentence)
    {
        var trigger = triggers[at];
        var inBracket = items.Text[trigger.Start] == '(' && !trigger.IsMarked;
        var opens = inBracket ? trigger.Start + 1 : trigger.Start;
        var depth = items.Depths[Math.Min(opens, items.Text.Length - 1)];
        var end = EndOf(
            at,
            depth > 0 ? items.Closing(opens) : Points.Around(items.Text, sentences[sentence], trigger.Start).End
        );
        var listed = Listed(trigger, end, depth);
        var isInner = inBracket || (at > 0 && triggers[at - 1].Start >= sentences[sentence].Start);
        foreach (var kind in OfGoods(trigger, listed) is { } goods ? [goods] : Kinds(listed))
        {
            var parts = listed.FindAll(item => UnitKinds.Match(kind, item.Kind));
            var wholes = Spent(trigger, parts, Wholes(trigger, sentence, depth, inBracket, kind));
            if (wholes.Count == 0 || IsOfBalance(trigger, parts))
            {
                continue;
            }

            if (!inBracket && depth == 0 && trigger.AllowsSubset)
            {
                parts.AddRange(NextParts.Of(items, sentences, sentence, wholes[0], parts));
            }

            var list = new PartList(
                items,
                trigger,
                wholes,
                parts,
                isInner && !inBracket,
                wholes[0].Figure.Passage != items.Passage || wholes[0].Start < sentences[sentence].Start
            );
            foreach (var claim in Decided(list, wholes, parts))
            {
                yield return claim;
            }
        }
    }

    private IEnumerable<Claim> Decided(PartList list, List<Item> wholes, List<Item> parts)
    {
        var isOfPlan = IsOfPlan(wholes, parts);
        foreach (var claim in list.Decide().Where(claim => !isOfPlan || Rates.Readings.Holds(claim)))
        {
            yield return claim;
        }

        used.UnionWith(list.Used);
        if (list.Summed is { IsEmpty: false } summed)
        {
            if (list.Flattened(refined) is { } leaves && Rates.Readings.Holds(leaves))
            {
                yield return leaves;
            }

            refined[list.Whole!.Order] = summed;
        }
    }

    // 净资产A，其中资产总额B，负债C; 结余A，其中收入B，支出C: what the rest is left of is no part of it.
    private bool IsOfBalance(Trigger trigger, List<Item> parts) =>
        items.NearestBefore(trigger.Start) is { } whole
        && (
            (
                whole.Lead.Contains("净资产", StringComparison.Ordinal)
                && parts.Exists(part => part.Lead.Contains("资产总", StringComparison.Ordinal))
            )
            || (
                parts.Count > 1
                && UnitKinds.Match(whole.Kind, parts[0].Kind)
                && parts[0].Figure.Exact > whole.Figure.Exact
                && (parts[0].Figure.Exact * 2) - parts.Sum(part => part.Figure.Exact) == whole.Figure.Exact
            )
        );

    // 核定编制120人（实有男78人、女52人）: who is there is no part of who may be.
    private static bool IsOfPlan(List<Item> wholes, List<Item> parts) =>
        parts.Count > 0 && Planned().IsMatch(wholes[0].Lead) && There().IsMatch(parts[0].Lead);

    [GeneratedRegex("编制|核定|计划|目标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();

    [GeneratedRegex("^(?:其中)?(?:实有|在岗|实际|实招|到岗|现有|在编)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex There();

    // A second split of the same whole (按功能分类…按经济分类…) ends the first.
    private int EndOf(int at, int end)
    {
        for (var next = at + 1; next < triggers.Count && triggers[next].Start < end; next++)
        {
            if (triggers[next].IsSplit)
            {
                return triggers[next].Start;
            }

            if (triggers[at].IsComplete && triggers[next].IsComplete && HeadOf(triggers[next]) is { } head)
            {
                return Math.Max(head.Start, triggers[at].End);
            }
        }

        return end;
    }

    // 3所学校分别为甲、乙、丙，2个中心分别为丁、戊: what opens a list of its own is no part of the list before it.
    private Item? HeadOf(Trigger trigger)
    {
        var order = items.FirstFrom(trigger.Start) - 1;
        return
            order >= 0
            && items.All[order] is var head
            && head.End <= trigger.Start
            && items.Text.AsSpan(head.End, trigger.Start - head.End).IndexOfAny(Marks) < 0
            ? head
            : null;
    }

    private List<Item> Listed(Trigger trigger, int end, int depth)
    {
        var listed = items
            .Between(trigger.End, end, depth)
            .Where(item => item.Adds && !used.Contains(item.Order))
            .Take(MostParts)
            .ToList();
        if (listed.Count == 0 || items.Text.AsSpan(trigger.End, listed[0].Start - trigger.End).Contains(';'))
        {
            return [];
        }

        // Budgets beside accounts are not added with them; where there are only budgets, they are.
        if (listed.Exists(item => !item.IsBudget))
        {
            listed.RemoveAll(item => item.IsBudget);
        }

        return listed;
    }

    // 支出合计A，年初预算B。按支出性质分：… splits what was spent, not the budget named beside it.
    private static List<Item> Spent(Trigger trigger, List<Item> parts, List<Item> wholes) =>
        trigger.IsSplit && wholes.Exists(whole => !whole.IsBudget) && parts.TrueForAll(part => !part.IsBudget)
            ? wholes.FindAll(whole => !whole.IsBudget)
            : wholes;

    // 辅具603件，其中轮椅186辆、助听器214台、其他203件: what is counted by its own word belongs to a whole of any goods.
    private string? OfGoods(Trigger trigger, List<Item> listed) =>
        listed.Count > 1
        && items.NearestBefore(trigger.Start) is { } whole
        && (UnitKinds.IsOfTwoWords(whole.Figure) ? "件" : whole.Kind) is var goods
        && goods is "件" or "个"
        && listed.TrueForAll(item =>
            UnitKinds.Match(goods, item.Kind) || item.Figure.Dimension != Figures.Dimension.Count
        )
            ? goods
            : null;

    private static List<string> Kinds(List<Item> listed)
    {
        var kinds = new List<string>();
        foreach (var item in listed)
        {
            if (!kinds.Exists(kind => UnitKinds.Match(kind, item.Kind)))
            {
                kinds.Add(item.Kind);
            }
        }

        return kinds;
    }

    // The nearest quantity of the same kind before the list is the likeliest whole; a sentence that opens with 其中 looks back
    // to the one before it.
    private List<Item> Wholes(Trigger trigger, int sentence, int depth, bool inBracket, string kind)
    {
        bool Fits(Item item) => item.Adds && UnitKinds.Match(item.Kind, kind);
        var outer = inBracket ? depth - 1 : depth;
        var (start, _) = Points.Around(items.Text, sentences[sentence], trigger.Start);
        if (depth > outer || depth > 0)
        {
            return Before(trigger.Start, start, outer, inBracket ? null : Fits) is { } near && Fits(near) ? [near] : [];
        }

        var before = Wholes(start, trigger.Start, outer, Fits);
        if (before.Count == 0 && Named(trigger, start, Fits) is { } named)
        {
            return [named];
        }

        if (
            before.Count > 0
            || trigger.Start - start > 3
            || !(trigger.AllowsSubset || trigger.IsSplit || trigger.IsComplete)
        )
        {
            return before;
        }

        for (var earlier = sentence - 1; earlier >= Math.Max(0, sentence - LookBack); earlier--)
        {
            var (from, to) = (sentences[earlier].Start, sentences[earlier].End);
            var found = Wholes(from, to, outer, Fits);
            if (found.Count > 0 || !trigger.IsSplit)
            {
                return found;
            }
        }

        return
            index > 0
            && items.Passage.Cell is null
            && all[index - 1] is { Passage.Cell: null, Text: [.., '。' or ':' or ';'] }
            ? all[index - 1].All.Where(item => item.Depth == 0 && Fits(item)).Reverse().Take(4).ToList()
            : [];
    }

    // 项目支出86万元，…。项目支出具体为：甲50万元、乙36万元: what opens the sentence names a whole that was told before.
    private Item? Named(Trigger trigger, int start, Predicate<Item> fits)
    {
        var name = items.Text.AsSpan(start, trigger.Start - start);
        var mark = HeadingMark.Of(name).Length;
        name = name[Math.Min(mark, name.Length)..];
        if (
            trigger.AllowsSubset
            || items.Passage.Cell is not null
            || name.Length is < ShortestName or > LongestName
            || name.ContainsAny(Marks)
        )
        {
            return null;
        }

        for (var at = index; at >= Math.Max(0, index - FarBack); at--)
        {
            foreach (var item in all[at].All.Reverse())
            {
                if (
                    (at < index || item.End <= start)
                    && fits(item)
                    && item.Depth == 0
                    && item.Lead.AsSpan().TrimEnd("为共计达是").EndsWith(name, StringComparison.Ordinal)
                )
                {
                    return item;
                }
            }
        }

        return null;
    }

    // What may be a whole between two places, nearest first.
    private List<Item> Wholes(int start, int end, int depth, Predicate<Item> fits)
    {
        var wholes = new List<Item>();
        for (var order = items.FirstFrom(end) - 1; order >= 0 && wholes.Count < MostWholes; order--)
        {
            var item = items.All[order];
            if (item.Start < start)
            {
                break;
            }

            if (item.End <= end && item.Depth == depth && fits(item))
            {
                wholes.Add(item);
            }
        }

        return wholes;
    }

    // The last item at a depth before a bracket, right in front of it; inside a bracket the last that fits.
    private Item? Before(int end, int start, int depth, Predicate<Item>? fits)
    {
        for (var order = items.FirstFrom(end) - 1; order >= 0; order--)
        {
            var item = items.All[order];
            if (item.Start < start || end - item.End >= NearestWhole)
            {
                return null;
            }

            if (item.End <= end && item.Depth == depth && fits?.Invoke(item) != false)
            {
                return item;
            }
        }

        return null;
    }
}
