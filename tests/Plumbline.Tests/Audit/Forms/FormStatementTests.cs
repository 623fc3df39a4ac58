using Plumbline.Audit;
using Plumbline.Audit.Forms;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>What forms say of each other, of their own words, and in rows that were glued together.</summary>
public sealed class FormStatementTests
{
    private const string Department = """
        部门整体支出绩效自评表
        （2023年度）
        预算部门名称	青禾县教育局
        年度资金（万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	200.00	200.00	190.00	10	95%	9.5
        年度总体目标	预期目标	实际完成情况
        	培训教师2400人次，资助学生600人。	培训教师{told}，按期完成各项任务。
        绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
        	产出指标	数量指标	培训教师人次	≥2400人次	2516人次	45	45
        		质量指标	验收合格率	≥95%	{rate}	45	45
        总分						100	99.5

        """;

    private const string Project = """
        项目支出绩效自评表
        （2023年度）
        项目名称	2023年校舍维修项目
        实施单位	青禾县教育局
        项目资金（万元）		全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	120.00	120.00	10	100%	10
        绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
        	产出指标	质量指标	项目验收合格率	≥95%	98%	90	90
        总分						100	100
        """;

    [Theory]
    [InlineData("98%", "Holds Equality 98% = 98%")]
    [InlineData("96%", "Undecidable Equality 96% = 98%")]
    public void RateOfDepartmentAndProject_DifferingIsADoubt(string rate, string expected)
    {
        var report = Audited.Text(Dept("2516人次", rate) + Project);
        var statements = Audited.Statements(Dept("2516人次", rate) + Project, RuleIds.SameQuantityTwice);
        Assert.Contains(expected, statements.Split('\n'));
        Assert.Equal(2, report.Forms.Length);
        Assert.DoesNotContain("Fails", statements, StringComparison.Ordinal);
    }

    [Fact]
    public void RatesOfTwoProjects_AreNotHeldAgainstEachOther()
    {
        var other = Project
            .Replace("校舍维修", "设备购置", StringComparison.Ordinal)
            .Replace("98%", "97%", StringComparison.Ordinal);
        var statements = Audited.Statements(Project + "\n\n" + other, RuleIds.SameQuantityTwice);
        Assert.DoesNotContain("97%", statements, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsGluedWithTheWeightFirst_AreRead()
    {
        var form = Assert.Single(Audited.Text(Glued("94.60", "9.6")).Forms);
        Assert.Equal(
            [
                "维修学校数 10 ≥6所 6所 10",
                "维修校舍面积 10 ≥8500平方米 8642平方米 10",
                "竣工验收合格率 30 100% 100% 30",
                "受益学生数 30 ≥5200人 5316人 25",
                "师生满意程度 10 显著提升 显著提升 10",
            ],
            form.Indicators.Select(Shown)
        );
        Assert.Equal("94.60", form.TotalScore.Text);
        Assert.Equal("436.80", form.Funds[0].Budget.Text);
    }

    [Theory]
    [InlineData("94.60", "Holds")]
    [InlineData("96.40", "Fails")]
    public void TotalOfGluedScores_IsHeldAgainstAllOfThem(string total, string verdict) =>
        Assert.Contains(
            $"{verdict} ScoreSum {total} = 9.6, 10, 10, 30, 25, 10",
            Audited.Statements(Glued(total, "9.6"), RuleIds.TotalScoreShown).Split('\n')
        );

    [Fact]
    public void PointsOfIndicatorsThatMakeTheWhole_LeaveTheExecutionOutside()
    {
        const string Text = """
            项目支出绩效自评表
            项目名称	学生资助
            项目资金（万元）		全年预算数	全年执行数	分值	执行率	得分
            	年度资金总额	100	100	10	100%	10
            绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
            	产出指标	数量指标	资助人数	≥200人	215人	60	60
            	效益指标	社会效益指标	覆盖率	100%	100%	40	40
            总分						100	100
            """;
        Assert.DoesNotContain(Audited.Text(Text).Relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Fact]
    public void SignInAColumnOfItsOwn_StaysAsPrinted()
    {
        const string Text = """
            项目支出绩效自评表
            项目名称	学生资助
            项目资金（万元）		全年预算数	全年执行数	分值	执行率	得分
            	年度资金总额	100	100	10	100%	10
            绩效指标	一级指标	二级指标	三级指标	指标性质	年度指标值	度量单位	实际完成值	分值	得分
            	产出指标	数量指标	资助人次	≧	820	人次	800	60	50
            	效益指标	社会效益指标	投诉次数	≦	5	次	3	30	30
            总分								100	90
            """;
        var report = Audited.Text(Text);
        Assert.Equal(["≧820人次", "≦5次"], Assert.Single(report.Forms).Indicators.Select(row => row.Target.Text));
        var targets = Audited.Statements(Text, RuleIds.IndicatorScoreShown).Split('\n');
        Assert.Contains("Undecidable Threshold 820 = 800", targets);
        Assert.Contains("Holds Threshold 5 = 3", targets);
    }

    private static string Shown(IndicatorRow row) =>
        $"{row.Name} {row.Weight.Text} {row.Target.Text} {row.Actual.Text} {row.Score.Text}";

    private static string Dept(string told, string rate) =>
        Department.Replace("{told}", told, StringComparison.Ordinal).Replace("{rate}", rate, StringComparison.Ordinal);

    private static string Glued(string total, string score) =>
        "项目支出绩效自评表\n（2022年度）\n项目名称校舍安全项目主管部门金塬县教育局实施单位金塬县教育局项目资金（万元）全年预算数全年执行数分值执行率得分"
        + $"年度资金总额：436.80419.321096.00%{score}其中：本年财政拨款436.80419.3296.00%年度总体目标预期目标实际完成情况完成维修。维修完工。绩效指标一级指标二级指标三级指标"
        + "分值年度指标值实际完成值得分偏差原因分析及改进措施产出指标（50分）数量指标维修学校数10≥6所6所10维修校舍面积10≥8500平方米8642平方米10"
        + "质量指标竣工验收合格率30100%100%30效益指标（30分）社会效益指标受益学生数30≥5200人5316人25满意度指标（10分）服务对象满意度指标"
        + $"师生满意程度10显著提升显著提升10总分100{total}\n";
}
