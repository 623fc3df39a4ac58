using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class OneMeasurePerRowTests
{
    [Theory]
    [InlineData("设备采购合格率100%；专项资金支出占比95%以上", 2)]
    [InlineData("入学率、巩固率、毕业率", 3)]
    [InlineData("新建校舍2个；培训教师300人", 2)]
    public void Name_WithSeveralMeasures_IsReported(string name, int count)
    {
        Assert.Equal(
            [$"indicators[0].name: “{name}”一行含{count}项指标，无法分别填列完成值和得分"],
            Check(SampleCases.Row(IndicatorKind.Output, name, "100%"))
        );
    }

    [Fact]
    public void Target_WithSeveralFigures_IsReportedOnce()
    {
        Assert.Equal(
            ["indicators[0].target: “95%、98%”一行含2项指标，无法分别填列完成值和得分"],
            Check(SampleCases.Row(IndicatorKind.Output, "合格情况", "95%、98%"))
        );
    }

    [Theory]
    [InlineData("小学、初中入学率")]
    [InlineData("保障师生生命、财产安全；降低贫困学生失学率；提升教育质量")]
    [InlineData("2023年、2024年任务完成率")]
    [InlineData("生均公用经费")]
    [InlineData("提高办学效率、设备完好率")]
    [InlineData("不低于95%，不高于100%")]
    public void Name_WithOneMeasure_IsSilent(string name)
    {
        Assert.Empty(Check(SampleCases.Row(IndicatorKind.Output, name, "≥95%")));
        Assert.Empty(Check());
    }

    private static IEnumerable<string> Check(params ReadOnlySpan<Indicator> rows) =>
        SampleCases.Check<OneMeasurePerRow>(SampleCases.Of(SampleCases.Department with { Indicators = [.. rows] }));
}
