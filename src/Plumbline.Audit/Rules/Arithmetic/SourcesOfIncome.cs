using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>F5: 收入合计 is the sum of its kinds, where the list claims to be complete.</summary>
public sealed class SourcesOfIncome : FilingRule
{
    public override RuleInfo Info { get; } =
        new(
            RuleIds.SourcesOfIncome,
            "F5",
            Severity.Error,
            new("收入合计等于各类收入之和", "Total income is the sum of its kinds"),
            Sources.Recalled("部门决算收入决算表勾稽关系")
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Budget?.Income is not { Complete: true } income)
        {
            return [];
        }

        var finding = SumOfMoney.Check(
            Info,
            "budget.income.total",
            "收入合计",
            income.Total,
            ("budget.income.fiscalAppropriation", income.FiscalAppropriation),
            ("budget.income.operating", income.Operating),
            ("budget.income.superiorSubsidy", income.SuperiorSubsidy),
            ("budget.income.subordinateRemittance", income.SubordinateRemittance),
            ("budget.income.business", income.Business),
            ("budget.income.other", income.Other)
        );
        return finding is null ? [] : [finding];
    }
}
