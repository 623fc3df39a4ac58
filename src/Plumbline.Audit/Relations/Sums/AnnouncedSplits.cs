using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 收入A万元…。分部门情况是：甲B万元，完成…；乙C万元，完成…: words that announce how a whole is split, which may stand some sentences or
/// paragraphs before. The whole is the amount that the parts give, or but for one slip of the pen would give.
/// </summary>
internal static partial class AnnouncedSplits
{
    private const int LookBack = 24;
    private const int Passages = 4;
    private const int MostParts = 20;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        for (var index = 0; index < all.Length; index++)
        {
            var items = all[index];
            if (items.Passage.Cell is not null || items.All.Length < 2)
            {
                continue;
            }

            foreach (Match match in Opening().Matches(items.Text))
            {
                if (
                    Parts(items, match.Index + match.Length) is { Count: > 1 } parts
                    && Claimed([.. Wholes(all, index, match.Index, parts[0].Kind)], parts) is { } claim
                    && (
                        Rates.Readings.Holds(claim)
                        || !(PartList.Some().IsMatch(match.Value) || IsCompleted(items, claim))
                    )
                )
                {
                    yield return Rates.Readings.Holds(claim) || Every().IsMatch(match.Value) || IsRest(parts[^1])
                        ? claim
                        : claim with
                        {
                            Strength = Strength.Scoped,
                            Doubt = ShortLists.Incomplete.With(),
                        };
                }
            }
        }
    }

    // …，其他费用5.2万元: with the others nothing is left out.
    private static bool IsRest(Item last) =>
        last.Noun.StartsWith("其他", StringComparison.Ordinal)
        || last.Noun.StartsWith("其余", StringComparison.Ordinal);

    // The first amount of each part of the sentence that a semicolon ends; without semicolons every amount.
    private static List<Item> Parts(Items items, int start)
    {
        var stop = items.Text.IndexOf('。', start) is >= 0 and var end ? end : items.Text.Length;
        var heads = new List<Item>();
        var isList = items.Text.AsSpan(start, stop - start).Contains(';');
        while (start < stop)
        {
            var next = items.Text.IndexOf(';', start, stop - start) is >= 0 and var mark ? mark : stop;
            var own = items.Between(start, next, 0).Where(item => item.Adds).ToList();
            if (own.Count > 0)
            {
                heads.AddRange(own.FindAll(item => item.Kind == own[0].Kind).Take(isList ? 1 : MostParts));
            }

            start = next + 1;
        }

        return heads.Count > 0 && heads.Count <= MostParts && heads.TrueForAll(head => head.Kind == heads[0].Kind)
            ? heads
            : [];
    }

    // What may have been split, nearest first.
    private static IEnumerable<Item> Wholes(ImmutableArray<Items> all, int index, int start, string kind)
    {
        var here = all[index].FirstFrom(start);
        for (var at = index; at >= Math.Max(0, index - Passages) && all[at].Passage.Cell is null; at--)
        {
            var items = all[at].All;
            var last = at == index ? here : items.Length;
            for (var order = last - 1; order >= Math.Max(0, last - LookBack); order--)
            {
                if (items[order] is { Adds: true, Depth: 0 } item && item.Kind == kind)
                {
                    yield return item;
                }
            }
        }
    }

    private static Claim? Claimed(List<Item> wholes, List<Item> parts)
    {
        var whole =
            wholes.Find(item => Ties.Tie(item, parts, parts.Count))
            ?? wholes.Find(item => Ties.IsNear(item, parts, parts.Count) && Ties.IsSlip(item, parts));
        return whole is null ? null : SumClaims.Of(whole, parts, RuleIds.SumStated);
    }

    // …甲520万元，乙670万元。另外丙100万元: what is missing stands behind or before.
    private static bool IsCompleted(Items items, Claim claim)
    {
        var gap = claim.Operands.Aggregate(claim.Result!.Value, (rest, part) => rest - part.Value);
        return items.All.Any(item => item.Figure.Value == gap);
    }

    // Kinds that are few and told in full; of branches of trade, taxes or purposes some may be left out.
    [GeneratedRegex(
        "季度|产业|级次|级别|层级|部门|征收|性质|类别|分类|科目|构成|来源|城乡",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Every();

    [GeneratedRegex(
        "(?:(?<=^|[。;，、])(?:分|从)|按(?:照)?)[^，。;:()0-9]{1,12}?(?:来看|看|划分|分类(?:科目)?|构成|(?:完成|征收|分布|构成|支出|收入)?情况(?:是|为|看|如下)?)[:，]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();
}
