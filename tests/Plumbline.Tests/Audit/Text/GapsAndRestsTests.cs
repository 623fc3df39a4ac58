using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What is missing, empty or still to go, and what a part of the year took.</summary>
public sealed class GapsAndRestsTests
{
    [Theory]
    [InlineData("完工率目标90%，实际86.5%，相差3.5个百分点。", "Holds Difference 3.5个百分点 = 90%, 86.5%")]
    [InlineData("完工率目标90%，实际86.5%，相差5.3个百分点。", "Fails Difference 5.3个百分点 = 90%, 86.5%")]
    [InlineData(
        "高级教师占比8.87%，与规定15%的要求还有6.13个百分点的差距。",
        "Holds Difference 6.13个百分点 = 15%, 8.87%"
    )]
    [InlineData(
        "高级教师占比8.87%，与规定15%的要求还有3.16个百分点的差距。",
        "Fails Difference 3.16个百分点 = 15%, 8.87%"
    )]
    [InlineData("家长满意度95.4%，高于目标90%的要求5.4个百分点。", "Holds Difference 5.4个百分点 = 95.4%, 90%")]
    [InlineData("家长满意度95.4%，高于目标90%的要求4.5个百分点。", "Fails Difference 4.5个百分点 = 95.4%, 90%")]
    [InlineData("本科以上学历占60.7%，比省定50%的要求高10.7个百分点。", "Holds Difference 10.7个百分点 = 60.7%, 50%")]
    [InlineData(
        "测算需42.00万元，年初仅安排24.00万元，缺18.00万元。",
        "Holds Difference 18.00万元 = 42.00万元, 24.00万元"
    )]
    [InlineData(
        "测算需42.00万元，年初仅安排24.00万元，缺20.00万元。",
        "Fails Difference 20.00万元 = 42.00万元, 24.00万元"
    )]
    [InlineData("核定编制152名，实有在编144名，空编8名。", "Holds Difference 8名 = 152名, 144名")]
    [InlineData("核定编制152名，实有在编144名，空编18名。", "Fails Difference 18名 = 152名, 144名")]
    [InlineData("敬老院共有床位720张，入住318人，闲置床位402张。", "Holds Difference 402张 = 720张, 318人")]
    [InlineData(
        "敬老院共有床位720张，入住318人，床位使用率44.17%，闲置床位398张。",
        "Fails Difference 398张 = 720张, 318人"
    )]
    [InlineData("学位1200个，就读1130人，空余学位70个。", "Holds Difference 70个 = 1200个, 1130人")]
    public void Gap_IsWhatLiesBetween(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.DifferenceStated), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.86万元", "Holds")]
    [InlineData("8.76万元", "Fails")]
    public void Saving_IsOnTheBudgetOfItsOwnClause(string saved, string verdict)
    {
        var text =
            $"公用经费预算420.00万元，实际391.00万元；接待费预算46.80万元，实际38.94万元，控制率83.21%，较预算节约{saved}。";
        Assert.Contains(
            $"{verdict} Difference {saved} = 46.80万元, 38.94万元",
            Audited.Statements(text, RuleIds.DifferenceStated),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "前三季度累计支出18.41亿元，全年支出24.79亿元，四季度当季支出6.38亿元。",
        "Holds Difference 6.38亿元 = 24.79亿元, 18.41亿元"
    )]
    [InlineData(
        "前三季度累计支出18.41亿元，全年支出24.79亿元，四季度当季支出6.83亿元。",
        "Fails Difference 6.83亿元 = 24.79亿元, 18.41亿元"
    )]
    [InlineData(
        "上半年支出300.5万元，全年支出820.4万元，下半年支出519.9万元。",
        "Holds Difference 519.9万元 = 820.4万元, 300.5万元"
    )]
    [InlineData(
        "第一季度20.5万元，上半年60.1万元，二季度支出39.6万元。",
        "Holds Difference 39.6万元 = 60.1万元, 20.5万元"
    )]
    public void PartOfAYear_IsWhatWasReachedLessWhatWasBefore(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.DifferenceStated), StringComparison.Ordinal);
    }

    // A whole that is counted up elsewhere, quarters that are no sums of quarters, rates of two things.
    [Theory]
    [InlineData("音乐教师118人、体育187人、美术107人，按标准应配530人，缺118人。")]
    [InlineData("甲校合格率95%，乙校合格率90%；丙校比甲校低2个百分点。")]
    [InlineData("一季度支出20万元，二季度支出30万元，三季度支出25万元，四季度支出45万元，全年支出120万元。")]
    [InlineData("上半年拨付100万元，全年计划240万元，四季度拨付60万元。")]
    [InlineData("床位720张，入住特困人员318人、社会老人120人，闲置床位282张。")]
    [InlineData("编制100名，实有90名，另缺2名司机。")]
    public void OtherNumbers_AreNotAccused(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.DifferenceStated), StringComparison.Ordinal);
    }
}
