using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Shares whose whole their sisters tell, runs of shares, and rates over something else than their own kind.</summary>
public sealed class ListsOfSharesTests
{
    private const string Incomes =
        "全年收入8,000.00万元，其中：财政拨款6,000.00万元，占75.00%；事业收入1,960.00万元，占24.50%；其他收入40.00万元，占{0}。";

    [Theory]
    [InlineData("0.50%", "Holds")]
    [InlineData("0.05%", "Fails")]
    public void ShareOfAList_IsOfTheWholeOfItsSisters(string share, string verdict)
    {
        var text = Incomes.Replace("{0}", share, StringComparison.Ordinal);
        Assert.Contains(
            $"{verdict} Share {share} = 40.00万元, 8,000.00万元",
            Audited.Statements(text, RuleIds.RatesShown),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "2023年共安排4,000.00万元。年初预拨3,200.00万元，占80.00%；年终清算800.00万元，占20.00%。",
        "Holds",
        "800.00万元"
    )]
    [InlineData(
        "2023年共安排4,000.00万元。年初预拨3,200.00万元，占80.00%；年终清算780.00万元，占20.00%。",
        "Fails",
        "780.00万元"
    )]
    public void TheOnlySister_TellsTheWhole_WhereBothMakeAHundred(string text, string verdict, string part)
    {
        Assert.Contains(
            $"{verdict} Share 20.00% = {part}, 4,000.00万元",
            Audited.Statements(text, RuleIds.RatesShown),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("46.8%、33.7%、19.5%", "Rounding Share 46.8% = 9,500.00万元, 20,315.75万元")]
    [InlineData("48.6%、33.7%、19.5%", "Fails Share 48.6% = 9,500.00万元, 20,315.75万元")]
    public void RunOfShares_IsOfWhatAllPartsMakeUp(string shares, string expected)
    {
        var text =
            $"第一批9,500.00万元，第二批6,850.00万元，第三批3,965.75万元，三批占比分别为{shares}。全年下达20,315.75万元。";
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("随迁子女21,480人中，19,762人就读公办学校，比例为92%。", "Rounding Ratio 92% = 19,762人, 21,480人")]
    [InlineData("随迁子女21,480人中，19,762人就读公办学校，比例为29%。", "Fails Ratio 29% = 19,762人, 21,480人")]
    [InlineData("养老院床位720张，入住318人，床位使用率仅44.17%。", "Rounding Ratio 44.17% = 318人, 720张")]
    [InlineData(
        "服务常住人口48.62万人。\n累计建立健康档案457,902份，建档率94.18%。",
        "Rounding Ratio 94.18% = 457,902份, 48.62万人"
    )]
    public void RateOfSomeAmongAll_IsReckoned(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }

    // True sentences: the part of a part, a rate of another kind that says nothing, a rounded whole.
    [Theory]
    [InlineData("支出合计500万元，其中：甲300万元，占60%，其中设备90万元，占30%；乙200万元，占40%。")]
    [InlineData("支出合计500万元，其中：甲300万元，占60%；乙200万元，占40%，丙80万元，占全市同类支出的7.5%。")]
    [InlineData("床位720张，护理员96人，满意率95.3%。")]
    [InlineData("财政补助约2.03亿元，社会出资3,612.40万元，相当于财政补助的17.78%。")]
    [InlineData("资金分两次拨付：预拨3,200.00万元，占80.00%；清算780.00万元，占19.50%。全年共安排4,000.00万元。")]
    public void OtherShares_AreNotAccused(string text)
    {
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.RatesShown), StringComparison.Ordinal);
    }
}
