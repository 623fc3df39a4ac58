using System.Text;
using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Plumbline.Documents.Reading;
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

    [Theory]
    [InlineData("小计")]
    [InlineData("合计")]
    public void TotalOfATableWithManyTotals_IsTheSumOfThem(string name)
    {
        var rows = Enumerable
            .Range(1, 120)
            .Select(unit =>
                $"{(char)('刀' + unit)}校甲\t{unit}.10\t{unit}.20\n{(char)('刀' + unit)}校乙\t2.00\t3.00\n"
                + $"{name}\t{unit + 2}.10\t{unit + 3}.20\n"
            );
        var report = Audited.Text(
            $"收支情况（单位：万元）\n科目\t预算数\t决算数\n{string.Concat(rows)}总计\t7512.00\t7644.00\n"
        );

        Assert.Equal(
            ["7512.00", "7644.00"],
            report
                .Relations.Where(relation =>
                    relation is { Verdict: Verdict.Holds, Claim: { Kind: RelationKind.Sum, Operands.Length: 120 } }
                )
                .Select(relation => relation.Claim.Result!.Raw)
        );
    }

    // A table in which everything is called a total is gone through once for each, not once for each pair.
    [Theory]
    [InlineData(2_500, 8)]
    [InlineData(20, 400)]
    public void TableOfNothingButTotals_IsReadToItsEnd(int rows, int columns)
    {
        var heads = string.Concat(Enumerable.Range(0, columns).Select(_ => "<th>合计</th>"));
        var line =
            "<tr><th>合计</th>" + string.Concat(Enumerable.Range(1, columns).Select(at => $"<td>{at}</td>")) + "</tr>";
        var page = $"<table><tr><th>项目</th>{heads}</tr>{string.Concat(Enumerable.Repeat(line, rows))}</table>";
        var source = DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(page), "a.html")).OrThrow();
        Assert.Equal(rows * columns, AuditDocument.Of(source, TestContext.Current.CancellationToken).Figures.Length);
    }

    [Fact]
    public void Audit_ThatIsCalledOff_EndsBeforeItsTime() =>
        Assert.Throws<OperationCanceledException>(() =>
            AuditDocument.Of(
                DocumentReader.Read(new SourceFile(Encoding.UTF8.GetBytes(Table), "a.txt")).OrThrow(),
                new CancellationToken(canceled: true)
            )
        );
}
