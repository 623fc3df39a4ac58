using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class BasicExpenditureTotalTests
{
    private static readonly Expenditure Lusong = new()
    {
        Basic = SampleCases.Line("31494.78万元"),
        Personnel = SampleCases.Line("26503.93万元"),
        Operating = SampleCases.Line("4990.85万元"),
    };

    [Fact]
    public void Basic_ThatIsPersonnelAndOperating_IsSilent()
    {
        Assert.Empty(Check(Lusong));
    }

    [Theory]
    [InlineData("31494.79万元", Severity.Info)]
    [InlineData("31494.80万元", Severity.Error)]
    [InlineData("31494.8万元", Severity.Info)]
    [InlineData("31495万元", Severity.Info)]
    [InlineData("31496万元", Severity.Error)]
    public void Gap_IsJudgedByPrintedPrecision(string basic, Severity severity)
    {
        var subject = SampleCases.Of(new Budget { Expenditure = Lusong with { Basic = SampleCases.Line(basic) } });

        Assert.Equal(severity, Assert.Single(SampleCases.Findings<BasicExpenditureTotal>(subject)).Severity);
    }

    [Fact]
    public void Gap_IsNamed()
    {
        Assert.Equal(
            [
                "budget.expenditure.basic.amount: 基本支出31594.78万元与分项之和31494.78万元不符，相差100.00万元（26503.93万元 + 4990.85万元）",
            ],
            Check(Lusong with { Basic = SampleCases.Line("31594.78万元") })
        );
    }

    [Fact]
    public void AbsentLines_AreSilent()
    {
        Assert.Empty(Check(Lusong with { Operating = null }));
        Assert.Empty(Check(Lusong with { Basic = null }));
        Assert.Empty(Check(new()));
    }

    private static IEnumerable<string> Check(Expenditure lines) =>
        SampleCases.Check<BasicExpenditureTotal>(SampleCases.Of(new Budget { Expenditure = lines }));
}
