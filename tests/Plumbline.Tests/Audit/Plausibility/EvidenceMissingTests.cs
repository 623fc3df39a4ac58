using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Xunit;
using static Plumbline.Testing.SampleCases;
using static Plumbline.Tests.Audit.Plausibility.Cases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class EvidenceMissingTests
{
    private static readonly Indicator Row1 = Output("培训场次", "≥3场", "3场");
    private static readonly Indicator Row2 = Output("教研场次", "≥3场", "3场");

    [Fact]
    public void NoEvidenceAtAll_IsMentionedOnce()
    {
        var finding = Assert.Single(Findings<EvidenceMissing>(With(Row1, Row2)));

        Assert.Equal("2项有完成值的指标都没有佐证资料", finding.Message.ToString());
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void SomeWithoutEvidence_AreReportedOnce()
    {
        var finding = Assert.Single(
            Findings<EvidenceMissing>(With(Row1 with { Evidence = [Proof("2024-06-01")] }, Row2))
        );

        Assert.Equal("1项指标没有佐证资料（共2项）：“教研场次”", finding.Message.ToString());
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal([new FieldPlace("indicators[1].evidence")], finding.Related);
    }

    [Theory]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", false)]
    [InlineData("2025-06-30", false)] // the year was being closed
    [InlineData("2025-07-01", true)]
    public void EvidenceOfAnotherYear_IsReported(string date, bool reported)
    {
        var found = Check<EvidenceMissing>(With(Row1 with { Evidence = [Proof(date)] }));

        Assert.Equal(
            reported ? [$"indicators[0].evidence[0].date: “培训场次”的佐证“签到表”日期{date}不在2024年度范围内"] : [],
            found
        );
    }

    [Fact]
    public void GoalsAndRowsWithoutResult_AreSilent()
    {
        Assert.Empty(Check<EvidenceMissing>(With(Row1).At(FilingStage.Goal)));
        Assert.Empty(Check<EvidenceMissing>(With(Output("培训场次", "≥3场", ""))));
    }
}
