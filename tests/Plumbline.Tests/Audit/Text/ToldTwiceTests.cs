using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>One thing told in two places with two numbers that a slip of the pen or a few in a hundred part.</summary>
public sealed class ToldTwiceTests
{
    [Theory]
    [InlineData("一、基本情况\n年末在职人员706人。\n二、支出情况\n全年为760名在职人员缴纳社会保险。", "760名 = 706人")]
    [InlineData(
        "一、基本情况\n全市共有社区卫生服务中心41个。\n二、绩效\n42个社区卫生服务中心全部达标。",
        "42个 = 41个"
    )]
    public void TwoNumbersOfOneThing_AreAskedAbout(string text, string pair)
    {
        var told = Audited.Accusations(text);

        Assert.Contains(pair, told, StringComparison.Ordinal);
        Assert.DoesNotContain("Fails", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一期投资1,263.40万元。\n二期投资1,236.40万元。")]
    [InlineData("上年末在职人员706人。\n年末在职人员760人。")]
    [InlineData("一、目标\n目标为改造老旧小区48个。\n二、完成\n改造老旧小区47个。")]
    [InlineData("一、绩效目标\n培训基层干部480人。\n二、完成情况\n培训基层干部484人。")]
    [InlineData("甲中心预算执行率96.74%。\n乙中心预算执行率96.47%。")]
    [InlineData("新入职教师126人。\n退休教师162人。")]
    [InlineData("在职人员706人。\n在职人员760人。\n在职人员732人。")]
    public void NumbersOfTwoThings_AreNot(string text) => Assert.Empty(Audited.Accusations(text));
}
