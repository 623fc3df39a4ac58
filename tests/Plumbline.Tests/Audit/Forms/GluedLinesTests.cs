using Plumbline.Audit.Forms;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Forms of which each row became a line without anything between its cells.</summary>
public sealed class GluedLinesTests
{
    [Theory]
    [InlineData("年度资金总额：48048010100.00%10", "  480 480 10 100.00% 10")]
    [InlineData("年度资金总额：1389.981389.981389.9810100%10", " 1389.98 1389.98 1389.98 10 100% 10")]
    [InlineData("年度资金总额：161.40373.40290.161077.71%7.77", " 161.40 373.40 290.16 10 77.71% 7.77")]
    [InlineData("年度资金总额：72721010010", "  72 72 10 100 10")]
    public void Amounts_ArePartedWhereOneWayGivesTheRate(string line, string expected)
    {
        var head = line.Length > 28 ? "年初预算数" : "";
        var row = Assert.Single(Audited.Text(Form(head, line)).Forms).Funds[0];
        Assert.Equal(
            expected.Trim(),
            $"{row.Initial.Text} {row.Budget.Text} {row.Executed.Text} {row.Weight.Text} {row.Rate.Text} {row.Score.Text}".Trim()
        );
    }

    // A run of digits that no arithmetic parts is no amount.
    [Theory]
    [InlineData("年度资金总额：4804801098.50%10")]
    [InlineData("年度资金总额：0000-0-")]
    public void RunThatNoRateExplains_StaysUnbound(string line)
    {
        var row = Assert.Single(Audited.Text(Form("", line)).Forms).Funds[0];
        Assert.True(row.Budget.IsEmpty && row.Executed.IsEmpty && row.Rate.IsEmpty);
    }

    [Fact]
    public void Rows_AreParted()
    {
        var form = Assert.Single(Audited.Text(Form("", "年度资金总额：48048010100.00%10")).Forms);
        Assert.Equal(
            [
                "产出指标 数量指标 印发手册 7775 7775 16 16 ",
                "产出指标 质量指标 设备合格率 ≥98% 100% 17 17 ",
                "产出指标 质量指标 培训合格率 ≥90% 85.8% 17 16 两次培训推迟",
                "效益指标 社会效益指标 办学条件 有效改善 有效改善 30 30 ",
                "满意度指标 服务对象满意度指标 学生满意度 ≥90% 96% 10 10 ",
            ],
            form.Indicators.Select(Line)
        );
        Assert.Equal(("100", "99"), (form.TotalWeight.Text, form.TotalScore.Text));
    }

    private static string Form(string initial, string funds) =>
        $"""
            项目支出绩效自评表
            （2023年度）
            项目名称校舍维修项目
            主管部门青禾县教育局实施单位青禾县第二中学
            项目资金（万元）{initial}全年预算数全年执行数分值执行率得分
            {funds}
            年度总体目标预期目标实际完成情况
            完成维修。已完成维修。
            绩效指标一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因分析及改进措施
            产出指标（50分）数量指标印发手册777577751616
            质量指标设备合格率≥98%100%1717
            培训合格率≥90%85.8%1716两次培训推迟
            效益指标（30分）社会效益指标办学条件有效改善有效改善3030
            满意度指标（10分）服务对象满意度指标学生满意度≥90%96%1010
            总分10099
            """;

    private static string Line(IndicatorRow row) =>
        string.Join(
            ' ',
            row.Level1,
            row.Level2,
            row.Name,
            row.Target.Text,
            row.Actual.Text,
            row.Weight.Text,
            row.Score.Text,
            row.Deviation
        );
}
