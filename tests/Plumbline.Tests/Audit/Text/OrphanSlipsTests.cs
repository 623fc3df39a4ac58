using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>A number that nothing reckons with, one slip of the pen away from a proven one of its name.</summary>
public sealed class OrphanSlipsTests
{
    private const string Money =
        "一、收支情况\n2022年全年预算数92,190.65万元，决算支出90,875.32万元，预算执行率98.57%。\n二、问题\n";

    private const string Table =
        "各镇完成情况见下表，受益群众{0}人。\n乡镇\t受益人口（人）\n甲镇\t16,420\n乙镇\t5,180\n丙镇\t7,955\n合计\t29,555\n";

    [Theory]
    [InlineData("1、预算编制不够精准。部分专项下达较晚，全年预算执行率为98.57%。")]
    [InlineData("1、项目进度不一。校舍维修项目预算执行率为98.75%。")]
    [InlineData("1、上年预算执行率为98.75%。")]
    public void SameRate_OrThatOfAnother_AccusesNobody(string problem)
    {
        Assert.Empty(Audited.Accusations(Money + problem));
    }

    [Fact]
    public void TwoTerms_OneDigitApart_AreTwoQuantities()
    {
        Assert.Empty(
            Audited.Accusations(
                "一、春季\n春季受益学生14,862人，补助资金728.24万元，生均490元。\n二、秋季\n秋季受益学生14,962人，按时足额发放。"
            )
        );
    }

    [Fact]
    public void TotalRow_ToldRightBeforeItsTable_IsHeldAgainstIt()
    {
        Assert.Contains(
            "Undecidable Equality 29,955人 = 29,555",
            Audited.Accusations(Table.Replace("{0}", "29,955", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Empty(Audited.Accusations(Table.Replace("{0}", "29,555", StringComparison.Ordinal)));
    }
}
