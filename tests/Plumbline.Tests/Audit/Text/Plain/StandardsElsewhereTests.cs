using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Standards whose numbers stand in another chapter, ratios of teachers.</summary>
public sealed class StandardsElsewhereTests
{
    [Theory]
    [InlineData(
        "全县现有小学生8420人、初中生4150人。\n公用经费按小学每生每年650元、初中每生每年850元的标准拨付。\n"
            + "小学公用经费[547.3|574.3]万元，初中公用经费352.75万元。"
    )]
    [InlineData(
        "一、基本情况\n学校现有在校学生1860人，教职工132人。\n二、资金使用\n"
            + "生均公用经费标准1150元/生·年，全年应拨付公用经费[213.9|231.9]万元。"
    )]
    [InlineData(
        "一、基本情况\n我区共有低保对象3260户5120人。\n二、资金发放\n"
            + "城市低保标准为每人每月680元，全年发放低保金[4177.92|4717.92]万元。"
    )]
    [InlineData("按照每床每年1200元的标准，对全县养老机构补助运营经费[98.4|89.4]万元。全县养老机构共有床位820张。")]
    [InlineData("学校有在校生1512人，专任教师108人，师生比1:[14|15]。")]
    [InlineData("全校教职工[96|86]人，在校学生1344人，师生比为1:14。")]
    [InlineData("在校生2380人，专任教师170人，生师比[14|16]:1。")]
    [InlineData("幼儿园现有幼儿420名，教职工60名，教职工与幼儿比为1:[7|8]。")]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("全校学生1860人，其中寄宿生640人。\n寄宿生每生每年补助1250元，全年发放补助57.2万元。")]
    [InlineData("生均公用经费标准1150元/生·年，全年拨付公用经费198.6万元。学校有学生1860人。")]
    [InlineData("在校生2380人（折合学生2550人），专任教师170人，生师比15:1。")]
    [InlineData("折合学生2550人，专任教师170人，生师比16:1。")]
    [InlineData("在校生2380人，教职工170人，生师比15.2:1。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Fact]
    public void RatioOfOtherTeachers_IsAskedAbout()
    {
        Assert.Equal(
            "Undecidable Ratio 15.2 = 2380人, 170人",
            Audited.Accusations("在校生2380人，教职工170人，生师比15.2:1。")
        );
    }

    [Theory]
    [InlineData(10, Verdict.Fails)]
    [InlineData(80, Verdict.Undecidable)]
    public void OnlyNumberOfALongText_IsNotKnownToBeTheOnly(int schools, Verdict expected)
    {
        var text =
            string.Concat(Enumerable.Range(1, schools).Select(at => $"第{at}批改造校舍{at + 2}间。\n"))
            + "学校现有在校学生1860人。\n生均公用经费标准1150元/生·年，全年应拨付公用经费231.9万元。\n";

        Assert.Equal(
            expected,
            Audited
                .Text("全校学生1860人。\n" + text)
                .Relations.Single(relation => relation.Claim.Result?.Raw == "231.9万元")
                .Verdict
        );
    }
}
