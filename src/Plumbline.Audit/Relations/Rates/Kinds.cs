using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>Which quantities may be set against each other.</summary>
internal static class Kinds
{
    /// <summary>Two amounts of money, two percentages, or two counts in units that mean the same.</summary>
    public static bool Match(Figure left, Figure right) =>
        left.Dimension == right.Dimension
        && left.Dimension switch
        {
            Dimension.Money => IsPlain(left) == IsPlain(right) && (IsPlain(left) || left.Unit == right.Unit),
            Dimension.Percent or Dimension.Points => true,
            Dimension.None => IsCoefficient(left) && IsCoefficient(right),
            Dimension.Score => false,
            _ => Of(left) == Of(right),
        };

    /// <summary>The unit without multiplier; 人, 名 and 位 are one, 所, 个 and 家 too.</summary>
    public static string Of(Figure figure) => UnitKind.Loosely(figure.Unit);

    /// <summary>Money, a count or a measure: what a share is taken of.</summary>
    public static bool IsAmount(Figure figure) =>
        figure.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure;

    /// <summary>A number without a unit that is no count: 有效利用系数0.562.</summary>
    public static bool IsCoefficient(Figure figure) =>
        figure.Dimension == Dimension.None && figure.Unit.Length == 0 && figure.Number.Decimals > 0;

    // 元/生·年 is a rate of its own.
    private static bool IsPlain(Figure figure) => !figure.Unit.Contains('/', StringComparison.Ordinal);
}
