using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Tables without blanks between their cells: audited where they can be parted, set aside with a reason elsewhere.</summary>
public sealed class GluedTableTests
{
    private const string Rows =
        "各镇拨款如下（单位：万元）：\n单位名称预算数决算数执行率\n"
        + "青禾镇320.50310.0096.72%\n白河镇1105.001105.00100.00%\n柳林乡87.2580.0091.69%\n";

    [Fact]
    public void RightTotals_HaveNoFinding()
    {
        var report = Audited.Text(Rows + "合计1512.751495.0098.83%");

        Assert.Empty(report.Findings);
        Assert.Equal(2, report.Relations.Count(one => one is { Verdict: Verdict.Holds, Claim.Operands.Length: 3 }));
    }

    [Fact]
    public void WrongTotal_IsFound()
    {
        var report = Audited.Text(Rows + "合计1512.751459.0096.45%");

        var finding = Assert.Single(report.Findings).Finding;
        Assert.Contains("1495.00", finding.Message.Chinese(), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralWays_LeaveTheNumbersUnresolvedWithTheReason()
    {
        var report = Audited.Text("人员情况如下：\n单位编制人数在职人数\n一中120115\n二中9896\n");

        Assert.Empty(report.Relations);
        Assert.Equal(["120115", "9896"], report.Figures.Select(figure => figure.Raw));
        Assert.All(
            report.Figures,
            figure => Assert.Equal((FigureStatus.Unresolved, Reasons.Glued), (figure.Status, figure.Reason))
        );
    }
}
