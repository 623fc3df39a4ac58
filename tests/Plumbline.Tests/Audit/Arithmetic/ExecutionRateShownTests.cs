using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class ExecutionRateShownTests
{
    // 2 ÷ 3 = 66.67 %, and either side may be off by half a fen of 万元 as printed.
    [Theory]
    [InlineData("3.00万元", "2.00万元", "66.67%")]
    [InlineData("3.00万元", "2.00万元", "66.39%")]
    [InlineData("3.00元", "2.00元", "66.67%")]
    [InlineData("3万元", "2万元", "90%")]
    [InlineData("0.00万元", "0.00万元", "0.00%")]
    [InlineData("3.00元", "4.00元", "133.33%")]
    public void Rate_WithinTheIntervalOfItsFigures_IsSilent(string adjusted, string executed, string rate)
    {
        Assert.Empty(Check("", adjusted, executed, rate));
    }

    [Theory]
    [InlineData("3.00元", "2.00元", "66.66%", "66.67%")]
    [InlineData("3.00元", "2.00元", "66.68%", "66.67%")]
    [InlineData("3.00元", "2.00元", "66%", "67%")]
    [InlineData("427.07万元", "427.07万元", "60.52%", "100.00%")]
    public void Rate_OutsideTheInterval_IsAnError(string adjusted, string executed, string rate, string expected)
    {
        Assert.Equal(
            [$"budget.total.executionRate: 执行率{rate}与重新计算的{expected}不符（{executed} ÷ {adjusted}）"],
            Check("705.70万元", adjusted, executed, rate)
        );
    }

    [Fact]
    public void Rate_WithoutABase_CannotBe()
    {
        Assert.Equal(
            ["budget.total.executionRate: 执行率为100%，但基数0.00元为零，无法得出比率"],
            Check("", "0.00元", "0.00元", "100%")
        );
    }

    [Fact]
    public void RowsOfTheForm_AreCheckedUnderTheirKeys()
    {
        var row = SampleCases.Funds("", "100.00元", "50.00元") with
        {
            Key = "fiscal",
            ExecutionRate = Quantity.Parse("60%"),
        };

        Assert.Equal(
            ["budget.sources[fiscal].executionRate: 执行率60%与重新计算的50%不符（50.00元 ÷ 100.00元）"],
            SampleCases.Check<ExecutionRateShown>(SampleCases.Of(new Budget { Sources = [row] }))
        );
    }

    [Fact]
    public void AbsentFigures_AreSilent()
    {
        Assert.Empty(Check("100.00元", "", "50.00元", "60%"));
        Assert.Empty(SampleCases.Check<ExecutionRateShown>(SampleCases.Of(SampleCases.Department)));
    }

    private static IEnumerable<string> Check(string initial, string adjusted, string executed, string rate)
    {
        var row = SampleCases.Funds(initial, adjusted, executed) with { ExecutionRate = Quantity.Parse(rate) };
        return SampleCases.Check<ExecutionRateShown>(SampleCases.Of(new Budget { Total = row }));
    }
}
