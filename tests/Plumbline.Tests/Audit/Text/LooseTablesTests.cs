using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Tables in plain text whose cells are parted by blanks or line breaks, with heads over several lines.</summary>
public sealed class LooseTablesTests
{
    private static string Grouped(string done, string rate, string all, string whole) =>
        "分片完成情况如下表：\n\n"
        + "                      面积（亩）      投资（万元）             市级补助\n"
        + "  片  区  地块个数     计划    完成    概算      完成   完成率%  （万元）\n"
        + "  甲片        3        6.20    6.20   558.00    541.26   97.00  310.00\n"
        + $"  乙片        2        4.85    4.10   436.50    {done}   {rate}  242.50\n"
        + $"  合  计      5       11.05   10.30   994.50    {all}   {whole}  552.50\n";

    [Theory]
    [InlineData("420.00", "96.22", "961.26", "96.66", "")]
    [InlineData("420.00", "69.22", "961.26", "96.66", "Fails ExecutionRate 69.22 = 420.00, 436.50")]
    [InlineData("420.00", "96.22", "916.26", "96.66", "Fails")]
    public void HeadsOverTwoLines_NameTheirColumns(string done, string rate, string all, string whole, string accused)
    {
        var text = Grouped(done, rate, all, whole);
        var found = Audited.Accusations(text);
        Assert.Equal(accused.Length == 0, found.Length == 0);
        Assert.Contains(accused, found, StringComparison.Ordinal);
        Assert.Contains(
            "Sum 10.30 = 6.20, 4.10",
            Audited.Statements(text, RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void HeadsOverTwoLines_GiveTheirUnits()
    {
        var text = Grouped("420.00", "96.22", "961.26", "96.66");
        var figures = Audited.Text(text).Figures;
        Assert.Equal(10_000, figures.Single(figure => figure.Raw == "558.00").Multiplier);
        Assert.Equal(1, figures.Single(figure => figure.Raw == "97.00").Multiplier);
        Assert.Equal(10_000, figures.Single(figure => figure.Raw == "310.00").Multiplier);
    }

    [Fact]
    public void NumberBeforeSomeRows_IsAColumn()
    {
        const string text =
            "单位：万元\n\n序号  项目名称  预算数  支出数  支出率%\n1  渠道清淤  120.00  90.00  75.00\n2  泵站检修  80.00  60.00  75.00\n"
            + "3  闸门更换  50.00  45.00  90.00\n合计  250.00  195.00  78.00\n";
        Assert.Equal("", Audited.Accusations(text));
        var found = Audited.Statements(text, RuleIds.TableTotal);
        Assert.Contains("Sum 250.00 = 120.00, 80.00, 50.00", found, StringComparison.Ordinal);
        Assert.DoesNotContain("78.00", found, StringComparison.Ordinal);
    }

    [Fact]
    public void PlaceLeftBlank_IsSeenByThoseAbove()
    {
        const string text =
            "单位：万元\n\n  项目          年初预算     追加     支出\n  渠道清淤        120.00    10.00    90.00\n"
            + "  泵站检修         80.00             60.00\n  闸门更换         50.00     5.00    45.00\n  合计            250.00    15.00   195.00\n";
        Assert.Equal("", Audited.Accusations(text));
        Assert.Contains(
            "Sum 195.00 = 90.00, 60.00, 45.00",
            Audited.Statements(text, RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("582.27", "")]
    [InlineData("852.27", "852.27")]
    public void HeadsBelow其中_AreColumnsInTheOrderOfTheirSums(string projects, string accused)
    {
        var text =
            "年度支出情况（万元）\n\n机构名称\n\n支出合计\n\n其中：\n\n年末结余\n\n基本支出\n\n其中：\n\n项目支出\n\n人员支出\n\n公用支出\n\n"
            + $"本级及下属机构汇总\n\n1,718.17\n\n1,135.90\n\n1,000.65\n\n135.25\n\n{projects}\n\n45.75\n\n"
            + "1、单位本级\n\n937.84\n\n686.54\n\n612.38\n\n74.16\n\n251.30\n\n19.31\n\n"
            + "2、下属机构\n\n780.33\n\n449.36\n\n388.27\n\n61.09\n\n330.97\n\n26.44\n\n三、自评情况\n\n略。\n";
        var found = Audited.Accusations(text);
        Assert.Equal(accused.Length == 0, found.Length == 0);
        Assert.Contains(accused, found, StringComparison.Ordinal);
        Assert.Contains(
            "Sum 937.84 = 686.54, 251.30",
            Audited.Statements(text, RuleIds.TableTotal, RuleIds.SumStated),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void FigureLeftOutInAListOfCells_AccusesNobody() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "资金表\n序号\n项目\n预算(万元)\n到位(万元)\n支出(万元)\n支出率(%)\n1\n渠道清淤\n287.71\n230.17\n200.46\n87.09\n"
                    + "2\n泵站检修\n577.15\n577.15\n571.22\n98.97\n3\n闸门更换\n103.25\n83.78\n81.14\n4\n路面修补\n77.45\n77.45\n46.96\n60.63\n"
                    + "合计\n1,045.56\n968.55\n899.78\n92.90\n"
            )
        );
}
