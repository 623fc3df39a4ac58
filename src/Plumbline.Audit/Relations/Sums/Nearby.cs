using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// Totals and remainders whose terms stand some clauses before, named by no word of their own: 剩余C where A − B = C,
/// 资金总额C where A + B = C. Only exact ties of long numbers are claimed; nothing here can fail.
/// </summary>
internal static partial class Nearby
{
    private const int Window = 7;
    private const long Proof = 10_000;
    private const long ProofBeside = 100;

    /// <summary>The statements of all passages.</summary>
    public static IEnumerable<Claim> Of(ImmutableArray<Items> all)
    {
        foreach (var items in all)
        {
            foreach (var item in items.All)
            {
                if (item.Kind.Length == 0 || item.Order < 2)
                {
                    continue;
                }

                if (Rest().IsMatch(item.Lead) && Remainder(items, item) is { } rest)
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
                return new Claim(
                    RelationKind.Difference,
                    rest.Figure,
                    [more.Figure, less.Figure],
                    Formula.Difference,
                    RuleIds.DifferenceStated
                )
                {
                    Label = rest.Figure.Label,
                };
            }
        }

        return null;
    }

    private static Claim? Total(Items items, Item total)
    {
        foreach (var (left, right, _) in Pairs(items, total))
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
