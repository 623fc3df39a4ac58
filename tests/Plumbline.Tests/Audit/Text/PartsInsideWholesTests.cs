using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Parts that a reader sees inside a whole though no 其中 joins the two.</summary>
public sealed class PartsInsideWholesTests
{
    [Theory]
    [InlineData("整治中45名教师受到处理，21人受到警告处分，3名民办学校教师被解聘。", "21人 = 45名", "3名 = 45名")]
    [InlineData(
        "部门决算收入21,530.45万元。决算收入总额中事业收入1,860.20万元，其他收入415.30万元。",
        "1,860.20万元 = 21,530.45万元",
        "415.30万元 = 21,530.45万元"
    )]
    [InlineData(
        "对742所中小学幼儿园进行全覆盖检查。\n组织督导，随机抽查26所中小学幼儿园。",
        "26所 = 742所",
        "26所 = 742所"
    )]
    [InlineData("公办园在园幼儿占比53.4%，普惠性幼儿园覆盖率90.2%。", "53.4% = 90.2%", "53.4% = 90.2%")]
    [InlineData("全校在校生1,860人，今年招生640人。", "640人 = 1,860人", "640人 = 1,860人")]
    [InlineData(
        "受惠学生41.20万人次。其中，投入2,860万元补助困难家庭，直接受益学生3.6万人。",
        "3.6万人 = 41.20万人次",
        "3.6万人 = 41.20万人次"
    )]
    [InlineData(
        "幼儿园教职工4,186人。其中，专任教师2,430人，保育员1,756人。专任教师中，本科学历512人，专科学历1,580人。",
        "512人 = 2,430人",
        "1,580人 = 2,430人"
    )]
    [InlineData(
        "全年收到入园申请15,320件，受理14,870件，准予入园9,655件。",
        "14,870件 = 15,320件",
        "9,655件 = 14,870件"
    )]
    [InlineData(
        "事业收入18,640万元，增长7.6%，涉及的主要收入学费7,215万元，增长3.1%；住宿费2,380万元，增长4.5%。",
        "7,215万元 = 18,640万元",
        "2,380万元 = 18,640万元"
    )]
    public void Part_IsNotMoreThanItsWhole(string text, string one, string other)
    {
        var statements = Audited.Statements(text, "PL2103");
        Assert.Contains("Holds Subset " + one, statements, StringComparison.Ordinal);
        Assert.Contains("Holds Subset " + other, statements, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("整治中21名教师受到处理，45人受到表彰。")]
    [InlineData("公办园在园幼儿占比93.4%，普惠性幼儿园覆盖率90.2%。")]
    [InlineData("全校在校生640人，今年招生1,860人次参加测试。")]
    [InlineData("全县700余所学校开展了演练，抽查评估机构3名专家。")]
    [InlineData("全年收到入园申请9,655件，受理15,320件。")]
    [InlineData("专任教师2,430人。专任教师中，本科学历3,512人次参加培训。")]
    public void WhatIsGreaterOrElse_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
        Assert.Empty(Audited.Statements(text, "PL2103"));
    }

    [Fact]
    public void AllInstitutions_CountedTwice_AreAskedAbout()
    {
        const string Text =
            "对742所中小学幼儿园进行全覆盖检查。\n专项行动全面覆盖我市736所学校（幼儿园）、18.6万学生。";
        Assert.Contains(
            "Undecidable Equality 736所 = 742所",
            Audited.Accusations(text: Text),
            StringComparison.Ordinal
        );
        Assert.Empty(Audited.Accusations(Text.Replace("736", "742", StringComparison.Ordinal)));
    }
}
