using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 实际到位A万元。到位资金中，中央B万元、省级C万元…; 基本支出中，工资福利支出D万元…: a whole that was printed before and is named again in
/// front of its parts. A list that ties is its sum; parts that cannot overlap and all but tie are a false sum.
/// </summary>
internal static partial class NamedWholes
{
    private const int LookBack = 24;
    private const int MostParts = 20;
    private const int Alike = 60;
    private const int Passages = 3;
    private const string OpensList = "。其中:";
    private static readonly SearchValues<char> Marks = SearchValues.Create("，。;:、()0123456789");

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        for (var index = 0; index < all.Length; index++)
        {
            var items = all[index];
            if (items.All.Length > 1 && items.Text.Contains('中', StringComparison.Ordinal))
            {
                foreach (var claim in Of(items, all[Math.Max(0, index - Passages)..index].Reverse()))
                {
                    yield return claim;
                }

                foreach (var claim in OfWhich(items))
                {
                    yield return claim;
                }
            }
        }
    }

    // 涉及资金234.88万元。其中：甲118.60万元，得分98分；乙84.28万元，得分97分；丙…: a list that opens its own sentence.
    private static IEnumerable<Claim> OfWhich(Items items)
    {
        for (
            var at = items.Text.IndexOf(OpensList, StringComparison.Ordinal);
            at >= 0;
            at = items.Text.IndexOf(OpensList, at + 1, StringComparison.Ordinal)
        )
        {
            var last = items.FirstFrom(at) - 1;
            var start = at + OpensList.Length;
            if (
                last + 1 < items.All.Length
                && LastOf(items, last, items.All[last + 1].Kind) is { } whole
                && items.Text.IndexOf('。', whole.End) >= at
                && Headed(items, start, whole) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Item? LastOf(Items items, int last, string kind)
    {
        for (var order = last; order >= Math.Max(0, last - LookBack); order--)
        {
            if (items.All[order] is { Adds: true, Depth: 0 } item && item.Kind == kind)
            {
                return item;
            }
        }

        return null;
    }

    // Whether 中 ends a name anywhere; mostly it is that of 其中.
    private static bool HasName(string text)
    {
        var at = text.IndexOf('中');
        while (at >= 0 && (at < 2 || Marks.Contains(text[at - 1]) || Marks.Contains(text[at - 2])))
        {
            at = text.IndexOf('中', at + 1);
        }

        return at >= 0;
    }

    private static IEnumerable<Claim> Of(Items items, IEnumerable<Items> before)
    {
        if (!HasName(items.Text))
        {
            yield break;
        }

        foreach (Match match in Opening().Matches(items.Text))
        {
            var name = Rates.Names.Core(match.Groups["name"].Value);
            var end = items.Text.IndexOfAny(['。', ';'], match.Index + match.Length);
            var parts = items
                .Between(match.Index + match.Length, end < 0 ? items.Text.Length : end, 0)
                .Where(item => item.Adds)
                .Take(MostParts)
                .ToList();
            if (
                name.Length > 1
                && parts.Count > 1
                && (
                    Whole(items, match.Index, name, parts[0].Kind)
                    ?? (match.Index == 0 ? OfPassagesBefore(before, name, parts[0].Kind) : null)
                )
                    is { } whole
            )
            {
                parts = parts.FindAll(part => UnitKinds.Match(part.Kind, whole.Kind));
                if ((Claimed(whole, parts) ?? Headed(items, match.Index + match.Length, whole)) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    // 项目支出中：甲756.90万元，惠及3784人；乙418.20万元，资助2091人；丙519.68万元: the first amount of each item of the list.
    private static Claim? Headed(Items items, int start, Item whole)
    {
        var heads = new List<Item>();
        var stop = items.Text.IndexOf('。', start) is >= 0 and var end ? end : items.Text.Length;
        while (start < stop && heads.Count < MostParts)
        {
            var next = items.Text.IndexOf(';', start, stop - start) is >= 0 and var mark ? mark : stop;
            if (
                items.Between(start, next, 0).FirstOrDefault(item => item.Kind == whole.Kind) is not { Adds: true } head
            )
            {
                return null;
            }

            heads.Add(head);
            start = next + 1;
        }

        return heads.Count <= 2 ? null
            : Ties.IsSlip(whole, heads) && Ties.IsNear(whole, heads, heads.Count)
                ? SumClaims.Of(whole, heads, RuleIds.SumStated)
            : Claimed(whole, heads);
    }

    // 审执结6473件，结案率…。(new paragraph) 审执结案件中，刑事386件…
    private static Item? OfPassagesBefore(IEnumerable<Items> before, string name, string kind) =>
        before
            .TakeWhile(items => items.Passage.Kind == PassageKind.Paragraph)
            .Select(items => Whole(items, items.Text.Length, name, kind))
            .FirstOrDefault(whole => whole is not null);

    // 专任教师248人。…中，高级职称72人，中级89人，初级78人: 98 and 89 would tie, and so might a part that is not named.
    private static Claim? Claimed(Item whole, List<Item> parts)
    {
        if (Ties.LongestTie(whole, parts) is > 1 and var count)
        {
            return SumClaims.Of(whole, parts.GetRange(0, count), RuleIds.SumStated);
        }

        var isTurned = parts.Count > 2 && parts.Append(whole).All(Ties.IsPlain) && Ties.IsTurned(whole, parts);
        var isAlmost = Families.IsAlmost(whole, parts);
        var isSure =
            (isTurned && Families.AreAll(whole, parts))
            || (isAlmost && (Ties.IsSlip(whole, parts) || Families.IsRounded(whole, parts)));
        return isSure ? SumClaims.Of(whole, parts, RuleIds.SumStated)
            : isTurned || isAlmost
                ? SumClaims.Of(whole, parts, RuleIds.SumStated) with
                {
                    Strength = Strength.Scoped,
                    Doubt = ShortLists.Incomplete.With(),
                }
            : null;
    }

    private static Item? Whole(Items items, int before, string name, string kind)
    {
        var last = items.FirstFrom(before) - 1;
        for (var order = last; order >= Math.Max(0, last - LookBack); order--)
        {
            var item = items.All[order];
            var own = Rates.Names.Core(Rates.Names.Clause(item.Lead));
            if (
                UnitKinds.Match(item.Kind, kind)
                && !item.IsAside
                && own.Length > 1
                && (
                    own.EndsWith(name, StringComparison.Ordinal)
                    || name.StartsWith(own, StringComparison.Ordinal)
                    || Restated.Mentions.Likeness(own, name) >= Alike
                )
            )
            {
                return item;
            }
        }

        return null;
    }

    [GeneratedRegex(
        "(?<=^|[。;，])(?:其中)?(?<name>[^，。;:、()0-9]{2,12}?)(?:当)?中[，:]?(?=[^，。;:]{2,16}?[0-9])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();
}
