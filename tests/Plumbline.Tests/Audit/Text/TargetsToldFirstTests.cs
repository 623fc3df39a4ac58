using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Targets told before or behind what came of them, and what was in the year before told before the change.</summary>
public sealed class TargetsToldFirstTests
{
    [Theory]
    [InlineData(
        "指标1：电子档案建档率，目标值≥90%。常住人口3.2万人，建档3.1万份，建档率96.88%。",
        "Holds Threshold 90% = 96.88%"
    )]
    [InlineData(
        "指标1：电子档案建档率，目标值≥90%。常住人口3.2万人，建档2.8万份，建档率87.50%。",
        "Undecidable Threshold 90% = 87.50%"
    )]
    [InlineData("收回问卷472份，满意度93.43%，目标值≥90%。", "Holds Threshold 90% = 93.43%")]
    public void Target_IsHeldAgainstTheRateOfItsName(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.TargetAgainstActual), StringComparison.Ordinal);

    // Another rate between target and outcome; a change; a share.
    [Theory]
    [InlineData("渠道完好率，目标值≥90%。预算执行率85%，渠道完好率95%。")]
    [InlineData("渠道完好率，目标值≥90%。上年为88%，提高4个百分点，渠道完好率92%。")]
    [InlineData("渠道完好率，目标值≥90%。新建渠道占比35%，渠道完好率92%。")]
    public void OtherRates_AreNotHeldAgainstIt(string text) => Assert.Equal("", Audited.Accusations(text));

    [Theory]
    [InlineData("上年到位3066.78万元，今年增加177.30万元，增长5.78%。", "")]
    [InlineData(
        "上年到位3066.78万元，今年增加177.30万元，增长5.87%。",
        "Fails GrowthRate 5.87% = 177.30万元, 3066.78万元"
    )]
    [InlineData("上年结转80万元，今年增加12万元，增长20%。", "")]
    [InlineData("去年新建4所幼儿园，增加学位1,200个，学位总数增长20%。", "")]
    [InlineData("去年维修校舍12间，今年增加投入30万元，增长15%，达到230万元。", "")]
    public void ValueOfTheYearBefore_IsTheBaseOfTheChange(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(text));

    // One number has one kind of mark between its digits.
    [Theory]
    [InlineData("持证人数(人) 1,604 1,215 208 3,027", "1,215", "208")]
    [InlineData("辅具适配(件) 800 842 105.3 无障碍改造(户) 110 113 102.7", "842", "105.3")]
    public void NumbersSideBySide_AreNotJoined(string text, string first, string second)
    {
        var raw = Audited.Text(text).Figures.Select(figure => figure.Raw).ToList();
        Assert.Contains(first, raw);
        Assert.Contains(second, raw);
    }

    [Fact]
    public void HeadsBrokenInTheirCells_NameTheColumns()
    {
        const string text =
            "收支情况（单位：万元）\n年度\t总收入\t总支出\t收支差额\t其中：\n基本支出\t其中：\n项目支出\n"
            + "2020\t52,310.75\t51,870.20\t440.55\t38,115.90\t13,754.30\n"
            + "2021\t55,946.30\t55,012.44\t933.86\t39,640.18\t15,372.26\n"
            + "2022\t59,402.66\t58,833.12\t569.54\t41,772.60\t17,060.52\n";
        Assert.Equal("", Audited.Accusations(text));
        Assert.Contains(
            "Holds Sum 51,870.20 = 38,115.90, 13,754.30",
            Audited.Statements(text, RuleIds.TableTotal, RuleIds.SumStated),
            StringComparison.Ordinal
        );
    }
}
