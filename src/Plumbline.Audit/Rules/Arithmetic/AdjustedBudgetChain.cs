using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B02: 全年预算数 = 年初预算数 + 追加 − 追减 ± 调剂. Silent when none of the changes is stated.</summary>
public sealed class AdjustedBudgetChain : FilingRule
{
    public override RuleInfo Info { get; } =
        new(
            RuleIds.AdjustedBudgetChain,
            "B02",
            Severity.Error,
            new("全年预算数等于年初预算数加减调整数", "The adjusted budget is the initial budget with its changes"),
            Sources.Practice
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (
            subject.Filing.Budget is not { Total: { InitialBudget: { } initial, AdjustedBudget: { } adjusted } } budget
            || (budget.Supplement ?? budget.Reduction ?? budget.Virement) is null
        )
        {
            return [];
        }

        Printed?[] parts =
        [
            Printed.Of("budget.total.initialBudget", initial),
            Printed.Of("budget.supplement", budget.Supplement),
            Printed.Of("budget.reduction", budget.Reduction)?.Negated(),
            Printed.Of("budget.virement", budget.Virement),
        ];
        var total = Printed.Of("budget.total.adjustedBudget", adjusted);
        var finding = SumOfMoney.Check(Info, "全年预算数", total, adjusted, [.. parts.OfType<Printed>()]);
        return finding is null ? [] : [finding];
    }
}
