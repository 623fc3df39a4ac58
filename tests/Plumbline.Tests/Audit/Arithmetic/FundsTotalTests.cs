using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class FundsTotalTests
{
    [Fact]
    public void Total_ThatIsTheSum_IsSilentInAllColumns()
    {
        Assert.Empty(
            Check(
                SampleCases.Funds("30.00万元", "40.00万元", "39.99万元"),
                SampleCases.Funds("20.00万元", "25.00万元", "24.99万元"),
                SampleCases.Funds("10.00万元", "15.00万元", "15.00万元")
            )
        );
    }

    // A published township form: the source row carries the money, the total row says nothing was spent.
    [Fact]
    public void Total_OfZeroOverARowWithMoney_IsAnErrorInEachColumn()
    {
        Assert.Equal(
            [
                "budget.total.initialBudget: 年度资金总额（年初预算数）0万元与分项之和90万元不符，相差90万元（90万元）",
                "budget.total.adjustedBudget: 年度资金总额（全年预算数）0万元与分项之和90万元不符，相差90万元（89.974万元）",
                "budget.total.executedAmount: 年度资金总额（全年执行数）0万元与分项之和90万元不符，相差90万元（89.974万元）",
            ],
            Check(SampleCases.Funds("0万元", "0万元", "0万元"), SampleCases.Funds("90万元", "89.974万元", "89.974万元"))
        );
    }

    // The same form: 89.97 = 30 + 30 + 29.99. Four figures of two decimals may be off by 0.02, just; 30 may hide more.
    [Theory]
    [InlineData("30.00万元", "89.96万元", Severity.Error)]
    [InlineData("30.00万元", "89.97万元", Severity.Info)]
    [InlineData("300000.00元", "89.97万元", Severity.Error)]
    [InlineData("30万元", "89.97万元", Severity.Info)]
    public void Gap_IsJudgedByPrintedPrecision(string part, string total, Severity severity)
    {
        var finding = Assert.Single(
            Findings(
                SampleCases.Funds("", "", total),
                SampleCases.Funds("", "", part),
                SampleCases.Funds("", "", part),
                SampleCases.Funds("", "", "29.99万元")
            )
        );

        Assert.Equal(severity, finding.Severity);
        Assert.Equal(3, finding.Related.Length);
    }

    // Three parts and a total of two decimals may be off by 4 × 0.005.
    [Theory]
    [InlineData("30.02万元", Severity.Info)]
    [InlineData("30.03万元", Severity.Error)]
    public void Gap_AtTheEndOfTheInterval_TurnsIntoAnErrorOneStepLater(string total, Severity severity)
    {
        var part = SampleCases.Funds("10.00万元", "", "");

        var finding = Assert.Single(Findings(SampleCases.Funds(total, "", ""), part, part, part));
        Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public void RowsInWholeFen_LeaveNoRoom()
    {
        var part = SampleCases.Funds("10.00元", "", "");

        var finding = Assert.Single(Findings(SampleCases.Funds("20.01元", "", ""), part, part));
        Assert.Equal((Severity.Error, "20.00元", "20.01元"), (finding.Severity, finding.Expected, finding.Found));
    }

    [Fact]
    public void RoundingRow_IsAPartLikeAnyOther()
    {
        var remainder = SampleCases.Funds("0.03万元", "", "") with { RoundingRemainder = true };
        var part = SampleCases.Funds("10.00万元", "", "");

        Assert.Empty(Check(SampleCases.Funds("30.03万元", "", ""), part, part, part, remainder));
    }

    [Fact]
    public void AbsentTotal_RowsOrCells_AreSilent()
    {
        Assert.Empty(Check(SampleCases.Funds("10万元", "", "")));
        Assert.Empty(Check(SampleCases.Funds("10万元", "", ""), SampleCases.Funds("", "9万元", "")));
        Assert.Empty(SampleCases.Check<FundsTotal>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Check(FundsRow total, params ReadOnlySpan<FundsRow> rows) =>
        SampleCases.Check<FundsTotal>(SampleCases.Of(new Budget { Total = total, Sources = [.. rows] }));

    private static IEnumerable<Finding> Findings(FundsRow total, params ReadOnlySpan<FundsRow> rows) =>
        SampleCases.Findings<FundsTotal>(SampleCases.Of(new Budget { Total = total, Sources = [.. rows] }));
}
