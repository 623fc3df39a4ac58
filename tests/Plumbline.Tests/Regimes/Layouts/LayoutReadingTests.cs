using Plumbline.Findings;
using Plumbline.Regimes;
using Xunit;

namespace Plumbline.Tests.Regimes.Layouts;

public sealed class LayoutReadingTests
{
    private const string Right = """
        id: small
        name: 小表
        subject: department
        stages: [selfEvaluation]
        source: { text: 测试, confidence: own }
        above:
          - subtitle: （{year}年度）
        columns: [1, 1, 1]
        rows:
          - [{ label: 名称, rows: 2 }, { input: identity.department, cols: 2 }]
          - [{ input: budget.total.initialBudget }, { computed: executionRate(budget.total) }]
          - repeat: indicators
            cells: [{ input: kind(.), merge: true }, { input: .name }, { input: .weight }]
        """;

    [Fact]
    public void Read_WhenAllIsRight_GivesTheLayout()
    {
        var layout = FormLoading.ReadLayout(Right, "small.yaml").OrThrow();

        Assert.Equal("小表", layout.Name);
        Assert.Equal(3, layout.Rows.Length);
    }

    [Theory]
    [InlineData("budget.total.initialBudget", "budget.total.firstBudget", "PL5204", 11)]
    [InlineData("{ input: .name }", "{ input: .budget }", "PL5204", 13)]
    [InlineData("{ input: identity.department, cols: 2 }", "{ input: organisation, cols: 2 }", "PL5204", 10)]
    [InlineData("executionRate(budget.total)", "executionRat(budget.total)", "PL5202", 11)]
    [InlineData("executionRate(budget.total)", "executionRate(identity)", "PL5204", 11)]
    [InlineData("repeat: indicators", "repeat: budget.total", "PL5205", 12)]
    [InlineData("repeat: indicators", "repeated: indicators", "PL5210", 12)]
    [InlineData("cols: 2 }", "cols: 3 }", "PL5206", 10)]
    [InlineData("rows: 2 }", "rows: 3 }", "PL5207", 12)]
    [InlineData("{year}年度", "{year年度", "PL5201", 7)]
    [InlineData("{year}年度", "2023年3次", "PL5203", 7)]
    [InlineData("merge: true", "merged: true", "PL5110", 13)]
    [InlineData("subject: department", "subject: bureau", "PL5112", 3)]
    public void Read_WhenSomethingIsWrong_NamesFileAndLine(string right, string wrong, string rule, int line)
    {
        var result = FormLoading.ReadLayout(Right.Replace(right, wrong, StringComparison.Ordinal), "small.yaml");

        Assert.False(result.TryGet(out _));
        Assert.Contains(
            result.Findings,
            finding =>
                finding.Rule == rule && finding.Place is FilePlace { File: "small.yaml" } place && place.Line == line
        );
        Assert.All(result.Findings, finding => Assert.NotEmpty(finding.Message.In(Language.English)));
        Assert.All(result.Findings, finding => Assert.NotEmpty(finding.Repair!.In(Language.Chinese)));
    }
}
