using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class AllFullMarksTests
{
    [Fact]
    public void FullMarksOnEveryRow_AreReported()
    {
        var finding = Assert.Single(Findings<AllFullMarks>(With(FullMarks(5))));

        Assert.Equal("indicators", finding.Place.ToString());
        Assert.Equal("5项指标全部自评满分（合计50分）", finding.Message.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void FullMarksWithEvidence_AreOnlyMentioned()
    {
        var rows = FullMarks(5).Select(row => row with { Evidence = [Proof()] });

        Assert.Equal(Severity.Info, Assert.Single(Findings<AllFullMarks>(With([.. rows]))).Severity);
    }

    [Fact]
    public void OnePointLost_IsSilent() =>
        Assert.Empty(Check<AllFullMarks>(With([.. FullMarks(5), Output("教研场次", "≥3场", "2场", "10", "9")])));

    [Fact]
    public void FewRows_AreSilent()
    {
        Assert.Empty(Check<AllFullMarks>(With(FullMarks(4))));
        Assert.Single(Check<AllFullMarks>(With(FullMarks(4)).Given("rows", "4")));
    }

    [Fact]
    public void RowWithoutScore_IsSilent() =>
        Assert.Empty(Check<AllFullMarks>(With([.. FullMarks(5), Output("教研场次", "≥3场", "3场", "10")])));
}
