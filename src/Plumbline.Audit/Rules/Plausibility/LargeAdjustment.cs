using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// C09: a department whose budget was adjusted by more than 30 % of the initial budget explains it. Adjustments count
/// without sign: what was added, cut and shifted.
/// </summary>
public sealed class LargeAdjustment : FilingRule
{
    private static readonly Template Large = new(
        "预算调整率{rate}%（{working}），超过{threshold}%，未说明原因",
        "The budget was adjusted by {rate}% ({working}), more than {threshold}%, without a reason"
    );

    private static readonly Template Repair = new(
        "填写预算调整说明；因政策变化、不可抗力、上级或本级党委政府交办而调整的，列明依据和金额",
        "Explain the adjustment; name the basis and amount of what policy, force majeure or superiors required"
    );

    public override RuleInfo Info { get; } =
        new(
            RuleIds.LargeAdjustment,
            "C09",
            Severity.Warning,
            new("预算调整率过高说明原因", "A large budget adjustment is explained"),
            new("部门整体支出绩效评价指标表（预算控制率、预算调整率）", Confidence.Verified)
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (
            subject.Filing is not { Subject: FilingSubject.Department, Budget: { Total: { } total } budget }
            || Said.Something(budget.AdjustmentReason)
            || Said.Something(total.Reason)
            || Printed.Of("budget.total.initialBudget", total.InitialBudget) is not { } initial
            || Adjusted(budget, initial) is not { } adjusted
            || Printed.Percent(adjusted, initial) is not { } rate
        )
        {
            yield break;
        }

        var threshold = subject.Parameter("threshold", (Fraction)30);
        if (rate.Interval.Low > threshold)
        {
            var message = Large.With(
                ("rate", Rounding.ToText(rate.Value, 2)),
                ("working", rate.Text),
                ("threshold", Rounding.ToText(threshold, 0))
            );
            yield return At(adjusted.Path, message) with
            {
                Repair = Repair.With(),
                Related = [new FieldPlace(initial.Path)],
            };
        }
    }

    private static Printed? Adjusted(Budget budget, Printed initial)
    {
        ImmutableArray<Printed> stated =
        [
            .. new[]
            {
                Printed.Of("budget.supplement", budget.Supplement),
                Printed.Of("budget.reduction", budget.Reduction),
                Printed.Of("budget.virement", budget.Virement),
            }
                .OfType<Printed>()
                .Where(part => !part.Value.IsZero)
                .Select(WithoutSign),
        ];
        if (!stated.IsEmpty)
        {
            var sum = Printed.Sum(stated);
            return sum with { Path = stated[0].Path, Text = stated.Length > 1 ? $"({sum.Text})" : sum.Text };
        }

        if (Printed.Of("budget.total.adjustedBudget", budget.Total!.AdjustedBudget) is not { } adjusted)
        {
            return null;
        }

        var difference = Printed.Sum([adjusted, initial.Negated()]) with
        {
            Text = $"({adjusted.Text} − {initial.Text})",
        };
        return WithoutSign(difference) with { Path = adjusted.Path };
    }

    private static Printed WithoutSign(Printed amount) =>
        amount.Value.Sign < 0 ? amount with { Value = -amount.Value, Interval = -amount.Interval } : amount;
}
