using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>占比: part, whole and percentage in running text.</summary>
public sealed class SharesInTextTests
{
    [Theory]
    [InlineData("支出合计500万元，其中基本支出300万元，占支出总额60%。", "Holds Share 60% = 300万元, 500万元")]
    [InlineData("女生320人，占在校生总数800人的40%。", "Holds Share 40% = 320人, 800人")]
    [InlineData("基本支出300万元（占支出总额500万元的60%）。", "Holds Share 60% = 300万元, 500万元")]
    [InlineData("支出合计500万元，其中基本支出300万元，占比61%。", "Fails Share 61% = 300万元, 500万元")]
    [InlineData(
        "全县幼儿园40所，在园幼儿8000人，其中公办幼儿园18所，在园幼儿4100人，占比51.3%。",
        "Rounding Share 51.3% = 4100人, 8000人"
    )]
    [InlineData(
        "本年支出400万元，主要用于以下方面：教育支出300万元，占75%；住房保障支出80万元，占20%。",
        "Holds Share 75% = 300万元, 400万元\nHolds Share 20% = 80万元, 400万元"
    )]
    [InlineData(
        "货物、工程采购分别为200万元和300万元，占采购总额500万元的40%和60%。",
        "Holds Share 40% = 200万元, 500万元\nHolds Share 60% = 300万元, 500万元"
    )]
    [InlineData(
        "支出合计500万元，其中：基本支出200万元，占40%，其中：人员经费150万元，占75%；项目支出300万元，占60%。",
        "Holds Share 40% = 200万元, 500万元\nHolds Share 75% = 150万元, 200万元\nHolds Share 60% = 300万元, 500万元"
    )]
    public void Share_IsSetAgainstItsParts(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.RatesShown));
    }

    [Fact]
    public void NamedBase_DecidesAlone()
    {
        Assert.Equal(
            "Fails Share 20% = 100万元, 400万元",
            Audited.Statements(
                "收入合计500万元，支出合计400万元，其中公用经费100万元，占支出总额的20%。",
                RuleIds.RatesShown
            )
        );
    }

    [Theory]
    [InlineData("第三产业增加值30亿元，占地区生产总值的52.1%。")]
    [InlineData("满意度为95%。")]
    [InlineData("支出500万元。占比较上年有所下降。")]
    [InlineData("公办园占比52.3%。")]
    public void TextWithoutBase_GivesNothing(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.RatesShown));
    }

    [Theory]
    [InlineData("支出合计500万元，其中：基本支出200万元，占40%；项目支出300万元，占60%。", "Holds Sum 100 = 40%, 60%")]
    [InlineData("支出合计500万元，其中：基本支出200万元，占45%；项目支出300万元，占60%。", "")]
    [InlineData(
        "支出合计500万元，其中基本支出200万元，占支出总额40%；包括：人员经费150万元，占总支出的30%；公用经费50万元，占总支出的10%。",
        "Holds Sum 40% = 30%, 10%"
    )]
    [InlineData("支出合计500万元，其中：基本支出200万元，占40%；公用经费100万元，占20%。", "")]
    public void SharesOfOneList_AddUp(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.SharesOfASplit));
    }
}
