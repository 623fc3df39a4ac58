using Plumbline.Audit;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>A column 完成率 beside the values of the indicators.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("≥60人", "12人", "20.00%", "Holds Ratio 20.00% = 12人, 60人")]
    [InlineData("≥60人", "12人", "25.00%", "Fails Ratio 25.00% = 12人, 60人")]
    [InlineData("60", "12", "25.00%", "Fails Ratio 25.00% = 12, 60")]
    [InlineData("8", "3", "37.50%", "Holds Ratio 37.50% = 3, 8")]
    [InlineData("≥60人", "75人", "125.00%", "Holds Ratio 125.00% = 75人, 60人")]
    public void Rate_IsActualOverTarget(string target, string actual, string rate, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(Form(target, actual, rate, "4"), RuleIds.RatesShown),
            StringComparison.Ordinal
        );

    // Programs cap the rate at 100 %, of costs less is more, and 33.30 % is 33.3 % with a zero behind it.
    [Theory]
    [InlineData("≥60人", "75人", "100.00%")]
    [InlineData("≤60万元", "48万元", "100.00%")]
    [InlineData("3", "1", "33.30%")]
    public void RateOfAnotherKind_IsNoSlip(string target, string actual, string rate) =>
        Assert.DoesNotContain(
            $"Ratio {rate} = {actual}",
            Audited.Statements(Form(target, actual, rate, "20"), RuleIds.RatesShown),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("4", "Holds Product 4 = 20, 20.00%")]
    [InlineData("9", "")]
    public void Score_MayBeTheWeightTimesTheRate(string score, string expected)
    {
        var told = Audited.Statements(Form("≥60人", "12人", "20.00%", score), RuleIds.IndicatorScoreShown);
        Assert.Contains(expected, told, StringComparison.Ordinal);
        Assert.Equal(expected.Length > 0, told.Contains("Product", StringComparison.Ordinal));
    }

    // A missed target with full marks is asked for its reason; no other reading of the two numbers is in question.
    [Fact]
    public void MissedTarget_IsAskedForItsReason()
    {
        var finding = Assert.Single(
            Audited.Findings(Form("≥60人", "12人", "20.00%", "9"), RuleIds.IndicatorScoreShown),
            found => found.Message.ToString().Contains("12人", StringComparison.Ordinal)
        );
        Assert.Contains("偏差原因", finding.Repair!.ToString(), StringComparison.Ordinal);
    }

    private static string Form(string target, string actual, string rate, string score) =>
        $"""
            项目支出绩效自评表
            项目名称 图书流动站
            一级指标 二级指标 三级指标 年度指标值 实际完成值 完成率 分值 得分
            产出指标 数量指标 服务读者 {target} {actual} {rate} 20 {score}
            产出指标 质量指标 图书完好率 ≥95% 95% 100.00% 40 40
            效益指标 社会效益指标 读者增长率 ≥5% 5% 100.00% 40 40
            """;
}
