using Plumbline.Findings;

namespace Plumbline.Audit.Rules.Arithmetic;

/// <summary>B09: 基本支出 = 人员经费 + 公用经费.</summary>
public sealed class BasicExpenditureTotal : FilingRule
{
    public override RuleInfo Info { get; } =
        new(
            RuleIds.BasicExpenditureTotal,
            "B09",
            Severity.Error,
            new("基本支出等于人员经费与公用经费之和", "Basic expenditure is personnel plus operating expenditure"),
            Sources.FinalAccounts
        );

    public override IEnumerable<Finding> Check(FilingCase subject)
    {
        if (subject.Filing.Budget?.Expenditure is not { Personnel.Amount: not null, Operating.Amount: not null } lines)
        {
            return [];
        }

        var finding = SumOfMoney.Check(
            Info,
            "budget.expenditure.basic",
            "基本支出",
            lines.Basic,
            ("budget.expenditure.personnel", lines.Personnel),
            ("budget.expenditure.operating", lines.Operating)
        );
        return finding is null ? [] : [finding];
    }
}
