using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What a page of a web site and a file made of pages print besides the report.</summary>
public sealed class PublishedPagesTests
{
    [Theory]
    [InlineData("索引号：jyj/2023-00017")]
    [InlineData("索引号\n01234567-8-/2019-0917001\n")]
    [InlineData("监督索引号53010001234567000")]
    [InlineData("浏览次数：1268次")]
    [InlineData("阅读量：36")]
    [InlineData("二、人员编制..........................4")]
    [InlineData("二、人员编制…………………………4")]
    [InlineData("认真落实八项规定和本市十项规定。")]
    public void HeadOfThePage_HoldsNoQuantity(string text) =>
        Assert.DoesNotContain(Audited.Text(text).Figures, figure => figure.Status != FigureStatus.Irrelevant);

    [Theory]
    [InlineData("全年网站浏览量达到1268万次。")]
    [InlineData("全年网站浏览量：1268人次，比上年增加。")]
    [InlineData("修路经费……85万元")]
    [InlineData("教育支出年初预算列2100000元。")]
    public void NumberOfAReport_IsAQuantity(string text) =>
        Assert.Contains(Audited.Text(text).Figures, figure => figure.IsQuantity);

    [Theory]
    [InlineData("7")]
    [InlineData("—12—")]
    public void NumberAboveTheFirstLine_IsThatOfThePage(string mark)
    {
        var figures = Audited
            .Text($"{mark}\n本年安排经费27345.62元，主要用于保障机关日常运转以及开展业务活动所需的各项支出。")
            .Figures;
        Assert.Equal(FigureStatus.Irrelevant, figures[0].Status);
        Assert.Equal(FigureStatus.Plain, figures[1].Status);
    }

    [Theory]
    [InlineData("产出-数量-合格率-97%，实际达到96%。", "97%")]
    [InlineData("收入增长率-11.4%，支出增长率5.0%。", "-11.4%")]
    [InlineData("甲-乙线收入增长率-11.4%。", "-11.4%")]
    [InlineData("三项增幅分别为8.3%、-2.9%和-16.4%。", "-16.4%")]
    public void DashThatPartsWords_IsNoMinus(string text, string expected) =>
        Assert.Contains(Audited.Text(text).Figures, figure => figure.Raw == expected);

    [Theory]
    [InlineData("单位：万元\n地区 | 已下达 | 合计 |\n东区 | 2047 | 2180 |\n西区 | 137 | 154 |\n", null)]
    [InlineData("单位：万元\n年度 | 2022 | 全年 |\n东区 | 214 | 2180 |\n西区 | 137 | 154 |\n", 2022)]
    public void AmountInACell_IsNoYear(string text, int? expected) =>
        Assert.Equal(expected, Audited.Text(text).Identity.Year);

    [Theory]
    [InlineData("新建库房2间（6.0m×4.5m）。", "")]
    [InlineData("新建库房27平方米（6.0m×4.0m）。", "Fails Product 27平方米 = 6.0m, 4.0m")]
    public void SizeOfAThing_IsNotHowManyThereAre(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(text));

    [Fact]
    public void LinesSpreadOverTheirWidth_AreOneParagraph() =>
        Assert.Contains(
            "Holds Sum 52418360.27 元 = 635920.27 元, 51782440 元",
            Audited.Statements(
                """
                为进一步提高各项业务工作的质量，我单位按照上级部门的要求
                精心组织安排，认真落实有关政策，各项工作取得了较好的成效。
                全单位的职工按照年初确定的目标任务，分工负责，逐项落实到
                位。全年单位的各项工作
                经 费 总 预 算 安 排 52418360.27 元 , 其 中 : 基 本 支 出 预 算
                635920.27 元 , 项 目 支 出 预 算 51782440 元 , 主要用于保障各
                项业务工作的正常开展以及机关日常的运转，保障职工的工资发
                放，按照有关的规定缴纳各项社会保险，确保各项工作顺利推进。
                """,
                RuleIds.ExpenditureTotal
            ),
            StringComparison.Ordinal
        );
}
