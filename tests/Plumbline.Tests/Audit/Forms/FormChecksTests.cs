using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Findings;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Checks of a form in a text that are no arithmetic: each with a form that it speaks of and one that it leaves alone.</summary>
public sealed class FormChecksTests
{
    [Fact]
    public void TrueForm_GivesNoneOfThem()
    {
        var text = Form("90.00", "≥200人\t215人\t50\t48\t", "≥90%\t92%\t40\t38\t");
        foreach (
            var rule in new[]
            {
                RuleIds.IndicatorScoreShown,
                RuleIds.AllFullMarks,
                RuleIds.DoneWithoutMoney,
                RuleIds.UnitMixUp,
                RuleIds.MissedWithoutReason,
            }
        )
        {
            Assert.Empty(Audited.Findings(text, rule));
        }
    }

    [Fact]
    public void FullMarksForAMissedTarget_AreAWarning()
    {
        var findings = Audited.Findings(
            Form("90.00", "≥200人\t180人\t50\t50\t名额未用完", "≥90%\t92%\t40\t38\t"),
            RuleIds.IndicatorScoreShown
        );
        var finding = Assert.Single(
            findings,
            found => found.Message.Chinese().Contains("满分", StringComparison.Ordinal)
        );
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("资助人数", finding.Message.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void FinishedWorkWithoutMoney_IsAWarning()
    {
        var text = Form("0.00", "≥200人\t215人\t50\t48\t", "≥90%\t92%\t40\t38\t");
        Assert.Equal(Severity.Warning, Assert.Single(Audited.Findings(text, RuleIds.DoneWithoutMoney)).Severity);
    }

    [Fact]
    public void FinishedWorkOfEarlierMoney_IsExplained()
    {
        var text = Form("0.00", "≥200人\t215人\t50\t48\t使用以前年度结转资金", "≥90%\t92%\t40\t38\t");
        Assert.Empty(Audited.Findings(text, RuleIds.DoneWithoutMoney));
    }

    [Fact]
    public void BareNumberOfAForm_IsBound()
    {
        var lines =
            "项目支出绩效自评表 项目名称 学生资助 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重 实际完成值 得分 "
            + "产出指标 数量指标 资助人数 ≥ 200 人 50 215人 50 满意度指标 服务对象满意度指标 家长满意度 ≥ 90 % 50 92% 50 总分 100 100";
        var report = Audited.Text(lines.Replace(' ', '\n'));

        Assert.Equal(2, Assert.Single(report.Forms).Indicators.Length);
        Assert.All(report.Figures, figure => Assert.Equal(FigureStatus.Bound, figure.Status));
    }

    [Theory]
    [InlineData("年中上级追加资金60.00万元，用于扩大资助范围。", 0)]
    [InlineData("年中预算调整为100.00万元，用于扩大资助范围。", 0)]
    [InlineData("年中上级追加资金15.00万元，用于其他项目支出。", 1)]
    public void BudgetFarFromTheInitialOne_NeedsTheAmountToldInTheText(string told, int findings)
    {
        var text = Form("90.00", "≥200人\t215人\t50\t48\t", "≥90%\t92%\t40\t38\t")
            .Replace("\t\t全年预算数", "\t\t年初预算数\t全年预算数", StringComparison.Ordinal)
            .Replace("总额\t", "总额\t40.00\t", StringComparison.Ordinal);

        Assert.Equal(findings, Audited.Findings($"{told}\n{text}", RuleIds.LargeChange).Length);
    }

    [Theory]
    [InlineData("≥90%\t92\t40\t38\t")]
    [InlineData("≥%90\t92%\t40\t38\t")]
    public void UnitThatIsMissingOrTurned_IsPointedOut(string row)
    {
        var text = Form("90.00", "≥200人\t215人\t50\t48\t", row);
        Assert.Equal(Severity.Info, Assert.Single(Audited.Findings(text, RuleIds.UnitMixUp)).Severity);
    }

    [Fact]
    public void FullMarksForAMissedTarget_AreOneFinding_ThatRestsOnTheMissedTarget()
    {
        var text = Form("90.00", "≥200人\t180人\t50\t50\t名额未用完", "≥90%\t92%\t40\t38\t");
        var finding = Assert.Single(
            Audited.Text(text).Findings,
            found => found.Finding.Rule == RuleIds.IndicatorScoreShown
        );
        Assert.NotEmpty(finding.Relations);

        // With a score that answers for it, only that the target was missed is said.
        var lower = Form("90.00", "≥200人\t180人\t50\t45\t名额未用完", "≥90%\t92%\t40\t38\t");
        Assert.Contains(
            "未达到目标",
            Assert.Single(Audited.Findings(lower, RuleIds.IndicatorScoreShown)).Message.Chinese(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void MissedTargetWithoutAReason_IsPointedOut()
    {
        var missed = Form("90.00", "≥200人\t180人\t50\t45\t", "≥90%\t92%\t40\t38\t");
        var explained = Form("90.00", "≥200人\t180人\t50\t45\t名额未用完", "≥90%\t92%\t40\t38\t");
        Assert.Single(Audited.Findings(missed, RuleIds.MissedWithoutReason));
        Assert.Empty(Audited.Findings(explained, RuleIds.MissedWithoutReason));
    }

    private static string Form(string executed, string first, string second)
    {
        var rate = executed == "0.00" ? "0.00%" : "90.00%";
        var score = executed == "0.00" ? "0" : "9";
        return $"""
            项目支出绩效自评表
            （2023年度）
            项目名称	学生资助
            主管部门	青禾县教育局
            项目资金（万元）		全年预算数	全年执行数	分值	执行率	得分
            	年度资金总额	100.00	{executed}	10	{rate}	{score}
            绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
            	产出指标	数量指标	资助人数	{first}
            	满意度指标	服务对象满意度指标	家长满意度	{second}
            """;
    }
}
