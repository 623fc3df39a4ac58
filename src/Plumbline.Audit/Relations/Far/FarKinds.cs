using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// The kind of a quantity wherever it stands: a bare number of a table has the unit that the head of its column prints, 学生数(人).
/// </summary>
internal static class FarKinds
{
    /// <summary>One word for units that count alike; empty for a bare number without any.</summary>
    public static string Of(Figure figure) =>
        Exactly(figure) switch
        {
            "人次" => UnitKind.Persons,
            UnitKind.Anything => UnitKind.Places,
            var kind => kind,
        };

    /// <summary>The same where 人 and 人次, 个 and 所 are two kinds.</summary>
    public static string Exactly(Figure figure) =>
        figure.Dimension switch
        {
            Dimension.Money => figure.Unit.Contains('/', StringComparison.Ordinal) ? figure.Unit : "元",
            Dimension.Percent => "%",
            Dimension.Points => "点",
            Dimension.Score => "分",
            _ => UnitKind.Of(figure.Unit.Length > 0 ? figure.Unit : UnitOf(figure)),
        };

    /// <summary>A head without the unit in brackets behind it: 学生数.</summary>
    public static string WithoutUnit(string head) =>
        head.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? head[..at] : head;

    // Under the heads of years each row prints its unit: 养老床位(张).
    private static string UnitOf(Figure figure) =>
        UnitOf(figure.Label) is { Length: > 0 } head
            ? head
            : UnitOf(figure.Scope[(figure.Scope.LastIndexOf('/') + 1)..]);

    private static string UnitOf(string head) =>
        head is [.., ')'] && head.LastIndexOf('(') is >= 0 and var at ? head[(at + 1)..^1] : "";
}
