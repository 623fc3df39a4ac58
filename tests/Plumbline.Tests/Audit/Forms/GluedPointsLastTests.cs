using Plumbline.Audit;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Forms glued in one line with separators in their amounts, and with weight and score side by side behind each row.</summary>
public sealed class GluedPointsLastTests
{
    private const string Form =
        "项目支出绩效自评表\n（2022年度）\n项目名称图书配送项目主管部门金塬县文化馆实施单位金塬县图书馆项目资金（万元）年初预算数全年预算数全年执行数分值执行率得分"
        + "年度资金总额2,300.002,450.002,327.501095.00%9.5其中：中央资金1,500.001,600.001,600.00—100.00%—县级资金800.00850.00727.50—85.59%—"
        + "年度总体目标预期目标实际完成情况配送图书。完成配送。绩效指标一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因分析及改进措施"
        + "产出指标（50分）数量指标配送图书≥3.5万册3.62万册2020开展阅读活动≥120场116场109.7疫情影响质量指标编目差错率≤0.5‰0.4‰1010"
        + "时效指标按期配送率100%100%1010效益指标（30分）社会效益指标受益读者≥8,000人8,215人1515可持续影响指标对阅读习惯的影响逐步提升逐步提升1515"
        + "满意度指标（10分）服务对象满意度指标读者满意率≥90%93%1010总分10099.2\n";

    [Fact]
    public void Rows_AreReadWithBothPoints()
    {
        var form = Assert.Single(Audited.Text(Form).Forms);
        Assert.Equal(
            [
                "数量指标 配送图书 ≥3.5万册 3.62万册 20 20",
                "数量指标 开展阅读活动 ≥120场 116场 10 9.7",
                "质量指标 编目差错率 ≤0.5‰ 0.4‰ 10 10",
                "时效指标 按期配送率 100% 100% 10 10",
                "社会效益指标 受益读者 ≥8,000人 8,215人 15 15",
                "可持续影响指标 对阅读习惯的影响 逐步提升 逐步提升 15 15",
                "服务对象满意度指标 读者满意率 ≥90% 93% 10 10",
            ],
            form.Indicators.Select(row =>
                $"{row.Level2} {row.Name} {row.Target.Text} {row.Actual.Text} {row.Weight.Text} {row.Score.Text}"
            )
        );
        Assert.Equal(("100", "99.2"), (form.TotalWeight.Text, form.TotalScore.Text));
    }

    [Fact]
    public void Funds_ArePartedWhereTheRateHolds()
    {
        var form = Assert.Single(Audited.Text(Form).Forms);
        Assert.Equal(
            [
                "年度资金总额 2,300.00 2,450.00 2,327.50 10 95.00% 9.5",
                "其中：中央资金 1,500.00 1,600.00 1,600.00  100.00% ",
                "县级资金 800.00 850.00 727.50  85.59% ",
            ],
            form.Funds.Select(row =>
                $"{row.Source} {row.Initial.Text} {row.Budget.Text} {row.Executed.Text} {row.Weight.Text} {row.Rate.Text} {row.Score.Text}"
            )
        );
    }

    [Fact]
    public void EachNumber_IsAFigureOfItsOwn()
    {
        var report = Audited.Text(Form);
        Assert.Contains("Holds ScoreSum 100 = 10, 20, 10, 10, 10, 15, 15, 10", Weights(report));
        Assert.Contains("Holds ScoreSum 99.2 = 9.5, 20, 9.7, 10, 10, 15, 15, 10", Weights(report));
    }

    [Theory]
    [InlineData("举办培训3期，分别培训620人次、580人次、660人次，共1860人次。", "660人次")]
    [InlineData("甲校5人，乙校5人1010元。", "1010元")]
    [InlineData("从5家增加到7家，7家1088元。", "1088元")]
    [InlineData("近三年支出分别为1,180.00元,286.00元。", "286.00元")]
    public void NumbersOfRunningText_StayWhole(string text, string number) =>
        Assert.Contains(Audited.Text(text).Figures, figure => figure.Raw == number);

    private static string[] Weights(AuditReport report) =>
        [
            .. report
                .Relations.Where(relation => relation.Claim.Rule is RuleIds.WeightSum or RuleIds.TotalScoreShown)
                .Select(relation =>
                    $"{relation.Verdict} {relation.Claim.Kind} {relation.Claim.Result?.Raw ?? "100"} = "
                    + string.Join(", ", relation.Claim.Operands.Select(figure => figure.Raw))
                ),
        ];
}
