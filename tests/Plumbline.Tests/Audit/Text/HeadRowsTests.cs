using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Rows above their parts that no word calls a total, and tables whose unit stands in a line below them.</summary>
public sealed class HeadRowsTests
{
    private const string Heads = "项目\t预算数\t决算数\t构成（%）\n";

    [Fact]
    public void RowAboveItsParts_IsTheirSumInEveryColumn()
    {
        const string Text =
            Heads
            + "本年收入\t19,420.00\t21,873.46\t—\n财政拨款收入\t13,260.00\t14,918.52\t68.20\n"
            + "事业收入\t5,860.00\t6,240.81\t28.53\n其他收入\t300.00\t714.13\t3.26\n";
        var statements = Audited.Statements(Text, RuleIds.TableTotal, RuleIds.SharesOfASplit);
        Assert.Contains("Holds Sum 19,420.00 = 13,260.00, 5,860.00, 300.00", statements, StringComparison.Ordinal);
        Assert.Contains("Holds Sum 21,873.46 = 14,918.52, 6,240.81, 714.13", statements, StringComparison.Ordinal);
        Assert.Contains("Rounding Sum 100 = 68.20, 28.53, 3.26", statements, StringComparison.Ordinal);
        Assert.Equal("", Audited.Accusations(Text));
    }

    [Fact]
    public void ColumnInWhichAPartIsLeftOut_IsNotAccused() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "项目\t2021年\t2022年\t2023年\n项目支出\t2,410.50\t2,480.60\t2,612.80\n"
                    + "校舍维修\t1,800.20\t1,850.40\t1,906.30\n设备购置\t610.30\t630.20\t660.50\n公用经费\t310.00\t315.00\t322.00\n"
            )
        );

    [Theory]
    [InlineData("甲校\t1,410.50\t1,480.60\n乙校\t800.20\t850.40\n丙校\t610.30\t600.00\n丁校\t505.00\t512.00\n")]
    [InlineData("甲校\t3\t5\n乙校\t1\t2\n丙校\t2\t3\n丁校\t6\t7\n")]
    public void RowsThatAddUpOnceOrInFewDigits_AreNoParts(string rows) =>
        Assert.DoesNotContain(
            "Sum",
            Audited.Statements("学校\t预算数\t决算数\n" + rows, RuleIds.TableTotal),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("（单位：万元）\n从上表看，执行正常。\n", 4_120_000)]
    [InlineData("从上表看，执行正常。\n", 412)]
    public void UnitInALineBelow_IsThatOfTheTable(string below, long expected)
    {
        var report = Audited.Text(
            "资金情况见下表：\n来源\t全年预算数\t全年执行数\n中央财政\t1,860.00\t1,792.00\n区级配套\t412.00\t409.50\n"
                + below
        );
        Assert.Equal(expected, Assert.Single(report.Figures, figure => figure.Raw == "412.00").Value);
    }
}
