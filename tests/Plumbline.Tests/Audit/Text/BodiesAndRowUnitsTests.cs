using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Names of bodies that are no bureau and no school, and rows of a table that print their own unit.</summary>
public sealed class BodiesAndRowUnitsTests
{
    [Theory]
    [InlineData("某市文化产业集团2023年度整体支出绩效自评报告\n集团由6家单位组成。", "某市文化产业集团")]
    [InlineData("青禾县总工会2023年度部门整体支出绩效自评报告\n一、部门概况\n现有职工12人。", "青禾县总工会")]
    [InlineData("青禾县残联关于2023年度部门整体支出绩效自评的报告\n一、部门概况", "青禾县残联")]
    [InlineData(
        "2023年度公园维护补助项目支出绩效自评表\n项目名称公园维护补助主管部门青禾县园林管理局实施单位青禾县公园管理所项目资金（万元）"
            + "年初预算数全年预算数全年执行数\n"
            + "青禾县园林管理局按期完成维护。青禾县园林管理局组织验收。",
        "青禾县园林管理局"
    )]
    [InlineData(
        "项目支出绩效自评表\n项目名称：图书流动站\n主管部门：青禾县文化和旅游局\n预算金额：20万元。",
        "青禾县文化和旅游局"
    )]
    [InlineData("项目支出绩效自评表\n项目名称 图书流动站\n完成年初预算。", null)]
    public void Department_IsTheBodyOfTheTitle(string text, string? expected) =>
        Assert.Equal(expected, Audited.Text(text).Identity.Department);

    [Fact]
    public void RowThatPrintsItsUnit_IsWhatTheTextTells()
    {
        const string Text =
            "一、概况\n年末阅览座位6,420张，较上年有所增加。\n二、近三年指标\n指标\t2021年\t2022年\t2023年\n"
            + "阅览座位（张）\t5,905\t6,160\t6,420\n外借册次（册次）\t91,200\t98,410\t102,388\n";
        Assert.Contains(
            "Holds Equality 6,420 = 6,420张",
            Audited.Statements(Text, RuleIds.SameQuantityTwice),
            StringComparison.Ordinal
        );
    }
}
