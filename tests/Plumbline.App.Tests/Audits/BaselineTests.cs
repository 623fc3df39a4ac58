using Plumbline.App.Audits.Baselines;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Audits;

public sealed class BaselineTests
{
    [Fact]
    public void Apply_LeavesOutWhatWasWritten_AndCountsIt()
    {
        using var folder = new ScratchFolder();
        var audited = SpendingAudit.Build();
        var file = folder.Write("known.json", Baseline.Write(Baseline.Of(audited)));

        var applied = Baseline.Read(file).OrThrow().Apply(audited);

        Assert.True(audited.HasErrors);
        Assert.False(applied.HasErrors);
        Assert.Equal((0, 1), (applied.Report.Findings.Length, applied.Accepted));
    }

    [Fact]
    public void Fingerprint_WhenTheSentenceMoves_StaysTheSame_AndChangesWithANumber()
    {
        var first = SpendingAudit.Build().Report;
        var moved = SpendingAudit.Build("other.txt", "前面加了一段。\n" + SpendingAudit.Text).Report;
        var changed = SpendingAudit
            .Build("other.txt", SpendingAudit.Text.Replace("83.97", "83.98", StringComparison.Ordinal), "83.98")
            .Report;
        var other = SpendingAudit.Build(
            "other.txt",
            SpendingAudit.Text.Replace("其中：基本支出", "其中：人员支出", StringComparison.Ordinal)
        );

        Assert.Equal(Print(first), Print(moved));
        Assert.Equal(Print(first), Print(changed));
        Assert.NotEqual(Print(first), Print(other.Report));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"schema": 5}""")]
    [InlineData("""{"schema": "plumbline.audit/1"}""")]
    public void Read_WhenItIsNoBaseline_SaysSo(string content)
    {
        using var folder = new ScratchFolder();

        var result = Baseline.Read(folder.Write("bad.json", content));

        Assert.False(result.TryGet(out _));
        Assert.Equal(AppMessages.BadBaseline, Assert.Single(result.Findings).Rule);
    }

    private static string Print(Plumbline.Audit.AuditReport report) => Fingerprint.Of(report, report.Findings[0]);
}
