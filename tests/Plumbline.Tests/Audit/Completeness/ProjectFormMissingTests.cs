using Plumbline.Audit.Rules;
using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class ProjectFormMissingTests
{
    private static readonly ProjectLine Buses = new()
    {
        Key = "buses",
        Name = "校车补贴",
        Amount = Amount.Parse("79.01万元"),
    };

    [Fact]
    public void ProjectWithMoney_WithoutForm_IsNamed()
    {
        Assert.Equal(["projects[buses]: 项目“校车补贴”（79.01万元）没有绩效自评表"], Check(Case(Buses)));
    }

    [Fact]
    public void ProjectWithBudgetButNoSpending_WithoutForm_IsNamed()
    {
        var unspent = Buses with { Amount = Amount.Parse("0万元"), InitialBudget = Amount.Parse("43.37万元") };

        Assert.Equal(["projects[buses]: 项目“校车补贴”（43.37万元）没有绩效自评表"], Check(Case(unspent)));
    }

    [Fact]
    public void ProjectWithoutMoney_IsSilent()
    {
        Assert.Empty(Check(Case(Buses with { Amount = Amount.Parse("0万元") }, Buses with { Amount = null })));
    }

    [Fact]
    public void ProjectWithForm_ByFileOrByNameOrByCode_IsSilent()
    {
        Assert.True(ProjectCode.TryParse("430-001", out var code));
        var subject = Case(
            Buses with
            {
                Form = "project-buses.json",
            },
            Buses with
            {
                Name = "校车专项",
                AlsoCalled = ["校车补贴"],
            },
            Buses with
            {
                Name = "其他叫法",
                Code = code,
            }
        );
        var form = SampleCases.Project with { Identity = SampleCases.Project.Identity with { Project = "校车补贴" } };
        var coded = SampleCases.Project with { Identity = SampleCases.Project.Identity with { ProjectCode = code } };

        Assert.Empty(Check(subject with { Projects = [form, coded] }));
    }

    [Fact]
    public void RegimeThatDoesNotAsk_IsSilent()
    {
        Assert.Empty(Check(SampleCases.Of(SampleCases.Department with { Projects = [Buses] })));
    }

    private static FilingCase Case(params ReadOnlySpan<ProjectLine> projects) =>
        SampleCases.Of(SampleCases.Department with { Projects = [.. projects] }).Given("forms", "all");

    private static IEnumerable<string> Check(FilingCase subject) => SampleCases.Check<ProjectFormMissing>(subject);
}
