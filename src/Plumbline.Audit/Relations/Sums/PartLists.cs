using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// A whole and its parts in one sentence: 其中, 包括, 分别为, a bracket, a colon. A second 其中 refines the last part before
/// it; a list ends with its sentence, its bracket, or, inside another list, with its semicolon.
/// </summary>
internal sealed class PartLists
{
    private const int LookBack = 3;

    private readonly ImmutableArray<Items> all;
    private readonly int index;
    private readonly Items items;
    private readonly ImmutableArray<Sentence> sentences;
    private readonly List<Trigger> triggers;
    private readonly HashSet<int> used = [];
    private readonly Dictionary<int, ImmutableArray<Item>> refined = [];

    private PartLists(ImmutableArray<Items> all, int index)
    {
        this.all = all;
        this.index = index;
        items = all[index];
        sentences = Sentences.Of(items.Passage);
        triggers = Triggers.In(items.Text);
    }

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at].All.Length > 0)
            {
                foreach (var claim in new PartLists(all, at).Claims())
                {
                    yield return claim;
                }
            }
        }
    }

    private List<Claim> Claims()
    {
        var claims = new List<Claim>();
        for (var sentence = sentences.Length - 1; sentence >= 0; sentence--)
        {
            var (start, end) = (sentences[sentence].Start, sentences[sentence].End);
            foreach (var trigger in Enumerable.Reverse(triggers))
            {
                if (trigger.Start >= start && trigger.Start < end)
                {
                    claims.AddRange(Claims(trigger, sentence));
                }
            }
        }

        claims.Reverse();
        return claims;
    }

    private IEnumerable<Claim> Claims(Trigger trigger, int sentence)
    {
        var inBracket = items.Text[trigger.Start] == '(';
        var opens = inBracket ? trigger.Start + 1 : trigger.Start;
        var depth = items.Depths[Math.Min(opens, items.Text.Length - 1)];
        var end = EndOf(trigger, depth > 0 ? items.Closing(opens) : sentences[sentence].End);
        var listed = Listed(trigger, end, depth);
        var isInner =
            inBracket
            || triggers.Exists(other => other.Start < trigger.Start && other.Start >= sentences[sentence].Start);
        foreach (var kind in Kinds(listed))
        {
            var parts = listed.FindAll(item => UnitKinds.Match(item.Kind, kind));
            var wholes = Spent(trigger, parts, Wholes(trigger, sentence, depth, inBracket, kind));
            if (wholes.Count == 0)
            {
                continue;
            }

            var list = new PartList(
                items,
                trigger,
                wholes,
                parts,
                isInner && !inBracket,
                wholes[0].Figure.Passage != items.Passage || wholes[0].Start < sentences[sentence].Start
            );
            foreach (var claim in list.Decide())
            {
                yield return claim;
            }

            used.UnionWith(list.Used);
            if (list.Summed is { IsEmpty: false } summed)
            {
                if (list.Flattened(refined) is { } leaves)
                {
                    yield return leaves;
                }

                refined[list.Whole!.Order] = summed;
            }
        }
    }

    // A second split of the same whole (按功能分类…按经济分类…) ends the first.
    private int EndOf(Trigger trigger, int end)
    {
        foreach (var other in triggers)
        {
            end = other.IsSplit && other.Start > trigger.Start && other.Start < end ? other.Start : end;
        }

        return end;
    }

    private List<Item> Listed(Trigger trigger, int end, int depth)
    {
        var listed = items
            .Between(trigger.End, end, depth)
            .Where(item => item.Adds && !used.Contains(item.Order))
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
        var start = sentences[sentence].Start;
        if (depth > outer || depth > 0)
        {
            var near = items
                .All.Where(item => item.End <= trigger.Start && item.Depth == outer && item.Start >= start)
                .ToList();
            return near.Count > 0 && Fits(near[^1]) && trigger.Start - near[^1].End < 24 ? [near[^1]] : [];
        }

        var before = items.Between(start, trigger.Start, outer).Where(Fits).Reverse().ToList();
        if (before.Count > 0 || trigger.Start - start > 3 || !(trigger.AllowsSubset || trigger.IsSplit))
        {
            return before;
        }

        for (var earlier = sentence - 1; earlier >= Math.Max(0, sentence - LookBack); earlier--)
        {
            var (from, to) = (sentences[earlier].Start, sentences[earlier].End);
            var found = items.Between(from, to, outer).Where(Fits).Reverse().ToList();
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
}
