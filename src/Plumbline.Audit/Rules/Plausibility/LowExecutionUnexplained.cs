using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>C08: a low execution rate at the end of the year has a reason beside it. The threshold is the regime's.</summary>
public sealed class LowExecutionUnexplained : FilingRule
{
    private static readonly Template Low = new(
        "预算执行率{rate}%，低于{threshold}%，未说明原因和改进措施",
        "The execution rate {rate}% is below {threshold}%, without reason and measures"
    );

    private static readonly Template Repair = new(
        "在资金行填写执行率低的原因和改进措施",
        "Give the reason for the low rate and the measures in the funds row"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.LowExecutionUnexplained,
            "C08",
            Severity.Warning,
            new("执行率偏低说明原因", "A low execution rate is explained"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (
            subject.Filing is { Stage: FilingStage.Goal or FilingStage.Monitoring }
            || subject.Filing.Budget?.Total is not { } total
            || Said.Something(total.Reason)
            || Printed.Of("budget.total.executedAmount", total.ExecutedAmount) is not { } executed
            || Printed.Of("budget.total.adjustedBudget", total.AdjustedBudget) is not { } budget
            || Printed.Percent(executed, budget) is not { } rate
        )
        {
            yield break;
        }

        var threshold = subject.Parameter("threshold", (Fraction)80);
        if (rate.Interval.High < threshold)
        {
            var message = Low.With(
                ("rate", Rounding.ToText(rate.Value, 2)),
                ("threshold", Rounding.ToText(threshold, 0))
            );
            yield return At(executed.Path, message) with
            {
                Found = executed.Text,
                Repair = Repair.With(),
                Related = [new FieldPlace(budget.Path)],
            };
        }
    }
}
