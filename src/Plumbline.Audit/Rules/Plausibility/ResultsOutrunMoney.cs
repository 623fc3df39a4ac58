using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C07: the share of indicator points that was earned is not far above the share of execution points (rule book §8.2, the
/// red alarm of a provincial system). Its yellow alarm is what C06 and C08 report.
/// </summary>
public sealed class ResultsOutrunMoney : FilingRule
{
    private static readonly Template Outrun = new(
        "指标得分率{indicators}%，预算执行得分率{execution}%，结果明显好于资金执行",
        "Indicators earned {indicators}% of their points, execution {execution}%: results outrun the money"
    );

    private static readonly Template Repair = new(
        "核实指标完成值；确以较少资金完成的，说明节约或支付滞后的原因",
        "Check the results; if they were reached with less money, say what was saved or paid late"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.ResultsOutrunMoney,
            "C07",
            Severity.Warning,
            new("指标得分与预算执行相称", "Results are in proportion to the money"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        var total = subject.Filing.Budget?.Total;
        if (
            total is null
            || Said.Something(total.Reason)
            || ShareOfPoints(subject) is not { Sign: > 0 } earned
            || Execution(total) is not { } execution
        )
        {
            yield break;
        }

        var gap = subject.Parameter("gap", (Fraction)5) / 100;
        if (execution.Interval.High is { } most && most < earned * (Fraction.One - gap) * 100)
        {
            var message = Outrun.With(
                ("indicators", Rounding.ToText(earned * 100, 2)),
                ("execution", Rounding.ToText(execution.Value, 2))
            );
            yield return At(execution.Path, message) with
            {
                Repair = Repair.With(),
                Related = [new FieldPlace("indicators")],
            };
        }
    }

    private static Fraction? ShareOfPoints(FilingCase subject)
    {
        var computed = subject.Scores?.Lines.ToLookup(line => line.Path, StringComparer.Ordinal);
        var (points, weights) = (Fraction.Zero, Fraction.Zero);
        foreach (var row in AllFullMarks.Rows(subject.Filing))
        {
            if (
                (row.Indicator.SelfScore?.Value ?? computed?[row.Path].FirstOrDefault()?.Score?.ToFraction())
                is not { } score
            )
            {
                return null;
            }

            points += score;
            weights += row.Indicator.Weight!.Value.ToFraction();
        }

        return weights.IsZero ? null : points / weights;
    }

    private static Printed? Execution(FundsRow total)
    {
        if (total is { Score: { } score, Weight: { Scaled: > 0 } weight })
        {
            var percent = score.Value / weight.ToFraction() * 100;
            return new("budget.total.score", score.Literal, percent, Interval.Exactly(percent));
        }

        return
            Printed.Of("budget.total.executedAmount", total.ExecutedAmount) is { } executed
            && Printed.Of("budget.total.adjustedBudget", total.AdjustedBudget) is { } budget
            && Printed.Percent(executed, budget) is { } rate
            ? rate with
            {
                Path = executed.Path,
            }
            : null;
    }
}
