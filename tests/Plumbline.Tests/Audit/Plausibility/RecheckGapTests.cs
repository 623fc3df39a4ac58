using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class RecheckGapTests
{
    [Fact]
    public void TenPointsApart_IsReported() =>
        Assert.Equal(
            ["scores.finance: 财政评分85.5分与自评95.5分相差10.0分，达到10分"],
            Check<RecheckGap>(Scored("95.5", finance: "85.5"))
        );

    [Fact]
    public void AnotherGrade_IsReported() =>
        Assert.Equal(
            ["scores.department: 主管部门评分89.5分使等级由“优”变为“良”（自评90分）"],
            Check<RecheckGap>(Scored("90", department: "89.5"))
        );

    [Fact]
    public void PrintedGrades_CountBeforeComputedOnes()
    {
        var subject = Scored("92", finance: "91");
        var graded = subject.Filing.Scores! with { SelfGrade = "优", FinanceGrade = "良" };

        Assert.Empty(Check<RecheckGap>(subject));
        Assert.Equal(
            ["scores.finance: 财政评分91分使等级由“优”变为“良”（自评92分）"],
            Check<RecheckGap>(subject with { Filing = subject.Filing with { Scores = graded } })
        );
    }

    [Fact]
    public void GapOfTheRegime_IsUsed()
    {
        Assert.Empty(Check<RecheckGap>(Scored("99", finance: "91")));
        Assert.Single(Check<RecheckGap>(Scored("99", finance: "91").Given("gap", "8")));
    }

    [Fact]
    public void OnlyOneScore_IsSilent()
    {
        Assert.Empty(Check<RecheckGap>(Scored("95")));
        Assert.Empty(Check<RecheckGap>(Of(Department with { Scores = new() { Finance = Quantity.Parse("60") } })));
    }

    private static FilingCase Scored(string self, string? department = null, string? finance = null) =>
        Of(
            Department with
            {
                Scores = new()
                {
                    Self = Quantity.Parse(self),
                    Department = department is null ? null : Quantity.Parse(department),
                    Finance = finance is null ? null : Quantity.Parse(finance),
                },
            }
        );
}
