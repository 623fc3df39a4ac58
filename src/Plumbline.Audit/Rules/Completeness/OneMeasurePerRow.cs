using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Completeness;

/// <summary>
/// A07: one row of the indicator table measures one thing. Two rates or two figures joined in one cell cannot have one
/// result and one score.
/// </summary>
public sealed partial class OneMeasurePerRow : FilingRule
{
    private static readonly Template Several = new(
        "“{cell}”一行含{count}项指标，无法分别填列完成值和得分",
        "The row '{cell}' holds {count} measures; they cannot have one result and one score"
    );

    private static readonly Template Repair = new(
        "拆成每行一项指标，分别填写指标值、完成值和分值",
        "Split it: one measure a row, each with its target, result and weight"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.OneMeasurePerRow,
            "A07",
            Severity.Warning,
            new("一行只填一项指标", "A row holds one measure"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        for (var at = 0; at < subject.Filing.Indicators.Length; at++)
        {
            var row = subject.Filing.Indicators[at];
            (string Member, string Text)[] cells = [("name", row.Name), ("target", row.Target?.Text ?? "")];
            foreach (var (member, text) in cells)
            {
                if (Measures(text) is > 1 and var count)
                {
                    var path = string.Create(CultureInfo.InvariantCulture, $"indicators[{at}].{member}");
                    var message = Several.With(("cell", text), ("count", count.ToString(CultureInfo.InvariantCulture)));
                    yield return At(path, message) with
                    {
                        Found = text,
                        Repair = Repair.With(),
                    };
                    break;
                }
            }
        }
    }

    internal static int Measures(string text) =>
        text.Split(['；', ';', '、', '\n'], StringSplitOptions.TrimEntries).Count(part => Measure().IsMatch(part));

    // A rate by its name, or a figure with the unit of a result; 2023年 is neither.
    [GeneratedRegex(
        @"[\p{IsCJKUnifiedIdeographs}-[效]]率|占比|比例|\d\s?(%|％|万元|元|人|名|个|所|次|台|套|㎡|平方米|辆|场|期|户|项)",
        RegexOptions.ExplicitCapture,
        Patience.Milliseconds
    )]
    private static partial Regex Measure();
}
