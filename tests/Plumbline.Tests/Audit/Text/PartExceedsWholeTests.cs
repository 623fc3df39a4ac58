using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Parts that are only not more than their whole, and counts that stand in different places.</summary>
public sealed class PartExceedsWholeTests
{
    [Theory]
    [InlineData("在职教师52人，其中党员20人。", "Holds Subset 20人 = 52人")]
    [InlineData("在职教师52人，其中党员60人。", "Fails Subset 60人 = 52人")]
    [InlineData("实施项目15个（含结转项目5个）。", "Holds Subset 5个 = 15个")]
    [InlineData(
        "全年资助900人次，发放资金77.29万元，其中资助脱贫家庭学生220人次，发放资金13.7万元。",
        "Holds Subset 220人次 = 900人次\nHolds Subset 13.7万元 = 77.29万元"
    )]
    [InlineData("培训教师300人，发放资料500份。", "")]
    [InlineData("三公经费年初预算42.00万元，实际支出33.86万元，占预算的80.62%。", "")]
    public void Part_IsNotMoreThanItsWhole(string text, string expected)
    {
        var found = Audited.Statements(text, RuleIds.PartExceedsWhole).Split('\n').Order(StringComparer.Ordinal);

        Assert.Equal(expected.Split('\n').Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void CountsOfAnActivity_AgainstTheInventory_AreOnlyADoubt()
    {
        Assert.Equal(
            "Undecidable Subset 6所 = 5所",
            Audited.Statements("下属公办幼儿园5所。\n完成6所公办幼儿园的维修。", RuleIds.PartExceedsWhole)
        );
    }
}
