using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

public sealed class TableTotalTests
{
    private const string Table =
        "收支情况（单位：万元）\n科目\t预算数\t决算数\n教育支出\t120.50\t118.30\n住房保障支出\t30.20\t29.90\n"
        + "卫生健康支出\t12.40\t12.10\n合计\t163.10\t";

    [Theory]
    [InlineData("160.30", false)]
    [InlineData("163.30", true)]
    public void Total_IsHeldAgainstItsRows(string total, bool fails)
    {
        var report = Audited.Text(Table + total);

        Assert.Equal(
            fails,
            report.Relations.Any(relation => relation is { Verdict: Verdict.Fails, Claim.Kind: RelationKind.Sum })
        );
    }
}
