using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>Which figures may be added: the same kind of unit, whatever its multiplier.</summary>
internal static class UnitKinds
{
    /// <summary>The kind of a figure's unit; empty where the figure cannot be a part of a sum.</summary>
    public static string Of(Figure figure) =>
        figure.Unit.Contains('/', StringComparison.Ordinal)
            ? ""
            : figure.Dimension switch
            {
                Dimension.Money => UnitKind.Money,
                Dimension.Count => UnitKind.Of(figure.Unit) is var kind and not ("人天" or "节次") ? kind : "",
                Dimension.Measure => UnitKind.Of(figure.Unit)
                    is var kind
                        and ("㎡" or "公里" or "米" or "亩" or "公顷" or "吨" or "立方米")
                    ? kind
                    : "",
                _ => "",
            };

    /// <summary>Whether goods are counted by two words, 设备25台(套): some by the one, some by the other.</summary>
    public static bool IsOfTwoWords(Figure figure) =>
        figure.Unit is [var one]
        && UnitKind.IsOfGoods(one)
        && figure.Passage.Compact.AsSpan(figure.End) is ['(', var other, ')', ..]
        && UnitKind.IsOfGoods(other);

    /// <summary>Whether two kinds may be added; 个 counts anything but people and times, 件 any goods.</summary>
    public static bool Match(string left, string right) => UnitKind.Adds(left, right);
}
