using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>
/// Columns that are sums without saying so, rows of means, units in brackets, tables of points told in the text.
/// </summary>
public sealed class SumColumnsTests
{
    private const string Assets =
        "资产情况\n单位：元\n项目\t年初数\t本年增加\t本年减少\t年末数\n房屋\t41206300.00\t1260000.00\t10000.00\t42456300.00\n"
        + "车辆\t486000.00\t0.00\t118000.00\t368000.00\n设备\t18922145.00\t4761820.00\t306500.00\t{0}\n"
        + "合计\t60614445.00\t6021820.00\t434500.00\t66201765.00\n";

    private const string Funds =
        "资金情况\n单位：万元\n项目\t上年结转\t本年安排\t可用资金\t实际支出\n甲\t620.50\t6,480.00\t7,100.50\t6,614.37\n"
        + "乙\t208.40\t5,126.35\t5,334.75\t5,218.90\n丙\t96.12\t3,027.80\t3,123.92\t3,001.46\n丁\t381.70\t1,450.00\t{0}\t1,547.59\n";

    private const string Years =
        "近三年情况\n指标\t2020年\t2021年\t2022年\t合计\n建设面积（万亩）\t3.00\t3.60\t4.20\t10.80\n"
        + "财政投入（万元）\t4,200.00\t5,220.00\t6,300.00\t15,720.00\n"
        + "亩均财政投入（元）\t1,400\t1,450\t1,500\t1,456\n";

    private const string Points =
        "一、评价结论\n评价满分100分，综合得分{0}。\n评价内容\t分值\t得分\n决策\t15\t13.50\n过程\t25\t20.60\n产出\t30\t27.40\n效益\t30\t26.85\n"
        + "\n过程类扣{1}，原因是制度不健全。\n";

    [Theory]
    [InlineData("23377465.00", "Holds")]
    [InlineData("23774665.00", "Fails")]
    public void Closing_IsOpeningAndChanges(string closing, string verdict)
    {
        Assert.Contains(
            $"{verdict} Difference {closing} = 18922145.00, 4761820.00, 306500.00",
            Audited.Statements(Assets.Replace("{0}", closing, StringComparison.Ordinal), RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }

    // 车辆 486000.00 is money, whatever its row is called.
    [Fact]
    public void AmountWithDecimals_IsNoCount()
    {
        Assert.Contains(
            "Holds Sum 60614445.00 = 41206300.00, 486000.00, 18922145.00",
            Audited.Statements(Assets.Replace("{0}", "23377465.00", StringComparison.Ordinal), RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("1,831.70", "Holds")]
    [InlineData("1,813.70", "Fails")]
    public void Available_IsCarriedOverAndGiven(string available, string verdict)
    {
        Assert.Contains(
            $"{verdict} Sum {available} = 381.70, 1,450.00",
            Audited.Statements(Funds.Replace("{0}", available, StringComparison.Ordinal), RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void RowOfYears_AddsUp_ButNotThatOfMeans()
    {
        var sums = Audited.Statements(Years, RuleIds.TableTotal);
        Assert.Contains("Holds Sum 10.80 = 3.00, 3.60, 4.20", sums, StringComparison.Ordinal);
        Assert.DoesNotContain("1,456", sums, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("112.50", "Holds")]
    [InlineData("111.25", "Fails")]
    public void ColumnOfTheYear_IsThatOfItsTerms(string year, string verdict) =>
        Assert.Contains(
            $"{verdict} Sum {year} = 50.00, 62.50",
            Audited.Statements(
                "资助情况\n单位：万元\n项目\t春季人数\t春季金额\t秋季人数\t秋季金额\t全年金额\n小学\t1200\t60.00\t1250\t62.00\t122.00\n"
                    + $"初中\t800\t50.00\t820\t62.50\t{year}\n高中\t300\t20.00\t300\t20.00\t40.00\n",
                RuleIds.TableTotal
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("88.35分", "4.40分", "Holds ScoreSum 88.35分", "Holds Difference 4.40分 = 25, 20.60")]
    [InlineData("83.85分", "4.04分", "Fails ScoreSum 83.85分", "Fails Difference 4.04分 = 25, 20.60")]
    public void TableOfPoints_BearsOutTheResultTold(string told, string lost, string sum, string gap)
    {
        var found = Audited.Statements(
            Points.Replace("{0}", told, StringComparison.Ordinal).Replace("{1}", lost, StringComparison.Ordinal),
            RuleIds.TotalScoreShown,
            RuleIds.DifferenceStated
        );
        Assert.Contains(sum, found, StringComparison.Ordinal);
        Assert.Contains(gap, found, StringComparison.Ordinal);
    }

    // Zeros bear nothing out: what was planned, what is open and what was done are no sum.
    [Fact]
    public void ColumnsWithZeros_AreNoSum()
    {
        const string Text =
            "进度\n项目\t计划数\t未完成\t完成数\n甲\t5\t0\t5\n乙\t7\t0\t7\n丙\t9\t0\t9\n丁\t4\t0\t4\n戊\t6\t1\t5\n";
        Assert.DoesNotContain("Fails", Audited.Statements(Text, RuleIds.TableTotal), StringComparison.Ordinal);
    }

    [Fact]
    public void YearsOfAColumn_AreNoQuantities()
    {
        const string Text =
            "情况\n年度\t学生数（人）\t支出（万元）\n2022\t830\t21.50\n2023\t850\t23.40\n2024\t870\t24.12\n";
        Assert.All(
            Audited.Text(Text).Figures.Where(figure => figure.Raw.StartsWith("202", StringComparison.Ordinal)),
            figure => Assert.False(figure.IsQuantity)
        );
    }
}
