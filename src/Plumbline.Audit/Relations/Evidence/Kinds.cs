using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Evidence;

/// <summary>What figures may be reckoned with one another, and what their labels say.</summary>
internal static partial class Kinds
{
    /// <summary>
    /// Figures of one kind have the same unit, whatever its multiplier; 所, 个 and 家 count alike, and so do 人 and
    /// 名.
    /// </summary>
    public static string Of(Figure figure) =>
        figure.Dimension switch
        {
            Dimension.Money => figure.Unit.Contains('/', StringComparison.Ordinal) ? figure.Unit : "元",
            Dimension.Percent or Dimension.Points => "%",
            Dimension.Score => "分",
            _ => UnitKind.Loosely(figure.Unit),
        };

    /// <summary>Whether a label speaks of a change.</summary>
    public static bool IsChange(string label) => Change().IsMatch(label);

    /// <summary>Whether a label speaks of a rise alone.</summary>
    public static bool IsRise(string label) => Rise().IsMatch(label) && !Fall().IsMatch(label);

    /// <summary>Whether a label speaks of a fall alone.</summary>
    public static bool IsFall(string label) => Fall().IsMatch(label) && !Rise().IsMatch(label);

    /// <summary>Whether the first label speaks of income and the second of its spending.</summary>
    public static bool IsSpentOf(string income, string spent) =>
        (income.Contains("收入", StringComparison.Ordinal) || income.Contains("拨款", StringComparison.Ordinal))
        && spent.Contains("支出", StringComparison.Ordinal);

    /// <summary>Whether a label speaks of what is left or in excess.</summary>
    public static bool IsRest(string label) => Rest().IsMatch(label);

    [GeneratedRegex(
        @"增加|减少|增长|下降|增幅|降幅|减幅|提高|上升|降低|上年|去年|同比|增减",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Change();

    [GeneratedRegex(
        @"结余|结转|剩余|余额|节约|超|差|缺口|增加|减少|增长|下降|调[增减]|净增|扣|未|其余|提高|大于|小于|压减|追[加减]|使用|缺|空编|[少多](?:花|用|支|付|收)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Rest();

    /// <summary>Whether a label speaks of what is lacking: 缺口, 缺编.</summary>
    public static bool IsLack(string label) =>
        label.StartsWith('缺') || label.StartsWith("尚缺", StringComparison.Ordinal);

    /// <summary>Whether a label speaks of what is not done yet or stands beside what is: 在建, 正在整改, 不合格.</summary>
    public static bool IsComplement(string label) => Complement().IsMatch(label);

    [GeneratedRegex("^(?:在建|正在|未|尚未|其余|剩余|不合格|不达标|另有|待)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Complement();

    [GeneratedRegex("增加|增长|增幅|提高|上升", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rise();

    [GeneratedRegex("减少|下降|降幅|减幅|降低", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Fall();
}
