using Plumbline.Domain.Filings;
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
        Assert.Contains(
            "按规则方案“测试方案”（TEST）审核，共有意见2条：错误1条，警告1条，提示0条。"
                + "标有“依据未核实”的，所依据的文件原文尚未核对，仅供参考。",
            Shipped.Lines(document)
        );
    }

    [Fact]
    public void Place_IsCalledByTheNameOfTheItemThatItIsIn()
    {
        var filing = SampleCases.Department with
        {
            Organisation = new() { Institutions = [new() { Key = "units", Label = "下属单位" }] },
            Tasks = [new() { No = "3", TaskName = "教师培训" }],
        };
        var findings = new[]
        {
            "organisation.institutions[units].value",
            "tasks[3].taskContent",
            "tasks[0].budget",
        }.Select(path => new Finding("PL2016", Severity.Error, new FieldPlace(path), Text.With()));

        var document = FindingsDocument.Of(filing, SampleCases.Regime, [.. findings]);

        Assert.Equal(
            ["机构和人员 · 机构“下属单位” · 数值", "年度主要任务 3 · 主要内容", "年度主要任务 1 · 预算金额"],
            Shipped.Cells(document).Skip(8).Select(cell => cell.Text).Where((_, at) => at % 8 == 2)
        );
    }

    [Fact]
    public void Of_WhenThereAreNoFindings_SaysSoWithoutATable()
    {
        var document = FindingsDocument.Of(SampleCases.Department, SampleCases.Regime, []);

        Assert.Empty(Shipped.Cells(document));
        Assert.Contains("按规则方案“测试方案”（TEST）审核，未发现问题。", Shipped.Lines(document));
    }
}
