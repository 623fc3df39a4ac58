using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Funds in pairs of label and amount, side by side, below them the levels of government; tables with bars behind cells.</summary>
public sealed class PairedFundsTests
{
    private const string Pads = "||||||||||\n";

    [Theory]
    [InlineData("53", "")]
    [InlineData("63", "Fails Sum 1306.75 = 1220, 33.75, 63")]
    public void Levels_AddUpToTheAmountAbove(string last, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                "某市财政支出项目绩效评价自评报告\n一、项目基本概况 |\n"
                    + Pads
                    + "计划安排资金 (万元) |\n1318.75 |\n实际到位资金 (万元) |\n1306.75 |\n"
                    + Pads
                    + "其中:中央财政 |\n其中:中央财政 |\n"
                    + Pads
                    + "省财政 |\n1235 |\n省财政 |\n1220 |\n"
                    + Pads
                    + "市财政 |\n33.75 |\n市财政 |\n33.75 |\n"
                    + Pads
                    + $"区财政 |\n50 |\n区财政 |\n{last} |\n"
                    + Pads
            )
        );

    [Fact]
    public void RateOfNothing_IsNoError() =>
        Assert.Empty(
            Audited.Accusations(
                "单位：万元\n项目\t全年预算数\t全年执行数\t预算执行率\n年度资金总额\t335.60\t335.60\t100%\n"
                    + "彩票公益金\t0\t0\t100%\n地方资金\t335.60\t335.60\t100%"
            )
        );

    [Theory]
    [InlineData("15,935", "")]
    [InlineData("14,935", "Undecidable Threshold 15,726 = 14,935")]
    public void CellsWithBars_WithoutRows_AreReadLikeCellsALine(string actual, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                "具体完成情况如下表:\n一级指标 |\n二级指标 |\n指标名称 |\n目标值 |\n实际完成值 |\n|\n产出指标 |\n数量指标 |\n"
                    + $"受资助学生人数 |\n15,726 |\n{actual} |\n|\n产出指标 |\n质量指标 |\n资助标准达标率 |\n100% |\n100% |\n"
                    + "效益指标 |\n社会效益指标 |\n政策知晓率 |\n95% |\n96% |\n效益指标 |\n满意度指标 |\n学生满意度 |\n95% |\n95% |\n"
                    + "(三)存在的问题和原因"
            )
        );
}
