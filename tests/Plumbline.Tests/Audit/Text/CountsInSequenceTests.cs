using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Counts told one after another, and the rates that follow them.</summary>
public sealed class CountsInSequenceTests
{
    [Theory]
    [InlineData("编制数45名，年末实有43人。", "Holds Subset 43人 = 45名")]
    [InlineData("核定编制45名；实有在编人员43人。", "Holds Subset 43人 = 45名")]
    [InlineData("教职工300人，专任教师280人。", "Holds Subset 280人 = 300人")]
    [InlineData("专任教师280人。骨干教师45人，约占六分之一。", "Holds Subset 45人 = 280人")]
    [InlineData("安排项目36个，已开工34个。", "Holds Subset 34个 = 36个")]
    [InlineData("新培育龙头企业3家，总数达到21家。", "Holds Subset 3家 = 21家")]
    public void LaterCount_IsPartOfTheEarlier(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.PartExceedsWhole));
    }

    [Theory]
    [InlineData("计划开工30个，已开工34个。")]
    [InlineData("教职工300人，学生280人。")]
    [InlineData("新建厕所12座。总数达到目标要求。")]
    [InlineData("骨干教师45人。学科带头人60人。")]
    public void OtherCounts_AreNoParts(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.PartExceedsWhole), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("应建档1921人，已建档1900人，建档率98.9%。", "Rounding Ratio 98.9% = 1900人, 1921人")]
    [InlineData("应建档1921人，已建档1900人，建档率89.9%。", "Fails Ratio 89.9% = 1900人, 1921人")]
    [InlineData("应缴费人数18420人，实际缴费18112人，缴费率98.33%。", "Rounding Ratio 98.33% = 18112人, 18420人")]
    [InlineData("应种5200剂次，实种5148剂次，接种率99%。", "Holds Ratio 99% = 5148剂次, 5200剂次")]
    [InlineData("发出问卷500份，收回480份，回收率96%。", "Holds Ratio 96% = 480份, 500份")]
    [InlineData("发出问卷500份，收回480份，回收率86%。", "Fails Ratio 86% = 480份, 500份")]
    [InlineData("高中毕业生1200人，升入大学1056人，升学率88%。", "Holds Ratio 88% = 1056人, 1200人")]
    [InlineData("上线1040人，上线率65%（参考1600人）。", "Holds Ratio 65% = 1040人, 1600人")]
    [InlineData(
        "收回问卷400份，其中非常满意250份、满意130份、不满意20份，满意率95%。",
        "Holds Ratio 95% = 250份, 130份, 400份"
    )]
    public void Rate_FollowsItsTwoCounts(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.RatesShown));
    }

    [Theory]
    [InlineData("应管理100人，已管理95人，规范管理率80%。")]
    [InlineData("应建档1921人，已建档1900人，动态使用率62.4%。")]
    [InlineData("收回问卷400份，其中非常满意250份、满意130份，满意率96%。")]
    [InlineData("高中毕业生1200人，升入大学1056人，本科率45%。")]
    public void RateOfSomethingElse_GivesNoStatement(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.RatesShown));
    }

    [Theory]
    [InlineData("净增教师20人（新招聘58人，退休30人，调出8人）。", "Holds Difference 20人 = 58人, 30人, 8人")]
    [InlineData("净增教师21人（新招聘58人，退休30人，调出8人）。", "Fails Difference 21人 = 58人, 30人, 8人")]
    [InlineData("净减少12人（调入18人，退休30人）。", "Holds Difference 12人 = 18人, 30人")]
    [InlineData("净增20人（新招聘58人，退休30人等）。", "")]
    [InlineData("净增20人（新招聘58人，其中研究生5人，退休30人，调出8人）。", "")]
    public void NetChange_IsWhatCameLessWhatWent(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.DifferenceStated));
    }

    [Fact]
    public void WorkingOfANetChange_ShowsItsSigns()
    {
        var finding = Assert.Single(
            Audited.Findings("净增教师21人（新招聘58人，退休30人，调出8人）。", RuleIds.DifferenceStated)
        );

        Assert.Contains("58人 − 30人 − 8人", finding.Message.Chinese(), StringComparison.Ordinal);
    }
}
