using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rates and changes whose other number is printed in another sentence or chapter.</summary>
public sealed class FarWholesTests
{
    [Fact]
    public void Share_FindsTheTotalOfAnotherParagraph()
    {
        const string Text = """
            （一）总体情况。支出预算860.50万元，决算842.25万元。
            （二）支出构成。基本支出505.35万元，占60.00%，其中工资福利支出480.10万元；项目支出336.90万元，占40.00%。
            """;

        Assert.Equal(
            """
            Holds Share 60.00% = 505.35万元, 842.25万元
            Holds Share 40.00% = 336.90万元, 842.25万元
            """,
            Audited.Statements(Text, RuleIds.RatesShown)
        );
    }

    [Fact]
    public void ExecutionRate_FindsTheFundsOfAnotherChapter()
    {
        const string Text = """
            一、资金来源
            中央资金820.5万元、县级资金179.5万元，共计1000万元。
            二、资金使用
            截至年底已支出965.2万元，支出率96.52%。
            """;

        Assert.Equal(
            "Holds ExecutionRate 96.52% = 965.2万元, 1000万元",
            Audited.Statements(Text, RuleIds.ExecutionRateShown)
        );
    }

    [Fact]
    public void RateOfNamedMoney_FromNeitherAmount_GivesNoStatement()
    {
        const string Text = """
            一、资金下达
            中央资金900万元，县级配套300万元。
            二、资金支付
            完成支付1117.5万元，其中中央资金900万元、县级配套217.5万元。
            三、问题
            县级配套资金实际支付率为81.4%，主要是工程尚在质保期。
            """;

        Assert.Equal("", Audited.Statements(Text, RuleIds.ExecutionRateShown));
    }

    [Theory]
    [InlineData(
        "本年支出比上年6380.25万元增加204.25万元，增长3.20%。",
        """
            Holds ChangeAmount 204.25万元 = 6584.50万元, 6380.25万元
            Rounding GrowthRate 3.20% = 6584.50万元, 6380.25万元
            Rounding GrowthRate 3.20% = 204.25万元, 6380.25万元
            """
    )]
    [InlineData(
        "本年支出比上年6788.75万元增加204.25万元，下降3.01%。",
        """
            Fails ChangeAmount 204.25万元 = 6584.50万元, 6788.75万元
            Rounding GrowthRate 3.01% = 6584.50万元, 6788.75万元
            Rounding GrowthRate 3.01% = 204.25万元, 6788.75万元
            """
    )]
    public void Change_FindsItsPresentValue(string sentence, string expected)
    {
        var text = "一、收支情况\n支出决算6584.50万元。\n二、与上年对比\n" + sentence;

        Assert.Equal(expected, Audited.Statements(text, RuleIds.RatesShown));
    }

    [Theory]
    [InlineData(
        "全年收入比上年12345.67万元增加654.33万元，增长5.3%。",
        "Rounding GrowthRate 5.3% = 654.33万元, 12345.67万元"
    )]
    [InlineData(
        "全年收入比上年12345.67万元增加654.33万元，增长6.3%。",
        "Fails GrowthRate 6.3% = 654.33万元, 12345.67万元"
    )]
    [InlineData("与上年相比减少50万元，下降4.00%；2022年度为1200万元。", "Holds GrowthRate 4.00% = 50万元, 1200万元")]
    [InlineData(
        "收入预算1000万元，决算1100万元，增加100万元，增长9.09%。",
        """
            Holds ChangeAmount 100万元 = 1100万元, 1000万元
            Fails GrowthRate 9.09% = 100万元, 1000万元
            """
    )]
    [InlineData("利用系数达到0.562，较上年0.556提高0.06。", "Fails ChangeAmount 0.06 = 0.562, 0.556")]
    [InlineData("单位能耗由0.856降至0.812，下降0.044。", "Holds ChangeAmount 0.044 = 0.812, 0.856")]
    public void Change_IsReckonedWithWhatIsPrinted(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.RatesShown));
    }

    [Theory]
    [InlineData("骨干教师由126人增加到258人，翻了一番多。")]
    [InlineData("产值由1.2亿元增加到2.6亿元，翻了一番以上。")]
    public void MoreThanTwice_IsNoMistake(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    [Fact]
    public void ShareOfAQuarter_IsAskedAboutWhereItIsASlip()
    {
        const string Text =
            "年度支出1002.4万元，一季度、二季度、三季度、四季度分别支出100.5万元、200.5万元、300.6万元和400.8万元，四季度占全年的49.98%。";

        Assert.Equal("Undecidable Share 49.98% = 400.8万元, 1002.4万元", Audited.Statements(Text, RuleIds.RatesShown));
    }

    [Fact]
    public void Saving_IsNotRounded()
    {
        var figure = Audited.Text("较上年节约3.68万元，服务约3.5万人。").Figures;

        Assert.Equal(
            [Plumbline.Domain.Approximation.None, Plumbline.Domain.Approximation.About],
            figure.Select(one => one.Approximation)
        );
    }
}
