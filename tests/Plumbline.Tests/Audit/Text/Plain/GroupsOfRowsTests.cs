using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Rows of a table that share a word, told together in the text around the table.</summary>
public sealed class GroupsOfRowsTests
{
    private const string Wells =
        "工程\t工程类型\t处数（处）\t受益人口（人）\t完成投资（万元）\n甲工程\t改造\t6\t8,412\t412.60\n"
        + "乙工程\t新建\t4\t5,230\t386.45\n丙工程\t改造\t9\t9,175\t527.38\n丁工程\t维修\t3\t2,046\t58.90\n"
        + "戊工程\t新建\t5\t6,318\t474.25\n己工程\t改造\t7\t7,960\t446.72\n合计\t\t34\t39,141\t2306.30\n";

    [Theory]
    [InlineData("改造的3个工程受益人口25,547人，完成投资1386.70万元。")]
    [InlineData("其中新建的2个工程完成投资860.70万元；维修的1个工程完成投资58.90万元。")]
    public void SumsOfTheRows_AccuseNobody(string told) => Assert.Equal("", Audited.Accusations(Wells + told));

    [Fact]
    public void TrueSumOfTwoRows_IsRead() =>
        Assert.Contains(
            "Holds CountSum 11,548人 = 5,230, 6,318",
            Audited.Statements(Wells + "新建的2个工程受益人口11,548人。", RuleIds.SumStated),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("改造的2个工程完成投资859.32万元。")]
    [InlineData("改造的3个工程完成征地补偿1368.70万元。")]
    [InlineData("改造工程完成投资1368.70万元。")]
    [InlineData("改造的3个工程比上年完成投资增加136.87万元。")]
    [InlineData("改造的3个工程全部验收，5个村完成投资13.68万元。")]
    public void OtherRowsOrOtherMoney_AccuseNobody(string told) => Assert.Equal("", Audited.Accusations(Wells + told));
}
