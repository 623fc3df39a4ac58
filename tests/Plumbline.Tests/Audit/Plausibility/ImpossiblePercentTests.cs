using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class ImpossiblePercentTests
{
    [Fact]
    public void BoundedRateAboveAHundred_IsReported() =>
        Assert.Equal(
            ["indicators[0].actual: “验收合格率”为105%，不可能超过100%"],
            Check<ImpossiblePercent>(With(Output("验收合格率", "≥95%", "105%")))
        );

    [Fact]
    public void BareNumberBesideTheUnitPercent_IsARate()
    {
        Assert.Equal(
            ["indicators[0].target: “验收合格率”为110，不可能超过100%"],
            Check<ImpossiblePercent>(With(Output("验收合格率", "110", "") with { MeasureUnit = "%" }))
        );
        Assert.Empty(Check<ImpossiblePercent>(With(Output("验收合格率", "110", "") with { MeasureUnit = "分" })));
    }

    [Theory]
    [InlineData("验收合格率", "100%")]
    [InlineData("学前三年毛入园率", "103%")]
    [InlineData("招生计划完成率", "112%")]
    [InlineData("覆盖率比上年增长", "120%")]
    [InlineData("经费增减额", "-5万元")]
    public void RateThatMayExceedAHundred_IsSilent(string name, string actual) =>
        Assert.Empty(Check<ImpossiblePercent>(With(Output(name, "", actual))));

    [Fact]
    public void FactsAndShares_AreLookedAtToo()
    {
        var pupils = Fact("在园幼儿", "120人") with
        {
            Key = "all",
            Parts = [Fact("公办园幼儿", "80人") with { Key = "public", Share = Quantity.Parse("166.7%") }],
        };
        var activity = new Activity
        {
            Key = "preschool",
            Facts = [Fact("普惠覆盖率", "101%") with { Key = "rate" }, pupils],
        };

        Assert.Equal(
            [
                "activities[preschool].facts[rate].value: “普惠覆盖率”为101%，不可能超过100%",
                "activities[preschool].facts[all].parts[public].share: “公办园幼儿占比”为166.7%，不可能超过100%",
            ],
            Check<ImpossiblePercent>(Of(Department with { Activities = [activity] }))
        );
    }

    [Fact]
    public void NegativeCountsAndAmounts_AreReported()
    {
        Assert.Equal(
            ["indicators[0].actual: “培训人数”为-3人，不应为负数"],
            Check<ImpossiblePercent>(With(Output("培训人数", "≥3人", "-3人")))
        );
        Assert.Equal(
            ["budget.total.executedAmount: “资金全年执行数”为-1.00万元，不应为负数"],
            Check<ImpossiblePercent>(With().Funded("1.00万元", "1.00万元", "-1.00万元"))
        );
    }

    [Fact]
    public void RoundingRow_MayBeNegative() =>
        Assert.Empty(
            Check<ImpossiblePercent>(
                Of(new Budget { Sources = [Funds("", "", "-0.01万元") with { RoundingRemainder = true }] })
            )
        );
}
