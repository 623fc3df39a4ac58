using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Means, ratios and products of which one term is printed elsewhere: claimed where they hold, silent else.</summary>
public sealed class FarMeansTests
{
    [Theory]
    [InlineData(
        "公务接待费13.14万元。公务用车运行维护费51.35万元。\n车均维护费3.95万元（保有量13辆）。",
        "Holds Ratio 3.95万元 = 51.35万元, 13辆"
    )]
    [InlineData(
        "项目总投资7,140.00万元，亩均总投资1,700元。\n建设任务4.20万亩。",
        "Holds Ratio 1,700元 = 7,140.00万元, 4.20万亩"
    )]
    [InlineData(
        "全市吸引出资3,612.40万元，户均出资1689元。\n计划21,385户。",
        "Rounding Ratio 1689元 = 3,612.40万元, 21,385户"
    )]
    [InlineData("在校学生61,730人，在职教师4,105人，生师比约为15.0∶1。", "Rounding Ratio 15.0 = 61,730人, 4,105人")]
    [InlineData("在校生2316人，专任教师128人，师生比1:18.1。", "Rounding Ratio 18.1 = 2316人, 128人")]
    [InlineData("建设面积4.20万亩。\n按每亩10元测算需42.00万元。", "Holds Product 42.00万元 = 10元, 4.20万亩")]
    public void TermPrintedElsewhere_IsFound(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公务用车运行维护费51.35万元。\n车均维护费9.35万元（保有量13辆）。")]
    [InlineData("项目总投资7,140.00万元，亩均总投资1,800元。\n建设任务4.20万亩。")]
    [InlineData("在校学生61,730人，在职教师4,105人，生师比约为18.2∶1。")]
    [InlineData("全年安排资金24,318.40万元。\n州县按10%应配套1,431.84万元。")]
    [InlineData("公用经费按生均1,000元标准安排。全县学生20,000人，安排1,850.00万元。")]
    [InlineData("培训会于上午9:30开始，参加120人，时长1:45:00。")]
    public void WhatDoesNotTie_IsLeftAlone(string text)
    {
        Assert.DoesNotContain(
            Audited.Text(text).Relations,
            relation => relation.Verdict is Verdict.Fails or Verdict.Undecidable
        );
    }

    [Theory]
    [InlineData(
        "设备总值21,600万元，生均设备值1.45元。\n在校学生14,897人。",
        "Fails Ratio 1.45元 = 21,600万元, 14,897人"
    )]
    [InlineData(
        "公用经费968.40万元，生均公用经费650万元。\n在校学生14,898人。",
        "Fails Ratio 650万元 = 968.40万元, 14,898人"
    )]
    public void MeanInAnotherUnit_IsWrong(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("设备总值21,600万元，生均设备值1.45万元。\n在校学生14,897人。")]
    [InlineData("公用经费968.40万元，生均公用经费650元。\n在校学生14,898人。")]
    [InlineData("设备总值21,600万元，生均设备值1.45元。\n受益群众14,897人。")]
    public void MeanInItsUnit_IsLeftAlone(string text) => Assert.Equal("", Audited.Accusations(text));
}
