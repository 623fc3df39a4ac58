using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>
/// Columns of a table that follow from others: shares of the total row, means, points lost; and rows that refine a row.
/// </summary>
public sealed class WorkedOutColumnsTests
{
    private const string Schools =
        "学段\t学校数（所）\t学生数（人）\t专任教师（人）\t生师比\n小学\t12\t5,160\t430\t12.00\n初中\t6\t2,790\t310\t9.00\n"
        + "高中\t2\t1,500\t120\t{0}\n合计\t20\t9,450\t860\t10.99\n";

    private const string Spending =
        "单位：万元\n项目\t预算数\t决算数\t占支出比重（%）\n一、基本支出\t2,000.00\t1,950.00\t75.00\n（一）人员经费\t1,700.00\t1,690.00\t65.00\n"
        + "（二）公用经费\t300.00\t{1}\t10.00\n二、项目支出\t700.00\t650.00\t{0}\n合计\t2,700.00\t2,600.00\t100.00\n";

    private const string Form =
        "项目支出绩效自评表\n项目名称\t校舍建设\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
        + "产出指标\t数量指标\t竣工校舍\t≥3栋\t3栋\t50\t50\n产出指标\t质量指标\t验收合格率\t100%\t100%\t50\t50\n";

    [Theory]
    [InlineData("12.50", "Holds")]
    [InlineData("15.20", "Fails")]
    public void Mean_FollowsFromTwoColumns(string ratio, string verdict)
    {
        Assert.Contains(
            $"{verdict} Ratio {ratio} = 1,500, 120",
            Statements(Schools.Replace("{0}", ratio, StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("25.00", "Holds")]
    [InlineData("52.00", "Fails")]
    public void Share_IsOfTheTotalRow(string share, string verdict)
    {
        var text = Spending
            .Replace("{0}", share, StringComparison.Ordinal)
            .Replace("{1}", "260.00", StringComparison.Ordinal);
        Assert.Contains($"{verdict} Share {share} = 650.00, 2,600.00", Statements(text), StringComparison.Ordinal);
    }

    [Fact]
    public void RowsOfTheNextRank_AddUpToTheirRow()
    {
        var text = Spending
            .Replace("{0}", "25.00", StringComparison.Ordinal)
            .Replace("{1}", "260.00", StringComparison.Ordinal);
        Assert.Contains("Holds Sum 1,950.00 = 1,690.00, 260.00", Statements(text), StringComparison.Ordinal);
    }

    [Fact]
    public void TableBesideAForm_IsReadAsWell()
    {
        var text = Schools.Replace("{0}", "15.20", StringComparison.Ordinal) + "\n见附表。\n" + Form;
        Assert.Contains("Fails Ratio 15.20 = 1,500, 120", Statements(text), StringComparison.Ordinal);
    }

    [Fact]
    public void PointsLost_AreThePointsLessTheScore()
    {
        var found = Statements(
            "一级指标\t二级指标\t分值\t自评得分\t扣分\t得分率\n投入\t预算\t20\t19.5\t0.5\t97.50%\n过程\t管理\t30\t28.5\t1.0\t95.00%\n"
                + "产出\t数量\t50\t48.0\t2.0\t96.00%\n合计\t\t100\t96.0\t4.0\t96.00%\n"
        );
        Assert.Contains("Holds Difference 0.5 = 20, 19.5", found, StringComparison.Ordinal);
        Assert.Contains("Fails Difference 1.0 = 30, 28.5", found, StringComparison.Ordinal);
        Assert.Contains("Holds Ratio 96.00% = 48.0, 50", found, StringComparison.Ordinal);
    }

    // A rate of completion that goes no further than 100 is a habit, not a mistake.
    [Fact]
    public void CompletionCutAtHundred_IsNoMistake()
    {
        var found = Statements(
            "指标名称\t目标值\t实际值\t完成率\n培训人次\t2,000\t2,164\t108.20%\n在校生\t1,250\t1,274\t101.92%\n新增教材\t25\t30\t100%\n"
                + "就业率\t92.00%\t93.90%\t100%\n"
        );
        Assert.DoesNotContain("Fails", found, StringComparison.Ordinal);
    }

    private static string Statements(string text) =>
        Audited.Statements(
            text,
            RuleIds.ProductStated,
            RuleIds.RatesShown,
            RuleIds.TableTotal,
            RuleIds.DifferenceStated,
            RuleIds.ExecutionRateShown
        );
}
