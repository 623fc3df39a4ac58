using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>Which figures may be added: the same kind of unit, whatever its multiplier.</summary>
internal static class UnitKinds
{
    private const string Multipliers = "十百千万亿";
    private const string People = "人名位";
    private const string Places = "所家处单";

    /// <summary>The kind of a figure's unit; empty where the figure cannot be a part of a sum.</summary>
    public static string Of(Figure figure) =>
        figure.Unit.Contains('/', StringComparison.Ordinal)
            ? ""
            : figure.Dimension switch
            {
                Dimension.Money => "元",
                Dimension.Count => OfCount(figure.Unit.AsSpan().TrimStart(Multipliers)),
                Dimension.Measure => OfMeasure(figure.Unit.AsSpan().TrimStart(Multipliers)),
                _ => "",
            };

    /// <summary>Whether two kinds may be added; 个 counts anything but people and times.</summary>
    public static bool Match(string left, string right) =>
        left.Length > 0 && (left == right || (left == "个" && IsThing(right)) || (right == "个" && IsThing(left)));

    private static bool IsThing(string kind) => kind is not ("元" or "人" or "人次" or "次" or "㎡" or "亩" or "米");

    private static string OfCount(ReadOnlySpan<char> unit) =>
        unit.Length == 1 && People.Contains(unit[0]) ? "人"
        : unit.Length == 1 && Places.Contains(unit[0]) ? "所"
        : unit is "单位" or "校" or "园" ? "所"
        : unit is "人天" or "节次" ? ""
        : unit.ToString();

    private static string OfMeasure(ReadOnlySpan<char> unit) =>
        unit switch
        {
            "平方米" or "㎡" or "平米" or "m²" or "m2" or "平方" => "㎡",
            "公里" or "千米" or "km" or "米" or "m" => "米",
            "亩" or "公顷" or "吨" or "立方米" => unit.ToString(),
            _ => "",
        };
}
