using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class MissedWithoutReasonTests
{
    [Fact]
    public void TargetMissed_WithoutReason_IsReported()
    {
        var found = Check<MissedWithoutReason>(With(Output("培训教师人数", "≥100人", "90人")));

        Assert.Equal(
            ["indicators[0].deviationReason: “培训教师人数”目标≥100人，完成90人，未达目标且未填偏差原因"],
            found
        );
    }

    [Fact]
    public void TargetMissed_WithShortReason_QuotesIt()
    {
        var row = Output("培训教师人数", "≥100人", "90人") with { DeviationReason = "疫情影响" };

        Assert.Equal(
            ["indicators[0].deviationReason: “培训教师人数”目标≥100人，完成90人，偏差原因“疫情影响”不足10字"],
            Check<MissedWithoutReason>(With(row))
        );
        Assert.Empty(Check<MissedWithoutReason>(With(row).Given("minimumLength", "4")));
    }

    [Fact]
    public void QualitativeRow_JudgedPartly_IsReported()
    {
        var row = Output("制度建设", "制度健全", "基本健全") with { Band = QualitativeBand.PartlyAchieved };

        Assert.Equal(
            ["indicators[0].deviationReason: “制度建设”目标制度健全，完成基本健全，未达目标且未填偏差原因"],
            Check<MissedWithoutReason>(With(row))
        );
    }

    [Theory]
    [InlineData("培训教师人数", "≥100人", "100人")]
    [InlineData("培训教师人数", "100人", "近100人")]
    [InlineData("巩固率", "≥95.2%", "95%")] // 95% may stand for 95.4%
    [InlineData("项目总成本", "≤50万元", "48万元")]
    [InlineData("校园事故数", "3起", "1起")] // unsigned, and rarer is better
    [InlineData("校园事故数", "0起", "0起")]
    [InlineData("采购完成时间", "2024年", "2023年")]
    [InlineData("补助资金", "500万元", "480")] // 万 may have been left out
    [InlineData("培训教师人数", "≥100人", "100场")]
    public void NotCertainlyMissed_IsSilent(string name, string target, string actual) =>
        Assert.Empty(Check<MissedWithoutReason>(With(Output(name, target, actual))));

    [Theory]
    [InlineData("巩固率", "≥95.2%", "95.0%")]
    [InlineData("巩固率", ">95人", "95人")]
    [InlineData("项目总成本", "≤50万元", "51万元")]
    [InlineData("校园事故数", "0起", "1起")]
    [InlineData("体检教师", "3000余名", "2999名")]
    public void CertainlyMissed_IsReported(string name, string target, string actual) =>
        Assert.Single(Check<MissedWithoutReason>(With(Output(name, target, actual))));

    [Fact]
    public void CostWithoutSign_MeansAtMost() =>
        Assert.Empty(
            Check<MissedWithoutReason>(
                With(Output("校舍维修成本", "50万元", "48万元") with { Aspect = IndicatorAspect.OutputCost })
            )
        );

    [Fact]
    public void NotApplicableRow_IsSilent() =>
        Assert.Empty(
            Check<MissedWithoutReason>(With(Output("培训教师人数", "≥100人", "90人") with { NotApplicable = true }))
        );
}
