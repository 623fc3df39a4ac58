using System.Collections.Immutable;

namespace Plumbline.Domain.Draws;

/// <summary>Names of strata, as they are printed in the record of a draw.</summary>
public static class Strata
{
    /// <summary>The one stratum of a draw without any.</summary>
    public const string Whole = "全部";

    private const string Between = " / ";

    /// <summary>The stratum of an item.</summary>
    public static string Of(DrawItem item, DrawOrder order) =>
        order.By.IsEmpty ? Whole : string.Join(Between, order.By.Select(by => Part(item, by, order.SizeBounds)));

    /// <summary>The class of size of a budget: lower bound included, upper bound not.</summary>
    public static string SizeOf(long? fen, ImmutableArray<long> bounds)
    {
        if (fen is not { } amount)
        {
            return "预算未填";
        }

        var below = bounds.Count(bound => bound <= amount);
        return bounds.IsEmpty ? "不分规模"
            : below == 0 ? $"不足{Text(bounds[0])}"
            : below == bounds.Length ? $"{Text(bounds[^1])}以上"
            : $"{Text(bounds[below - 1])}至{Text(bounds[below])}";
    }

    private static string Part(DrawItem item, StratumBy by, ImmutableArray<long> bounds) =>
        by switch
        {
            StratumBy.Department => item.Department,
            StratumBy.Category => item.Category ?? "未分类",
            _ => SizeOf(item.BudgetFen, bounds),
        };

    private static string Text(long fen)
    {
        var whole = fen % MoneyUnit.TenThousandYuan.InFen() == 0;
        return Money.FromFen(fen).ToText(MoneyUnit.TenThousandYuan, whole ? 0 : 6) + "万元";
    }
}
