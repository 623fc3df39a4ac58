using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Totals of a table against its rows.</summary>
public sealed class TableTotalTests
{
    [Theory]
    [InlineData("30.60", "Holds")]
    public void Total_IsTheSumOfItsRows(string total, string expected)
    {
        var text = $"| 项目 | 金额（万元） |\n| --- | --- |\n| 甲 | 10.50 |\n| 乙 | 20.10 |\n| 合计 | {total} |\n";

        Assert.StartsWith(
            expected + " Sum " + total,
            Audited.Statements(text, RuleIds.TableTotal),
            StringComparison.Ordinal
        );
    }
}
