using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Items of an explanation of final accounts with their class and with all of them; posts and staff of another chapter.</summary>
public sealed class ClassItemsTests
{
    private const string Items =
        "1.社会保障和就业支出（类）行政事业单位养老支出（款）养老保险（项）：年初预算为112.00万元，支出决算为110.32万元。\n"
        + "2.社会保障和就业支出（类）行政事业单位养老支出（款）职业年金（项）：年初预算为56.00万元，支出决算为57.95万元。\n"
        + "3.住房保障支出（类）住房改革支出（款）住房公积金（项）：年初预算为118.00万元，支出决算为111.38万元。";

    [Fact]
    public void ItemsOfAClass_AreItsAmount()
    {
        var said = Audited.Statements("社会保障和就业支出（类）168.27万元，占60.17%。\n" + Items, RuleIds.SumStated);
        Assert.Contains("Holds Sum 168.27万元 = 110.32万元, 57.95万元", said, StringComparison.Ordinal);
    }

    [Fact]
    public void ItemsOfAClass_OneDigitOff_Fails()
    {
        var said = Audited.Accusations("社会保障和就业支出（类）186.27万元，占60.17%。\n" + Items);
        Assert.Contains("Fails Sum 186.27万元 = 110.32万元, 57.95万元", said, StringComparison.Ordinal);
    }

    [Fact]
    public void AllItems_AreWhatStandsBeforeThem()
    {
        var said = Audited.Statements(
            "财政拨款支出年初预算为286.00万元，支出决算为279.65万元。其中：\n" + Items,
            RuleIds.SumStated
        );
        Assert.Contains("Holds Sum 279.65万元 = 110.32万元, 57.95万元, 111.38万元", said, StringComparison.Ordinal);
        Assert.Contains("Holds Sum 286.00万元 = 112.00万元, 56.00万元, 118.00万元", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("学校核定编制302名，现有教职工286人。\n二是师资力量不足，空编[16|18]名。")]
    [InlineData("全系统核定编制4126名，实有在职在编人员3958人。\n教师缺编[168|186]名。")]
    public void PostsWithoutStaff_AreTheGap(string text) => Marked.Check(text);
}
