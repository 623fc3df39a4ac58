using Plumbline.Audit;
using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>Score tables whose levels have points in columns of their own and a 小计 below each level.</summary>
public sealed class LevelPointsTests
{
    private const string Head =
        "某县教育局2023年度部门整体绩效自评得分表\n一级指标\t权重\t二级指标\t权重\t三级指标\t权重\t完成情况\t得分\n";

    private const string Rows =
        "投入\t20\t目标设定\t12\t绩效目标合理性\t7\t合理\t7\n\t\t\t\t绩效指标明确性\t5\t基本明确\t4.5\n"
        + "\t\t预算配置\t8\t在职人员控制率\t8\t96.4%\t8\n\t小计\t\t20\t\t20\t\t[19.5|18.5]\n"
        + "产出\t80\t数量指标\t50\t新增学位\t30\t1,240个\t29\n\t\t\t\t培训教师\t20\t860人\t20\n"
        + "\t\t质量指标\t30\t验收合格率\t30\t100%\t30\n\t小计\t\t80\t\t80\t\t79\n合计\t100\t\t100\t\t100\t\t98.5\n";

    [Fact]
    public void SoundTable_IsReadLevelByLevel_AndAccusesNobody()
    {
        var report = Audited.Text(Head + Marked(Rows, right: true));
        var form = Assert.Single(report.Forms);
        Assert.Equal(
            ["绩效目标合理性", "绩效指标明确性", "在职人员控制率", "新增学位", "培训教师", "验收合格率"],
            form.Indicators.Select(row => row.Name)
        );
        Assert.Equal(["7", "5", "8", "30", "20", "30"], form.Indicators.Select(row => row.Weight.Text));
        Assert.Equal(["20", "20", "20", "80", "80", "80"], form.Indicators.Select(row => row.Level1Weight.Text));
        Assert.Equal(("100", "98.5"), (form.TotalWeight.Text, form.TotalScore.Text));
        Assert.Equal(["投入", "产出"], form.Subtotals.Select(row => row.Level1));
        Assert.DoesNotContain(report.Relations, relation => relation.Verdict == Verdict.Fails);
        Assert.Contains("Holds ScoreSum 12 = 7, 5", Sums(report), StringComparison.Ordinal);
        Assert.Contains("Holds ScoreSum 20 = 12, 8", Sums(report), StringComparison.Ordinal);
        Assert.Contains("Holds ScoreSum 79 = 29, 20, 30", Sums(report), StringComparison.Ordinal);
        Assert.Contains("Holds ScoreSum 98.5 = 19.5, 79", Sums(report), StringComparison.Ordinal);
    }

    [Fact]
    public void WrongSubtotal_FailsAgainstItsRowsAndInTheTotal()
    {
        var report = Audited.Text(Head + Marked(Rows, right: false));
        Assert.Contains("Fails ScoreSum 18.5 = 7, 4.5, 8", Sums(report), StringComparison.Ordinal);
        Assert.Contains("Fails ScoreSum 98.5 = 18.5, 79", Sums(report), StringComparison.Ordinal);
        Assert.Contains("Holds ScoreSum 98.5 = 7, 4.5, 8, 29, 20, 30", Sums(report), StringComparison.Ordinal);
    }

    [Fact]
    public void ListOfProjects_WithAColumnOfSpending_IsATableAndNoForm()
    {
        const string Text =
            "单位：万元\n专项资金名称\t中央资金\t省级资金\t合计\t实际支出\t执行率（%）\n甲项资金\t600.00\t240.00\t840.00\t798.00\t95.00\n"
            + "乙项资金\t380.50\t100.00\t480.50\t480.50\t100.00\n合计\t980.50\t340.00\t1,320.50\t1,278.50\t96.82\n";
        var report = Audited.Text(Text);
        Assert.Empty(report.Forms);
        Assert.Contains("Sum 840.00 = 600.00, 240.00", Sums(report), StringComparison.Ordinal);
        Assert.All(
            report.Figures.Where(figure => figure.Raw == "240.00"),
            figure => Assert.Equal(2_400_000, figure.Value)
        );
    }

    private static string Marked(string rows, bool right) =>
        rows.Replace("[19.5|18.5]", right ? "19.5" : "18.5", StringComparison.Ordinal);

    private static string Sums(AuditReport report) =>
        string.Join(
            '\n',
            report.Relations.Select(relation =>
                $"{relation.Verdict} {relation.Claim.Kind} {relation.Claim.Result?.Raw} = "
                + string.Join(", ", relation.Claim.Operands.Select(operand => operand.Raw))
            )
        );
}
