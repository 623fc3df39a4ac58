using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Columns that are groups by age, means that name nothing but their divisor, shares whose base is named once.</summary>
public sealed class GroupsAndBaresTests
{
    [Theory]
    [InlineData("60—69周岁（人）", "70—79周岁（人）", "80周岁以上（人）", "合计（人）")]
    [InlineData("0至3岁", "4至6岁", "7岁及以上", "合计")]
    public void Ages_AreHeadsOfColumns(string young, string middle, string old, string all)
    {
        var text =
            $"各乡镇服务情况\n乡镇\t{young}\t{middle}\t{old}\t{all}\n东山乡\t320\t215\t48\t583\n西河镇\t410\t268\t57\t735\n"
            + "合计\t730\t483\t105\t1,381\n";

        var told = Audited.Statements(text, RuleIds.TableTotal);

        Assert.Contains("Holds Sum 583 = 320, 215, 48", told, StringComparison.Ordinal);
        Assert.Contains("Fails Sum 1,381 = 583, 735", told, StringComparison.Ordinal);
    }

    [Fact]
    public void MeanOfPupils_IsOfTheTotalRightBefore()
    {
        const string Text =
            "学校概况\n现有教学班24个，2023年秋季在校学生1,152人，其中七年级396人、八年级384人、九年级372人，平均每班48.0人。\n"
            + "教职工86人。\n校舍建筑面积10,944平方米，生均9.50平方米；图书34,560册，生均30.0册。\n";

        var told = Audited.Statements(Text, RuleIds.ProductStated);

        Assert.Contains("48.0人 = 1,152人, 24个", told, StringComparison.Ordinal);
        Assert.Contains("9.50平方米 = 10,944平方米, 1,152人", told, StringComparison.Ordinal);
        Assert.Contains("30.0册 = 34,560册, 1,152人", told, StringComparison.Ordinal);
    }

    [Fact]
    public void MeanOfPupils_IsNotOfTeachers() =>
        Assert.DoesNotContain(
            "9.50平方米",
            Audited.Statements(
                "概况\n教师1,152人。\n校舍建筑面积10,944平方米，生均9.50平方米。\n",
                RuleIds.ProductStated
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Shares_BehindTheFirst_AreOfItsBase_AndProveIt()
    {
        const string Text =
            "一、范围\n全县改水村组125个。\n二、方式\n集中供水的村组96个，占改水村组的78.6%；联户供水21个，占16.8%；分散供水8个，占6.4%。\n";

        var told = Audited.Statements(Text, RuleIds.RatesShown);

        Assert.Contains("16.8% = 21个, 125个", told, StringComparison.Ordinal);
        Assert.Contains("6.4% = 8个, 125个", told, StringComparison.Ordinal);
        Assert.Contains("Fails Share 78.6% = 96个, 125个", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Share_OfAnotherScope_WhoseSistersDoNotTie_IsOnlyAskedAbout() =>
        Assert.Equal(
            "Undecidable Share 78.6% = 96个, 125个",
            Audited.Accusations(
                "一、范围\n全县改水村组125个。\n二、方式\n集中供水的村组96个，占改水村组的78.6%；联户供水21个，占15.1%；分散供水8个，占6.3%。\n"
            )
        );
}
