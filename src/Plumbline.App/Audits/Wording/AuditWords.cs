using System.Globalization;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Findings;

namespace Plumbline.App.Audits.Wording;

/// <summary>The words that every rendering of an audit shares, in both languages.</summary>
public static class AuditWords
{
    internal static Template Off { get; } = new("相差{difference}", "off by {difference}");

    internal static Template Between { get; } =
        new("按印出的精度应在{low}与{high}之间", "the printed digits allow {low} to {high}");

    internal static Template Least { get; } =
        new("按印出的精度不小于{low}", "the printed digits allow no less than {low}");

    internal static Template Most { get; } =
        new("按印出的精度不大于{high}", "the printed digits allow no more than {high}");

    internal static Template Line { get; } = new("第{line}行", "line {line}");

    internal static Template Page { get; } = new("第{page}页", "page {page}");

    internal static Template Cell { get; } = new("表{table} {cell}", "table {table} {cell}");

    internal static Template Whole { get; } = new("全文", "the whole document");

    internal static Template Explains { get; } = new("可使{relations}相符", "makes {relations} hold");

    internal static Template Breaks { get; } = new("会使{relations}不符", "breaks {relations}");

    internal static Template Numbers { get; } =
        new(
            "数字{all}个：已核对{bound}，已读懂{plain}，无关{irrelevant}，未读懂{unresolved}",
            "{all} numbers: {bound} checked, {plain} understood, {irrelevant} irrelevant, {unresolved} not understood"
        );

    internal static Template Relations { get; } =
        new(
            "勾稽关系{all}条：相符{holds}，四舍五入相符{rounding}，不符{fails}，无法判定{undecidable}",
            "{all} relations: {holds} hold, {rounding} hold within rounding, {fails} fail, {undecidable} undecidable"
        );

    private static Template Holds { get; } = new("相符", "holds");

    private static Template Rounding { get; } = new("四舍五入相符", "holds within rounding");

    private static Template Fails { get; } = new("不符", "fails");

    private static Template Undecidable { get; } = new("无法判定", "undecidable");

    private static Template Bound { get; } = new("已核对", "checked");

    private static Template Plain { get; } = new("已读懂", "understood");

    private static Template Irrelevant { get; } = new("无关", "irrelevant");

    private static Template Unresolved { get; } = new("未读懂", "not understood");

    private static Template Error { get; } = new("错误", "error");

    private static Template Warning { get; } = new("警告", "warning");

    private static Template Info { get; } = new("提示", "info");

    private static Template Report { get; } = new("自评报告", "report");

    private static Template DepartmentForm { get; } = new("部门自评表", "department form");

    private static Template ProjectForm { get; } = new("项目自评表", "project form");

    private static Template FinalAccounts { get; } = new("决算", "final accounts");

    private static Template Other { get; } = new("其他文件", "other document");

    /// <summary>Whose document it is, of which year and kind, as far as it proves it; empty when it proves nothing.</summary>
    public static string Of(AuditIdentity identity, Language language) =>
        string.Join(
            " · ",
            new[] { identity.Department, identity.Region, identity.Year?.ToString(CultureInfo.InvariantCulture) }
                .OfType<string>()
                .Concat(identity.Kinds.Select(kind => Kind(kind).With().In(language)))
        );

    private static Template Kind(string kind) =>
        kind switch
        {
            "report" => Report,
            "department-form" => DepartmentForm,
            "project-form" => ProjectForm,
            "final-accounts" => FinalAccounts,
            _ => Other,
        };

    /// <summary>核验结论.</summary>
    public static Template Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Holds => Holds,
            Verdict.Rounding => Rounding,
            Verdict.Fails => Fails,
            _ => Undecidable,
        };

    /// <summary>What became of a number.</summary>
    public static Template Of(FigureStatus status) =>
        status switch
        {
            FigureStatus.Bound => Bound,
            FigureStatus.Plain => Plain,
            FigureStatus.Irrelevant => Irrelevant,
            _ => Unresolved,
        };

    /// <summary>程度.</summary>
    public static Template Of(Severity severity) =>
        severity switch
        {
            Severity.Error => Error,
            Severity.Warning => Warning,
            _ => Info,
        };
}
