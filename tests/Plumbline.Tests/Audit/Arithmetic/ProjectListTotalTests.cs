using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class ProjectListTotalTests
{
    [Fact]
    public void CompleteList_ThatAddsUp_IsSilent()
    {
        Assert.Empty(Check(true, "1140.11万元", "1061.1万元", "79.01万元"));
    }

    // 1061.1 is printed to 0.1: together with the others the sum may be off by 0.05 + 0.005 + 0.005.
    [Theory]
    [InlineData("1140.17万元", Severity.Info)]
    [InlineData("1140.18万元", Severity.Error)]
    public void Gap_IsJudgedByThePrecisionOfEachProject(string total, Severity severity)
    {
        var findings = SampleCases.Findings<ProjectListTotal>(
            SampleCases.Of(Filing(true, total, "1061.1万元", "79.01万元"))
        );

        Assert.Equal(severity, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Gap_IsNamed_AtProjectExpenditure()
    {
        Assert.Equal(
            [
                "budget.expenditure.project.amount: 项目支出1150.00万元与分项之和1140.00万元不符，相差10.00万元（1061.00万元 + 79.00万元）",
            ],
            Check(true, "1150.00万元", "1061.00万元", "79.00万元")
        );
    }

    [Fact]
    public void ListThatDoesNotClaimToBeComplete_IsSilent()
    {
        Assert.Empty(Check(false, "1150.00万元", "1061.00万元"));
        Assert.Empty(Check(true, "1150.00万元"));
        Assert.Empty(SampleCases.Check<ProjectListTotal>(SampleCases.Of(SampleCases.Department)));
    }

    private static Filing Filing(bool complete, string total, params ReadOnlySpan<string> amounts)
    {
        var projects = amounts
            .ToArray()
            .Select((amount, at) => new ProjectLine { Name = $"项目{at}", Amount = Amount.Parse(amount) });
        return SampleCases.Department with
        {
            Budget = new()
            {
                Expenditure = new() { Project = SampleCases.Line(total), ProjectsComplete = complete },
            },
            Projects = [.. projects],
        };
    }

    private static IEnumerable<string> Check(bool complete, string total, params ReadOnlySpan<string> amounts) =>
        SampleCases.Check<ProjectListTotal>(SampleCases.Of(Filing(complete, total, amounts)));
}
