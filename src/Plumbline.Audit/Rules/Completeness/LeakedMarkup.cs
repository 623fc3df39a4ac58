using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>A10: no mark-up of a web page, word processor or spreadsheet stands in the text.</summary>
public sealed partial class LeakedMarkup : FilingRule
{
    private static readonly Template Leaked = new(
        "文字中混入了程序标记“{found}”：{quote}",
        "The text holds the mark-up '{found}': {quote}"
    );

    private static readonly Template Repair = new(
        "删除标记；表格中的错误值查明公式后改正",
        "Remove it; for an error value, repair the formula"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.LeakedMarkup,
            "A10",
            Severity.Warning,
            new("文字中没有混入程序标记", "No mark-up stands in the text"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        TextPattern
            .In(FilingTexts.In(subject.Filing), Pattern())
            .Select(hit =>
                At(hit.Path, Leaked.With(("found", hit.Found), ("quote", hit.Quote))) with
                {
                    Found = hit.Found,
                    Repair = Repair.With(),
                }
            );

    // <10人 is a figure, <p> a tag.
    [GeneratedRegex(
        @"</?[a-zA-Z][a-zA-Z0-9]*(\s[^<>]*)?/?>"
            + @"|&(nbsp|lt|gt|amp|quot|#[0-9]+);"
            + @"|\[bookmark:[^\[\]]{0,80}\]|_GoBack|\b(MERGEFIELD|PAGEREF|HYPERLINK)\b"
            + @"|#(REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!)",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    internal static partial Regex Pattern();
}
