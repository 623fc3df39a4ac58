using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Items with details, means of named rates, numbers that words name, rates that a table does not
/// give.</summary>
public sealed class RatesOfRowsTests
{
    private const string Table =
        "县区\t计划小区（个）\t开工小区（个）\t完工小区（个）\n湾东区\t38\t38\t35\n湾西区\t31\t31\t26\n新港区\t22\t22\t20\n合计\t91\t91\t81\n";

    [Fact]
    public void RatesOfSomethingElse_AreLeftAlone() =>
        Assert.Equal(
            "",
            Audited.Accusations(Table + "湾东区群众满意度93.40%，湾西区群众满意度91.25%，新港区群众满意度90.18%。")
        );

    [Theory]
    [InlineData("519.68", "Fails Sum 1926.44万元 = 756.90万元, 418.20万元, 519.68万元, 213.66万元")]
    [InlineData("537.68", "Holds Sum 1926.44万元 = 756.90万元, 418.20万元, 537.68万元, 213.66万元")]
    public void ItemsWithDetails_AddUpByTheirFirstAmounts(string third, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                "项目支出1926.44万元，占总支出的26.7%。\n项目支出中：免学费补助756.90万元，惠及3,784人，人均2000元；"
                    + $"助学金418.20万元，资助2,091人；质量工程{third}万元；农场建设213.66万元。",
                RuleIds.SumStated
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("受助学生满意度97.2%，家长满意度95.8%，平均满意度96.5%。", "Holds Ratio 96.5% = 97.2%, 95.8%")]
    [InlineData("校车满意率91.7%，食堂满意率93.5%，两项简单平均92.6%。", "Holds Ratio 92.6% = 91.7%, 93.5%")]
    public void MeanOfNamedRates_IsFound(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.ProductStated), StringComparison.Ordinal);

    [Fact]
    public void MeanThatMayBeWeighted_IsLeftAlone() =>
        Assert.Equal("", Audited.Accusations("受助学生满意度97.2%，家长满意度95.8%，平均满意度96.9%。"));

    [Theory]
    [InlineData("14.9万元", "Fails Ratio 14.9万元 = 38.64万元, 26人")]
    [InlineData("1.49万元", "Rounding Ratio 1.49万元 = 38.64万元, 26人")]
    public void NumberThatTheWordsName_IsTakenFromElsewhere(string mean, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                $"年末在岗26人，空编3名。\n公用经费38.64万元，按年末在岗人数计算人均{mean}。",
                RuleIds.ProductStated
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void RowWithAnotherListBehindASemicolon_IsStillReckoned() =>
        Assert.Contains(
            "Fails CountSum 306座 = 两座, 17座, 286座",
            Audited.Statements(
                "全市有水库306座，大型两座、中型17座、小型286座；供水人口218.4万人，其中自来水195.7万人。",
                RuleIds.ListedCount
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void ShareWithSwappedDigits_IsWrong() =>
        Assert.Contains(
            "Fails Share 76.20% = 15.37亿元, 21.17亿元",
            Audited.Statements(
                "全年提取21.17亿元，其中住房消费类提取15.37亿元、离退休提取4.12亿元、其他提取1.68亿元；住房消费类提取占76.20%。",
                RuleIds.RatesShown
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void PlacesThatPassTheirWhole_AreWrong() =>
        Assert.Contains(
            "Fails CountSum 26家 = 18家, 6家, 3家",
            Audited.Statements("全县见习基地26家，其中企业18家、事业单位6家、社会组织3家。", RuleIds.ListedCount),
            StringComparison.Ordinal
        );
}
