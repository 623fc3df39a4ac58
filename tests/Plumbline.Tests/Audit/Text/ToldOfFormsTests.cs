using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>The result that a text tells against the total score of the form that it speaks of.</summary>
public sealed class ToldOfFormsTests
{
    [Theory]
    [InlineData("本项目绩效自评得分95.60分。", "")]
    [InlineData("本项目绩效自评得分96.50分。", "Fails Equality 96.50分 = 95.60")]
    [InlineData("农村饮水安全巩固提升项目自评得分95.60分。", "")]
    [InlineData("农村饮水安全巩固提升项目自评得分96.50分。", "Fails Equality 96.50分 = 95.60")]
    [InlineData("饮水安全巩固项目自评得分96.50分。", "Fails Equality 96.50分 = 95.60")]
    public void ResultOfTheOnlyForm_IsItsTotal(string told, string expected) =>
        Assert.Equal(expected, Scores(told + "\n" + Form("农村饮水安全巩固提升", "95.60")));

    [Theory]
    [InlineData("农村饮水安全巩固提升项目自评得分88.20分。")]
    [InlineData("中小河流治理项目自评得分95.60分。")]
    public void OfTwoForms_TheNameTellsWhich(string told) =>
        Assert.StartsWith(
            "Fails Equality",
            Scores(told + "\n" + Form("农村饮水安全巩固提升", "95.60") + "\n" + Form("中小河流治理", "88.20")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("中小河流治理项目自评得分88.20分，农村饮水安全巩固提升项目自评得分95.60分。")]
    [InlineData("小型水库维修项目自评得分91.40分。")]
    [InlineData("我局部门整体支出绩效自评得分93.10分。")]
    [InlineData("各项目平均得分91.90分。")]
    public void ResultOfAnotherForm_OrOfNone_AccusesNobody(string told) =>
        Assert.DoesNotContain(
            "Fails",
            Scores(told + "\n" + Form("农村饮水安全巩固提升", "95.60") + "\n" + Form("中小河流治理", "88.20")),
            StringComparison.Ordinal
        );

    private static string Scores(string text) =>
        string.Join(
            '\n',
            Audited.Accusations(text).Split('\n').Where(line => line.Contains("Equality", StringComparison.Ordinal))
        );

    private static string Form(string project, string total)
    {
        var last = decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture) - 60m;
        return $"""
            项目支出绩效自评表
            | 项目名称 | {project} |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            |  | 产出指标 | 数量指标 | 完成工程数量 | ≥12处 | 12处 | 60 | 60 |
            |  | 效益指标 | 社会效益指标 | 受益人口 | ≥8000人 | 8214人 | 40 | {last} |
            | 总分 |  |  |  |  |  | 100 | {total} |
            """;
    }
}
