using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Years;

/// <summary>Y04: indicators that have full marks year after year at the same target measure nothing any more.</summary>
public sealed class FullMarksEveryYear : FilingRule
{
    private const int FewestRows = 5;

    private static readonly Template Always = new(
        "{count}项与上年同名的指标中，有{full}项指标值未变且连续两年满分",
        "{full} of {count} indicators kept last year's target and have had full marks in both years"
    );

    private static readonly Template Repair = new(
        "编制下年目标时更换或提高这些指标",
        "Replace or raise these indicators when the next goals are set"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.FullMarksEveryYear,
            "Y04",
            Severity.Info,
            new("指标不是年年满分", "Indicators do not have full marks every year"),
            Sources.Own
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var rows = YearRow
            .In(subject.Filing, subject.PriorYear)
            .Where(row => row.Now.Indicator is { Weight.Scaled: > 0, SelfScore: not null })
            .ToList();
        var full = rows.Where(IsAlwaysFull).ToList();
        var share = subject.Parameter("share", (Fraction)80) / 100;
        if (rows.Count < subject.Parameter("rows", FewestRows) || new Fraction(full.Count, rows.Count) < share)
        {
            return [];
        }

        return
        [
            At("indicators", Always.With(("count", $"{rows.Count}"), ("full", $"{full.Count}"))) with
            {
                Repair = Repair.With(),
                Related = [.. full.Select(row => new FieldPlace(row.Now.Path + ".target"))],
            },
        ];
    }

    private static bool IsAlwaysFull(YearRow row) =>
        row.Now.HasFullMarks
        && new IndicatorRow("", row.Before).HasFullMarks
        && row.Now.Indicator.Target?.Text == row.Before.Target?.Text;
}
