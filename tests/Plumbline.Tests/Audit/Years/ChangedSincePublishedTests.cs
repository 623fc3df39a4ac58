using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y07: amounts against those that stand published.</summary>
public sealed class ChangedSincePublishedTests
{
    [Fact]
    public void ChangedAmount_IsReportedWithBothPlacesAndTheChange()
    {
        var sums = ChangedSum.Between(Budget("100.00万元", "90.00万元"), Budget("100.00万元", "95.00万元"));
        var sum = Assert.Single(sums) with
        {
            Where = "ABCD budget.total.executedAmount",
            By = "填报员 2025-06-01 09:00 第12号变动",
        };
        var subject = SampleCases.Of(Budget("100.00万元", "95.00万元")) with { Beside = new() { Changed = [sum] } };

        Assert.Equal(
            [
                "budget.total.executedAmount: 资金全年执行数公开的是90.00万元（ABCD budget.total.executedAmount），"
                    + "现在是95.00万元（填报员 2025-06-01 09:00 第12号变动）",
            ],
            SampleCases.Check<ChangedSincePublished>(subject)
        );
    }

    [Fact]
    public void SumOfFormsBelowThatHasMoved_SaysSo_AndWhatToDo()
    {
        var sum = new ChangedSum("budget.total.executedAmount", "全年执行数", "90.00万元", "95.00万元")
        {
            Where = "ABCD budget.total.executedAmount",
            By = "第一小学 2025-06-01 09:00 报送",
            IsBelow = true,
        };
        var subject = SampleCases.Of(Budget("100.00万元", "90.00万元")) with { Beside = new() { Changed = [sum] } };

        Assert.Equal(
            [
                "budget.total.executedAmount: 全年执行数公开的是90.00万元（ABCD budget.total.executedAmount），"
                    + "取自下属填报表的汇总，汇总现在是95.00万元（第一小学 2025-06-01 09:00 报送）",
            ],
            SampleCases.Check<ChangedSincePublished>(subject)
        );
    }

    [Fact]
    public void SameValueInOtherWords_AndUnchangedAmounts_AreSilent()
    {
        Assert.Empty(ChangedSum.Between(Budget("100.00万元", "90.00万元"), Budget("1000000元", "90万元")));
        Assert.Empty(SampleCases.Check<ChangedSincePublished>(SampleCases.Of(Budget("100.00万元", "90.00万元"))));
    }

    [Fact]
    public void AmountThatIsGone_IsADifference() =>
        Assert.Equal("", Assert.Single(ChangedSum.Between(Budget("100万元", "90万元"), Budget("100万元", null))).Today);

    private static Filing Budget(string adjusted, string? executed) =>
        SampleCases.Project with
        {
            Budget = new()
            {
                Total = new()
                {
                    AdjustedBudget = Amount.Parse(adjusted),
                    ExecutedAmount = executed is null ? null : Amount.Parse(executed),
                },
            },
        };
}
