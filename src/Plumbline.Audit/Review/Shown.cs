using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Review;

/// <summary>
/// Values and workings as a reader sees them: in the unit of the printed result, rounded in the one place that
/// rounds.
/// </summary>
internal static class Shown
{
    private const int MostDecimals = 4;

    /// <summary>A value in base units, printed like a figure: same unit, at least its decimals.</summary>
    public static string Like(Figure model, Fraction value)
    {
        var printed = model.IsPerMille ? value * 10 : value / model.Multiplier;
        var least = model.PrintedNumber.Decimals;
        var decimals = least;
        while (decimals < MostDecimals && decimals < least + 2 && !IsExact(printed, decimals))
        {
            decimals++;
        }

        return Rounding.ToText(printed, decimals) + UnitOf(model);
    }

    /// <summary>The unit of a figure, also where only the head of its table states it.</summary>
    public static string UnitOf(Figure figure) =>
        figure.Unit.Length > 0
            ? figure.PrintedUnit
            : figure.Dimension switch
            {
                Dimension.Money => figure.Multiplier switch
                {
                    1 => "元",
                    1_000 => "千元",
                    10_000 => "万元",
                    100_000_000 => "亿元",
                    _ => "",
                },
                Dimension.Percent => "%",
                Dimension.Score => "分",
                _ => "",
            };

    /// <summary>A figure with its unit, as printed.</summary>
    public static string Text(Figure figure) => figure.PrintedNumber.ToString() + UnitOf(figure);

    /// <summary>The working of a statement: the printed operands joined the way its formula joins them.</summary>
    public static string Working(Claim claim)
    {
        if (!claim.Names.IsEmpty)
        {
            var counted = string.Join('、', claim.Names);
            return claim.Operands.IsEmpty ? counted : $"{Joined(claim)} + {claim.Counted}（{counted}）";
        }

        return Joined(claim);
    }

    private static string Joined(Claim claim)
    {
        var pattern = claim.Formula.Pattern;
        if (pattern.Contains('{', StringComparison.Ordinal))
        {
            for (var index = 0; index < claim.Operands.Length; index++)
            {
                pattern = pattern.Replace($"{{{index}}}", Text(claim.Operands[index]), StringComparison.Ordinal);
            }

            return pattern;
        }

        if (pattern == " ÷ " && claim.Operands.Length > 2)
        {
            return $"({string.Join(" + ", claim.Operands[..^1].Select(Text))}) ÷ {Text(claim.Operands[^1])}";
        }

        return string.Join(pattern, claim.Operands.Select(Text));
    }

    private static bool IsExact(Fraction value, int decimals) =>
        (value * Rounding.PowerOfTen(decimals)).Denominator.IsOne;
}
