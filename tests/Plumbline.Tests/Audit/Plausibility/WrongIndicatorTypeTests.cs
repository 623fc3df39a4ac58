using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class WrongIndicatorTypeTests
{
    [Theory]
    [InlineData("数量指标", IndicatorAspect.Quantity, "设备合格率", "质量指标")]
    [InlineData("质量指标", IndicatorAspect.Quality, "补助发放及时率", "时效指标")]
    [InlineData("数量指标", IndicatorAspect.Quantity, "项目投入资金", "成本指标（投入不能作为产出）")]
    [InlineData("社会效益指标", IndicatorAspect.SocialBenefit, "家长满意度", "满意度指标")]
    public void NameOfAnotherKind_IsReported(string place, IndicatorAspect aspect, string name, string belongs)
    {
        var kind = aspect == IndicatorAspect.SocialBenefit ? IndicatorKind.Outcome : IndicatorKind.Output;

        var found = Check<WrongIndicatorType>(With(Row(kind, name) with { Aspect = aspect }));

        Assert.Equal([$"indicators[0].kind: “{name}”列在{place}下，疑应列入{belongs}"], found);
    }

    [Fact]
    public void SatisfactionPrintedUnderBenefit_IsReported()
    {
        var row = Row(IndicatorKind.Satisfaction, "师生满意度") with { Aspect = IndicatorAspect.UserSatisfaction };

        Assert.Empty(Check<WrongIndicatorType>(With(row)));
        Assert.Equal(
            ["indicators[0].kind: “师生满意度”列在效益指标下，疑应列入满意度指标"],
            Check<WrongIndicatorType>(With(row with { KindAsPrinted = "效益指标" }))
        );
    }

    [Theory]
    [InlineData("校舍改造", "200万元", true)]
    [InlineData("生均公用经费标准", "720元", false)]
    [InlineData("发放助学金", "30万元", false)]
    public void MoneyAsOutput_IsReportedUnlessItReachesPeople(string name, string target, bool reported) =>
        Assert.Equal(
            reported,
            !Check<WrongIndicatorType>(
                With(Output(name, target, "") with { Aspect = IndicatorAspect.Quantity })
            ).IsEmpty
        );

    [Theory]
    [InlineData("项目总成本", "≥50万元", true)]
    [InlineData("项目总成本", "50万元以上", true)]
    [InlineData("项目总成本", "≤50万元", false)]
    [InlineData("成本节约率", "≥5%", false)]
    public void CostWithLowerBound_IsReportedUnlessItIsASaving(string name, string target, bool reported)
    {
        var found = Check<WrongIndicatorType>(With(Row(IndicatorKind.Cost, name, target)));

        Assert.Equal(
            reported ? [$"indicators[0].target: 成本指标“{name}”的指标值为“{target}”，成本应设上限"] : [],
            found
        );
    }

    [Theory]
    [InlineData("创建文明城市", true)]
    [InlineData("校园绿化面积", false)]
    [InlineData("推行无纸化办公", false)]
    public void EcologicalBenefitOfAnotherTopic_IsReported(string name, bool reported)
    {
        var found = Check<WrongIndicatorType>(
            With(Row(IndicatorKind.Outcome, name) with { Aspect = IndicatorAspect.EcologicalBenefit })
        );

        Assert.Equal(reported ? [$"indicators[0].aspect: “{name}”列在生态效益指标下，内容与生态环境无关"] : [], found);
    }

    [Fact]
    public void RowThatSaysNone_IsSilent() =>
        Assert.Empty(
            Check<WrongIndicatorType>(
                With(Row(IndicatorKind.Outcome, "无") with { Aspect = IndicatorAspect.EcologicalBenefit })
            )
        );
}
