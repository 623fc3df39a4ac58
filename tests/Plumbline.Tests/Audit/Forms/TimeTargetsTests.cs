using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations;
using Plumbline.Findings;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Indicators of timeliness: sooner is better, and later is late. Values without a unit of their own.</summary>
public sealed class TimeTargetsTests
{
    [Theory]
    [InlineData("项目完成时间", "12月底前", "11月")]
    [InlineData("资金拨付时间", "9月", "8月")]
    [InlineData("完工时限", "12个月", "11个月")]
    [InlineData("建设周期", "90天", "85天")]
    [InlineData("验收及时性", "30日内", "26日")]
    [InlineData("服务提供时间", "12个月", "12个月")]
    [InlineData("供餐天数", "200天", "210天")]
    [InlineData("公示时间", "5天", "7天")]
    [InlineData("档案保存期限", "10年", "30年")]
    [InlineData("预警提前时间", "3天", "5天")]
    [InlineData("招收学员", "200人左右", "196人")]
    [InlineData("采购图书", "约2万册", "1.98万册")]
    public void Sooner_IsNotMissed(string name, string target, string actual) =>
        Assert.Empty(Accused(name, target, actual));

    [Theory]
    [InlineData("项目完成时间", "10月", "12月")]
    [InlineData("建设周期", "90天", "120天")]
    [InlineData("全年开放天数", "300天", "240天")]
    [InlineData("招收学员", "200人左右", "146人")]
    public void LaterOrShorter_IsMissed(string name, string target, string actual) =>
        Assert.NotEmpty(Accused(name, target, actual));

    // 万元 is stated for the funds; 14 below counts what the row names.
    [Fact]
    public void BareValue_DoesNotTakeTheUnitOfTheFunds()
    {
        const string text = """
            项目支出绩效自评表
            项目资金（万元）
            全年预算数
            全年执行数
            年度资金总额
            118.50
            110.20
            一级指标
            二级指标
            三级指标
            年度指标值
            实际完成值
            分值
            得分
            产出指标
            数量指标
            流动站数量
            14
            12
            50
            43
            效益指标
            社会效益指标
            读者满意率
            90%
            95%
            40
            40
            """;
        var values = Audited.Text(text).Forms[0].Indicators[0];
        Assert.NotEqual(Dimension.Money, values.Target.Figure?.Dimension);
        Assert.Equal(1, values.Actual.Figure?.Multiplier);
    }

    [Fact]
    public void ColumnOfUnits_GivesTheUnit()
    {
        const string text = """
            项目支出绩效自评表
            一级指标	二级指标	三级指标	计量单位	年度指标值	实际完成值	分值	得分
            产出指标	数量指标	流动站数量	个	14	14	50	50
            产出指标	成本指标	总投入	万元	120	110	40	40
            """;
        var rows = Audited.Text(text).Forms[0].Indicators;
        Assert.Equal(["个", "万元"], rows.Select(row => row.Actual.Figure?.Unit));
        Assert.Equal(10_000, rows[1].Target.Figure?.Multiplier);
    }

    // Points taken off and a reason beside it: the form says all there is to say.
    [Theory]
    [InlineData("38", "雨季延后开工", Severity.Info)]
    [InlineData("38", "", Severity.Warning)]
    [InlineData("40", "雨季延后开工", Severity.Warning)]
    public void MissedTargetWithItsReason_IsNoWarning(string score, string reason, Severity expected)
    {
        var found = Audited.Findings(
            $"""
            项目支出绩效自评表
            一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析
            产出指标	数量指标	流动站数量	14个	14个	50	50	
            产出指标	数量指标	图书册数	2000册	1900册	40	{score}	{reason}
            """,
            RuleIds.IndicatorScoreShown
        );
        Assert.Equal(expected, Assert.Single(found).Severity);
    }

    private static Relation[] Accused(string name, string target, string actual) =>
        [
            .. Audited
                .Text(
                    $"""
                    项目支出绩效自评表
                    一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
                    产出指标	数量指标	流动站数量	14个	14个	50	50
                    产出指标	时效指标	{name}	{target}	{actual}	40	40
                    """
                )
                .Relations.Where(relation => relation.Verdict is Verdict.Fails or Verdict.Undecidable),
        ];
}
