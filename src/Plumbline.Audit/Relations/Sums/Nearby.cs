using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Totals and remainders whose terms stand some clauses before, named by no word of their own: 剩余C where A − B = C,
/// 资金总额C where A + B = C. Only exact ties of long numbers are claimed; nothing here can fail.
/// </summary>
internal static partial class Nearby
{
    private const int Window = 7;
    private const int Reach = 16;
    private const long ProofOfRest = 1_000;
    private const long Proof = 10_000;
    private const long ProofBeside = 100;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        var amounts = new Dictionary<Fraction, Item>();
        foreach (var items in all)
        {
            foreach (var item in items.All)
            {
                if (item is { Kind: "元", Adds: true })
                {
                    amounts.TryAdd(item.Figure.Value, item);
                }

                var isRest = item.Lead.Length > 0 && Rest().IsMatch(item.Lead);
                if (item.Kind == "元" && isRest && OfKnown(items, item, amounts) is { } known)
                {
                    yield return known;
                }

                if (item.Kind.Length == 0 || item.Order < 2)
                {
                    continue;
                }

                if (isRest && Remainder(items, item) is { } rest)
                {
                    yield return rest;
                }
                else if (
                    item.Figure.Number.Unscaled >= Proof
                    && Whole().IsMatch(item.Lead)
                    && Total(items, item) is { } total
                )
                {
                    yield return total;
                }
            }
        }
    }

    // 剩余C: an amount before in the passage, or one that opens a sentence of it, and C give an amount that stands before.
    private static Claim? OfKnown(Items items, Item rest, Dictionary<Fraction, Item> amounts)
    {
        foreach (var less in Openers(items, rest))
        {
            if (
                rest.Figure.Number.Unscaled >= ProofOfRest
                && less.Figure.Number.Unscaled >= Proof
                && amounts.TryGetValue(less.Figure.Value + rest.Figure.Value, out var more)
            )
            {
                return Difference(rest, more, less);
            }
        }

        return null;
    }

    // The item right before, and the first of each sentence before.
    private static IEnumerable<Item> Openers(Items items, Item item)
    {
        for (var order = item.Order - 1; order >= Math.Max(0, item.Order - Reach); order--)
        {
            var other = items.All[order];
            var opens =
                order == 0
                || items.Text.IndexOf('。', items.All[order - 1].End, other.Start - items.All[order - 1].End) >= 0;
            if (UnitKinds.Match(other.Kind, item.Kind) && (opens || order == item.Order - 1))
            {
                yield return other;
            }
        }
    }

    private static Claim Difference(Item rest, Item more, Item less) =>
        new(
            RelationKind.Difference,
            rest.Figure,
            [more.Figure, less.Figure],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = rest.Figure.Label,
        };

    private static Claim? Remainder(Items items, Item rest)
    {
        foreach (var (left, right, beside) in Pairs(items, rest))
        {
            var (more, less) = left.Figure.Value >= right.Figure.Value ? (left, right) : (right, left);
            if (
                rest.Figure.Number.Unscaled >= (beside ? ProofBeside : Proof)
                && more.Figure.Value - less.Figure.Value == rest.Figure.Value
            )
            {
                return Difference(rest, more, less);
            }
        }

        return null;
    }

    private static Claim? Total(Items items, Item total)
    {
        var openers = Openers(items, total).ToList();
        var pairs = openers.SelectMany((right, at) => openers.Skip(at + 1).Select(left => (left, right, false)));
        foreach (var (left, right, _) in Pairs(items, total).Concat(pairs))
        {
            if (left.Figure.Value + right.Figure.Value == total.Figure.Value && !left.IsAside && !right.IsAside)
            {
                return SumClaims.Of(total, [left, right], RuleIds.SumStated);
            }
        }

        return null;
    }

    // Pairs of the same kind before a place, nearest first.
    private static IEnumerable<(Item Left, Item Right, bool Beside)> Pairs(Items items, Item item)
    {
        for (var right = item.Order - 1; right > Math.Max(0, item.Order - Window); right--)
        {
            for (var left = right - 1; left >= Math.Max(0, item.Order - Window); left--)
            {
                var (first, second) = (items.All[left], items.All[right]);
                if (
                    UnitKinds.Match(first.Kind, item.Kind)
                    && UnitKinds.Match(second.Kind, item.Kind)
                    && !first.Figure.Value.IsZero
                    && !second.Figure.Value.IsZero
                )
                {
                    yield return (first, second, right == item.Order - 1 && left == right - 1);
                }
            }
        }
    }

    [GeneratedRegex(
        "^(?!.*(?:上年|去年|同比|上一年)).*(?:剩余|结余|尚余|其余|节约|节省|超支|缺口|相差|差额|增加|减少|扣"
            + "|(?:大于|小于|高于|低于|多于|少于|超过|超出|超额)[^，。]{0,8})(?:资金|金额|额|数|任务|完成)*(?:为|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    [GeneratedRegex(
        "(?:总额|合计|共计|总计|总投资|总支出|总收入|全年支出|全年收入|累计支出)(?:为|达)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Whole();
}
