using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C31: while goals are set, the target of a quantitative indicator is a figure, so that it can be measured.</summary>
public sealed class TargetInWords : FilingRule
{
    private static readonly Template Words = new(
        "“{typed}”是定量指标，指标值“{target}”不是数值",
        "'{typed}' is quantitative, but its target '{target}' is no figure"
    );

    private static readonly Template Repair = new(
        "写成带符号和单位的数值，如“≥95%”；确实无法量化的，指标性质改为定性",
        "Write a figure with sign and unit, such as ≥95%; if it cannot be measured, make the indicator qualitative"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.TargetInWords,
            "C31",
            Severity.Warning,
            new("定量指标的指标值填数值", "The target of a quantitative indicator is a figure"),
            Sources.Checker
        );

    public override IEnumerable<Finding> Check(FilingCase subject) =>
        subject.Filing.Stage == FilingStage.Goal
            ? IndicatorRow
                .In(subject.Filing)
                .Where(row => IsMeasured(row.Indicator) && InWords(row.Indicator))
                .Select(Report)
            : [];

    // 数量 and 成本 are counted whatever the row says; the others where it says so.
    private static bool IsMeasured(Indicator indicator) =>
        indicator.Nature switch
        {
            IndicatorNature.Quantitative => true,
            IndicatorNature.Qualitative => false,
            _ => indicator.Aspect
                is IndicatorAspect.Quantity
                    or IndicatorAspect.OutputCost
                    or IndicatorAspect.EconomicCost
                    or IndicatorAspect.UserSatisfaction
                || indicator.MeasureUnit is { Length: > 0 },
        };

    private static bool InWords(Indicator indicator) =>
        indicator.Target is { Figure: null, Text: var text } && Said.Something(text) && !text.Any(char.IsDigit);

    private Finding Report(IndicatorRow row) =>
        At(row.Path + ".target", Words.With(("typed", row.Name), ("target", row.Indicator.Target!.Text))) with
        {
            Found = row.Indicator.Target!.Text,
            Repair = Repair.With(),
        };
}
