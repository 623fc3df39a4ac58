using Plumbline.Audit.Forms;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Rows of a form that lost its table, with blanks between the cells and sentences behind some of them.</summary>
public sealed class RemarkedRowsTests
{
    private const string Form = """
        项目支出绩效自评表
        资金构成(元) 年初预算数 全年预算数 执行数 分值 执行率(%) 得分
        资金总额: 240,000.00 240,000.00 60,000.00 10.00 25 2.5
        一级指标 二级指标 三级指标 指标性质 年度指标值 度量单位 实际完成值 完成率 分值 得分 未完成原因分析
        产出指标 数量指标 培训教师人数 64 16 25.00% 30.00 7.5 第二期培训由省厅组织。
        产出指标 质量指标 培训合格人数 3 0 0.00% 20.00 0 考核推迟到下一年度进行。
        效益指标 社会效益指标 教师能力提高 95 % 100 100.00% 30.00 30
        满意度指标 服务对象满意度 教师满意度 90 100 100.00% 10.00 10
        合计 100.00 50
        项目支出绩效自评表
        项目名称: 36010023T000000004512-教学管理 填报人: 联系方式:
        """;

    [Fact]
    public void SentenceBehindTheFigures_IsTheRemarkOfTheRow()
    {
        var form = Audited.Text(Form).Forms[0];
        Assert.Equal(
            [
                "培训教师人数 64 16 30.00 7.5",
                "培训合格人数 3 0 20.00 0",
                "教师能力提高 95% 100 30.00 30",
                "教师满意度 90 100 10.00 10",
            ],
            form.Indicators.Select(Line)
        );
    }

    [Fact]
    public void TotalBeforeTheNextTitle_KeepsItsNumbers() =>
        Assert.Equal(
            "Holds ScoreSum 100.00 = 10.00, 30.00, 20.00, 30.00, 10.00\nHolds ScoreSum 50 = 2.5, 7.5, 0, 30, 10",
            Audited.Statements(Form, "PL1005", "PL2006")
        );

    private static string Line(IndicatorRow row) =>
        string.Join(' ', row.Name, row.Target.Text, row.Actual.Text, row.Weight.Text, row.Score.Text);
}
