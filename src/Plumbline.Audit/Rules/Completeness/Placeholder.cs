using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>A08: nothing of a template is left to fill in: XX, ＊, 202 年度, empty brackets, 待补充.</summary>
public sealed partial class Placeholder : FilingRule
{
    private static readonly Template Left = new(
        "“{quote}”中有未填写的占位内容",
        "'{quote}' holds a placeholder that was not filled in"
    );

    private static readonly Template Repair = new("填写实际内容，或删去该处", "Fill it in or remove it");

    public override RuleInfo Info { get; } =
        new(
            RuleIds.Placeholder,
            "A08",
            Severity.Warning,
            new("没有未填写的占位内容", "No placeholder is left"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        TextPattern
            .In(FilingTexts.In(subject.Filing), Pattern())
            .Select(hit =>
                At(hit.Path, Left.With(("quote", hit.Quote))) with
                {
                    Found = hit.Found,
                    Repair = Repair.With(),
                }
            );

    // A * that hides part of a name or number stands before no unit; X inside Latin words and web addresses is a letter;
    // one × is a multiplication; 20年 and 200年 are spans of years.
    [GeneratedRegex(
        """
            (?<![A-Za-z0-9.])[XＸ×]{2,}(?![A-Za-z0-9.])
            |(?<![0-9])[*＊]{1,4}(?=[\s　]?[人名万元个所年月日次项家%％])
            |(?<![0-9])202[\s_　]{0,9}年|(?<![0-9])20([\s　]{2,9}|_{1,9})年
            |(?<![0-9〇一二三四五六七八九十])[\s　_]{1,9}年[\s　_]{1,9}月
            |（[\s　]{0,9}）|\([\s　]{0,9}\)|〔[\s　]{0,9}〕|(?<![】【])【[\s　]{0,9}】(?!【)|《[\s　]{0,9}》|“[\s　]{0,9}”
            |待补充|待填写|此处填写|请填写|[_＿]{3}
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    internal static partial Regex Pattern();
}
