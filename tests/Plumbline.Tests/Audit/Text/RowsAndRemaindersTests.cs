using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rates of a row, what is left behind a rate, parts of numbered points, parts told by other words.</summary>
public sealed class RowsAndRemaindersTests
{
    [Theory]
    [InlineData(
        "毕业生842人，其中升入高一级学校536人、直接就业281人，升学就业率97.03%。",
        "Ratio 97.03% = 536人, 281人, 842人"
    )]
    public void RateOfARow_CountsAllOfIt(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, "PL2014"), StringComparison.Ordinal);
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("排查隐患862处，整改到位856处，整改率99.3%，其余26处明确了时限。", "Difference 26处 = 862处, 856处")]
    [InlineData(
        "计划维修项目38个，已竣工35个，竣工率92.11%，验收合格率100%；其余5个项目明年实施。",
        "Difference 5个 = 38个, 35个"
    )]
    public void MoreThanIsLeft_CannotBeLeft(string text, string expected)
    {
        Assert.Contains("Fails " + expected, Audited.Accusations(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("排查隐患862处，整改到位856处，整改率99.3%，其余6处明确了时限。")]
    [InlineData("排查隐患862处，整改到位856处，整改率99.3%，其余2处较难。")]
    public void WhatIsLeft_OrSomeOfIt_IsTrue(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Accusations(text), StringComparison.Ordinal);
    }

    [Fact]
    public void NumberedPoints_HaveTheirOwnParts()
    {
        const string Text =
            "一是学前资助1.82万人次，发放资金910万元；二是生活补助5.36万人次，其中小学3.12万人次、初中2.24万人次，发放资金3,350万元；三是助学金1.64万人次1,640万元。";
        Assert.Empty(Audited.Accusations(Text));
        Assert.Contains(
            "5.36万人次 = 3.12万人次, 2.24万人次",
            Audited.Statements(Text, "PL2016"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void PartsToldByOtherWords_AccuseNobody(int others)
    {
        Assert.Empty(
            Audited.Accusations(
                $"全县74所民办园有31所取得许可证，其中20所通过认定，累计取缔37所，另有{others}所年底前整改。"
            )
        );
    }

    [Theory]
    [InlineData(
        "编制66名，年末在职61人，其中专业技术岗位55人、管理岗位6人；专业技术岗位中正高级5人、副高级27人、中级20人、初级3人，高级职称合计32人。"
    )]
    [InlineData("受益1,468人，户均3.4人，超过年度目标68人。")]
    [InlineData("资助目标为2,600人次，实际完成2,548人次，少52人次。")]
    [InlineData("整治中立案36件，41人受到处理，其中食堂6人、其他13人，19人受到警告。")]
    public void WordsThatSayLess_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
        Assert.DoesNotContain("19人 = 6人, 13人", Audited.Statements(text, "PL2101"), StringComparison.Ordinal);
    }

    [Fact]
    public void WordsOfOnePupil_BesideAHundredMillion_AreOfAll()
    {
        const string Text =
            "共发放资金2.62亿元。其中，免除学费补生均公用经费2.05亿元；投入2,940万元提供教科书；投入2,760万元补助生活费。";
        Assert.Contains(
            "2.62亿元 = 2.05亿元, 2,940万元, 2,760万元",
            Audited.Statements(Text, "PL2101"),
            StringComparison.Ordinal
        );
    }
}
