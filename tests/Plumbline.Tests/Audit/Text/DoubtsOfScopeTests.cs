using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What is set side by side and asked about: parts that leave a little; and what is not.</summary>
public sealed class DoubtsOfScopeTests
{
    [Theory]
    [InlineData(
        "支出1,120.50万元，其中中央补助760.00万元，县级财政330.00万元。",
        "Undecidable Sum 1,120.50万元 = 760.00万元, 330.00万元"
    )]
    [InlineData(
        "争取资金18.60亿元，其中一般性转移支付12.40亿元，专项转移支付5.15亿元。",
        "Undecidable Sum 18.60亿元 = 12.40亿元, 5.15亿元"
    )]
    [InlineData(
        "举办讲座48场、展览12场、读书会30场，参与群众2.36万人次，场均262人次。其中讲座参与0.86万人次，展览参与1.02万人次，读书会参与0.35万人次。",
        ""
    )]
    [InlineData(
        "举办专题讲座48场、主题展览12场、青年读书会30场，参与群众2.36万人次。其中专题讲座参与0.86万人次，主题展览1.02万人次，青年读书会0.35万人次。",
        "Undecidable CountSum 2.36万人次 = 0.86万人次, 1.02万人次, 0.35万人次"
    )]
    [InlineData("支出1,120.50万元，其中中央补助760.00万元，县级财政130.00万元。", "")]
    [InlineData("支出1,120.50万元，其中设备购置760.00万元，咨询服务330.00万元。", "")]
    [InlineData("支出1,120.50万元，其中中央补助760.00万元，县级财政330.00万元等。", "")]
    public void SourcesThatLeaveALittle_AreAskedAbout(string text, string expected) =>
        Assert.Equal(expected, Sums(text));

    [Theory]
    [InlineData("购置打印机15台，每台1,860元；投影仪6台，每台5,400元，共支出60,300.00元。")]
    [InlineData("购置打印机15台，每台1,860元；投影仪6台，每台5,400元，全年共支出262,300.00元。")]
    public void PricesTimesNumbers_BesideWhatWasPaid_AccuseNobody(string text) => Assert.Equal("", Sums(text));

    [Fact]
    public void PricesTimesNumbers_ThatGiveWhatWasPaid_Hold() =>
        Assert.Contains(
            "Holds Product 60,300.00元 = 15台, 1,860元, 6台, 5,400元",
            Audited.Statements(
                "购置打印机15台，每台1,860元；投影仪6台，每台5,400元，共支出60,300.00元。",
                RuleIds.ProductStated
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("1,284.60万元", "Undecidable Equality 1,284.60万元 = 1,268.40万元")]
    [InlineData("1,268.40万元", "")]
    [InlineData("684.60万元", "")]
    public void RunningCosts_AreTheOperatingCosts(string printed, string expected) =>
        Assert.Equal(
            expected,
            Audited.Accusations(
                $"基本支出8,420.10万元，其中人员经费7,151.70万元，公用经费1,268.40万元。\n九、其他\n机关运行经费支出{printed}，主要是水电费。"
            )
        );

    [Fact]
    public void ChangeOfTheSubject_IsNotThatOfItsLastPart() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "门票收入2,018.74万元，占63.35%。门票收入中，线上收入826.58万元、现场收入1,192.16万元，比上年1,876.50万元增加142.24万元，增长7.58%。"
            )
        );

    [Theory]
    [InlineData("培训机构由46家压减至9家，压减率80.4%。", "")]
    [InlineData("培训机构由46家压减至9家，压减率84.0%。", "84.0%")]
    public void RateOfAReduction_IsThatOfTheChange(string text, string expected) =>
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);

    [Fact]
    public void RowOfSharesThatAPageBreaks_SaysNothing() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "总支出300.00万元，其中人员经费150.00万元、药品费90.00万元、其他60.00万元，分别占50.0%、30.0%、\n- 1 -\n和20.0%。"
            )
        );

    private static string Sums(string text) =>
        string.Join(
            '\n',
            Audited.Accusations(text).Split('\n').Where(line => line.Contains("Sum", StringComparison.Ordinal))
        );
}
