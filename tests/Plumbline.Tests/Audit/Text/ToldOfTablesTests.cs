using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What sentences tell of the cells of a table: shares, changes and amounts in a larger unit.</summary>
public sealed class ToldOfTablesTests
{
    private const string Years =
        "近三年收支对比表\n单位：元\n项目\t2020年\t2021年\t2022年\n一、收入合计\t115,813,818.02\t130,024,057.37\t140,128,644.06\n"
        + "财政补助\t18,406,520.00\t20,117,300.00\t23,540,960.00\n事业收入\t97,407,298.02\t109,906,757.37\t116,587,684.06\n"
        + "二、支出合计\t112,299,359.37\t125,342,528.21\t135,430,842.71\n人员经费\t52,318,940.11\t58,740,225.36\t64,105,882.47\n"
        + "材料费\t59,980,419.26\t66,602,302.85\t71,324,960.24\n三、当年结余\t3,514,458.65\t4,681,529.16\t4,697,801.35\n\n";

    [Fact]
    public void GroupsOfRows_AreReckoned()
    {
        var found = Audited.Statements(Years, RuleIds.TableTotal);
        Assert.Contains("Sum 112,299,359.37 = 52,318,940.11, 59,980,419.26", found, StringComparison.Ordinal);
        Assert.Contains("Sum 115,813,818.02 = 18,406,520.00, 97,407,298.02", found, StringComparison.Ordinal);
        Assert.Equal("", Audited.Accusations(Years));
    }

    [Fact]
    public void BalanceThatMisses_IsAccused() =>
        Assert.Contains(
            "Fails Difference 4,697,810.35",
            Audited.Accusations(Years.Replace("4,697,801.35", "4,697,810.35", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2022年全部收入14,012.86万元。", "Equality 14,012.86万元 = 140,128,644.06")]
    [InlineData("收入由2020年的1.16亿元逐年增长。", "Equality 1.16亿元 = 115,813,818.02")]
    public void AmountInALargerUnit_IsTheSame(string told, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(Years + told, RuleIds.SameQuantityTwice),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("人员经费占支出的比重2020年为46.59%。", "Share 46.59% = 52,318,940.11, 112,299,359.37")]
    [InlineData("财政补助两年累计增长27.89%。", "GrowthRate 27.89% = 23,540,960.00, 18,406,520.00")]
    public void RateOfTwoCells_IsReckoned(string told, string expected) =>
        Assert.Contains(expected, Audited.Statements(Years + told, RuleIds.RatesShown), StringComparison.Ordinal);

    [Theory]
    [InlineData("财政补助到账率达到95.30%。")]
    [InlineData("全市同类机构人员经费占支出的比重平均为51.20%。")]
    [InlineData("材料费预算比上年压减320.50万元。")]
    [InlineData("其他机构收入12,014.86万元。")]
    [InlineData("事业收入计划增长12.30%。")]
    [InlineData("人员经费缺口140.00万元，材料费缺口114.40万元。")]
    public void WhatTheTableDoesNotGive_AccusesNobody(string told) =>
        Assert.Equal("", Audited.Accusations(Years + told));

    [Theory]
    [InlineData("省级补助1,325.00万元全部到位；县级配套缺口140.00万元，乡镇自筹缺口114.40万元。")]
    [InlineData("中心校学位缺口120个，分校缺口86个，另有缺口52个。")]
    [InlineData("东区差额35.20万元，西区差额28.60万元，南区差额12.40万元。")]
    [InlineData("甲库缺口30.00万元，乙库缺口21.50万元，缺口由县级统筹。")]
    [InlineData("安排资金560.00万元，一期缺口140.00万元，二期缺口86.50万元。")]
    public void GapsSideBySide_AreOfOthers(string text) => Assert.Equal("", Audited.Accusations(text));

    [Theory]
    [InlineData(
        "规模由2020年的1.16亿元扩大到2022年的1.40亿元，两年净增2,431.48万元；同一时期支出由1.12亿元增至1.35亿元。"
    )]
    [InlineData("产量由120.5吨提高到150.5吨，增加30.0吨，产值由86.0万元提高到98.0万元。")]
    [InlineData("床位由200张增加到260张，净增60张；职工由310人增加到335人。")]
    [InlineData("用户由5.12万人增加到6.84万人，增加1.72万人，活跃用户由2.10万人增加到2.95万人。")]
    [InlineData("里程由18.2公里延长到26.2公里，增加8.0公里；其中硬化里程由12.0公里增加到17.5公里。")]
    public void ChangeBetweenTwoPairs_IsOfTheFirst(string text) => Assert.Equal("", Audited.Accusations(text));
}
