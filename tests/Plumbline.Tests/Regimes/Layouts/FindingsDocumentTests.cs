using Plumbline.Findings;
using Plumbline.Regimes.Layouts;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Regimes.Layouts;

public sealed class FindingsDocumentTests
{
    private static readonly Template Text = new("合计不符", "totals differ");

    [Fact]
    public void Of_PutsErrorsFirstAndNamesPlaceValuesRepairAndRule()
    {
        var warning = new Finding("PL4001", Severity.Warning, new FieldPlace(""), Text.With()) { Unverified = true };
        var error = new Finding("PL2001", Severity.Error, new FieldPlace("indicators[2].actual"), Text.With())
        {
            Expected = "10",
            Found = "12",
            Repair = new Template("改正合计", "correct it").With(),
        };

        var document = FindingsDocument.Of(SampleCases.Department, SampleCases.Regime, [warning, error]);
        var cells = Shipped.Cells(document).Skip(8).Select(cell => cell.Text).ToList();

        Assert.Equal(
            ["1", "错误", "绩效指标 3 · 实际完成值", "合计不符", "12", "10", "改正合计", "PL2001"],
            cells[..8]
        );
        Assert.Equal(["2", "警告", "全文", "合计不符（依据未核实）", "—", "—", "—", "PL4001"], cells[8..]);
        Assert.Contains("按现行规则审核，共有意见2条：错误1条，警告1条，提示0条。", Shipped.Lines(document));
    }

    [Fact]
    public void Of_WhenThereAreNoFindings_SaysSoWithoutATable()
    {
        var document = FindingsDocument.Of(SampleCases.Department, SampleCases.Regime, []);

        Assert.Empty(Shipped.Cells(document));
        Assert.Contains("按现行规则审核，未发现问题。", Shipped.Lines(document));
    }
}
