using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class DoneWithoutMoneyTests
{
    private static readonly Indicator Done = Output("验收合格率", "≥95%", "95%");

    [Fact]
    public void NothingSpentButDone_IsReported()
    {
        var words = Output("建设标准", "不低于国家标准", "不低于国家标准");

        var finding = Assert.Single(
            Findings<DoneWithoutMoney>(With(Done, words).Funded("43.37万元", "0.00万元", "0.00万元"))
        );

        Assert.Equal("budget.total.executedAmount", finding.Place.ToString());
        Assert.Equal(
            "全年执行数为0.00万元，却有2项产出指标填报完成：“验收合格率”、“建设标准”",
            finding.Message.ToString()
        );
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void NoBudgetAndNoSpendingStated_IsReportedAtTheBudget() =>
        Assert.Equal(
            ["budget.total.adjustedBudget: 全年预算数为0万元，却有1项产出指标填报完成：“验收合格率”"],
            Check<DoneWithoutMoney>(With(Done).Funded("", "0万元", ""))
        );

    [Fact]
    public void Reason_MakesItAWarning() =>
        Assert.Equal(
            Severity.Warning,
            Assert
                .Single(Findings<DoneWithoutMoney>(With(Done).Funded("10万元", "10万元", "0万元").Explained()))
                .Severity
        );

    [Theory]
    [InlineData("≥95%", "0%")]
    [InlineData("≥95%", "60%")]
    [InlineData("按期完工", "未开工")]
    public void NotDone_IsSilent(string target, string actual) =>
        Assert.Empty(
            Check<DoneWithoutMoney>(With(Output("完成率", target, actual)).Funded("10万元", "10万元", "0万元"))
        );

    [Fact]
    public void MoneySpentOrUnknown_IsSilent()
    {
        Assert.Empty(Check<DoneWithoutMoney>(With(Done)));
        Assert.Empty(Check<DoneWithoutMoney>(With(Done).Funded("0万元", "0万元", "0.01万元")));
        Assert.Empty(Check<DoneWithoutMoney>(With(Done).Funded("10万元", "10万元", "0万元").At(FilingStage.Goal)));
    }
}
