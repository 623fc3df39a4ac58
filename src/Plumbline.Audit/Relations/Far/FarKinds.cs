using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// The kind of a quantity wherever it stands: a bare number of a table has the unit that the head of its column prints, 学生数(人).
/// </summary>
internal static class FarKinds
{
    /// <summary>One word for units that count alike; empty for a bare number without any.</summary>
    public static string Of(Figure figure) =>
        figure.Dimension switch
        {
            Dimension.Money => figure.Unit.Contains('/', StringComparison.Ordinal) ? figure.Unit : "元",
            Dimension.Percent => "%",
            Dimension.Points => "点",
            Dimension.Score => "分",
            _ => OfCount(
                (figure.Unit.Length > 0 ? figure.Unit : UnitOf(figure.Label)).TrimStart('万', '亿', '千', '百')
            ),
        };

    /// <summary>A head without the unit in brackets behind it: 学生数.</summary>
    public static string WithoutUnit(string head) =>
        head.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? head[..at] : head;

    private static string UnitOf(string head) =>
        head is [.., ')'] && head.LastIndexOf('(') is >= 0 and var at ? head[(at + 1)..^1] : "";

    private static string OfCount(string unit) =>
        unit switch
        {
            "名" or "位" or "人" or "人次" => "人",
            "所" or "个" or "家" or "园" or "校" => "个",
            "平方米" or "平米" or "m²" or "m2" => "㎡",
            _ => unit,
        };
}
