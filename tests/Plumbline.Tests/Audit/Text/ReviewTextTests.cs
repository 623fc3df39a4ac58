using Plumbline.Audit;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Findings on a text that are no arithmetic, and the sound sentences beside them.</summary>
public sealed class ReviewTextTests
{
    private const string Clean = "2023年，全县新建公路12公里，工程验收合格率100%，完成年度计划的130%，毛入园率101.5%。";

    [Theory]
    [InlineData("工程验收合格率105%。", RuleIds.ImpossiblePercent)]
    [InlineData("民生支出占比105%。", RuleIds.ImpossiblePercent)]
    [InlineData("培训于2023年2月30日完成。", RuleIds.ImpossibleDate)]
    [InlineData("于2023年6月公开了2023年度部门决算。", RuleIds.ImpossibleDate)]
    [InlineData("全年安排专项经费XX万元用于道路养护。", RuleIds.Placeholder)]
    [InlineData("任务六完成情况：<p>惠民政策全部落实。</p>", RuleIds.LeakedMarkup)]
    public void Text_WithAPlainSlip_Warns(string text, string rule)
    {
        var found = Assert.Single(Audited.Findings(text, rule));

        Assert.Equal(Severity.Warning, found.Severity);
    }

    [Theory]
    [InlineData(RuleIds.ImpossiblePercent)]
    [InlineData(RuleIds.ImpossibleDate)]
    [InlineData(RuleIds.Placeholder)]
    [InlineData(RuleIds.LeakedMarkup)]
    public void SoundText_SaysNothing(string rule) => Assert.Empty(Audited.Findings(Clean, rule));

    [Theory]
    [InlineData("满意度比上年提高120%。")]
    [InlineData("完成年度任务的120%，覆盖率达98%。")]
    public void RatesThatMayExceed_SayNothing(string text) =>
        Assert.Empty(Audited.Findings(text, RuleIds.ImpossiblePercent));

    [Fact]
    public void DateOfALeapYear_IsOne() =>
        Assert.Empty(Audited.Findings("2024年2月29日验收。", RuleIds.ImpossibleDate));
}
