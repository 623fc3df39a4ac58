using System.Collections.Immutable;
using Plumbline.Audit.Rules;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Plumbline.Testing.Samples;
using Xunit;

namespace Plumbline.Tests.Audit.Plausibility;

/// <summary>What the plausibility rules say of published documents (rule book §16), and nothing besides.</summary>
public sealed class PlausibilityOfSamplesTests
{
    public static TheoryData<string> Files => [.. Sample.Files];

    [Fact]
    public void ReportWithoutForm_IsAskedForSpecificProblems() =>
        Equal("lusong-2021/department.json", "PL4018 Warning problems");

    [Fact]
    public void FormWithFullMarksThroughout_IsAskedAboutThem() =>
        Equal(
            "shigu-2023/department.json",
            "PL4004 Warning indicators",
            "PL4005 Warning indicators[3].selfScore",
            "PL4009 Warning budget.supplement",
            "PL4011 Warning indicators[1].target",
            "PL4011 Warning indicators[2].target",
            "PL4011 Warning indicators[3].target",
            "PL4011 Warning indicators[5].target",
            "PL4011 Warning indicators[6].target",
            "PL4011 Warning indicators[7].target",
            "PL4012 Warning indicators[8].actual",
            "PL4013 Warning indicators[0].kind",
            "PL4013 Warning indicators[6].aspect",
            "PL4016 Warning goals.overall.actualOutcome",
            "PL4018 Warning problems",
            "PL4022 Info indicators"
        );

    [Fact]
    public void FormWithCopiedTasks_IsAskedAboutThem() =>
        Equal(
            "shuangyang-2022/department.json",
            "PL4012 Warning indicators[6].actual",
            "PL4013 Warning indicators[5].kind",
            "PL4013 Warning indicators[6].kind",
            "PL4016 Warning tasks[4].taskContent",
            "PL4016 Warning tasks[4].actualOutcome",
            "PL4017 Warning indicators[4].target",
            "PL4012 Info indicators[5].actual",
            "PL4022 Info indicators"
        );

    [Fact]
    public void ProjectsWithChangedBudgets_AreAskedAboutThem()
    {
        Equal(
            "shuangyang-2022/project-jichu-jiaoyu.json",
            "PL4010 Warning budget.total.adjustedBudget",
            "PL4012 Info indicators[5].actual",
            "PL4022 Info indicators"
        );
        Equal(
            "shuangyang-2022/project-xuesheng-zizhu.json",
            "PL4010 Warning budget.total.adjustedBudget",
            "PL4017 Warning indicators[3].target",
            "PL4012 Info indicators[4].actual",
            "PL4022 Info indicators"
        );
        Equal(
            "shuangyang-2022/project-zonghe-guanli.json",
            "PL4010 Warning budget.total.adjustedBudget",
            "PL4012 Warning indicators[3].actual",
            "PL4013 Warning indicators[3].kind",
            "PL4017 Warning indicators[2].target",
            "PL4022 Info indicators"
        );
    }

    [Fact]
    public void ProjectDoneWithoutMoney_IsAnError() =>
        Equal(
            "shuangyang-2022/project-zhiye-jiaoyu.json",
            "PL4006 Error budget.total.executedAmount",
            "PL4010 Warning budget.total.adjustedBudget",
            "PL4012 Warning indicators[4].actual",
            "PL4022 Info indicators"
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void AnySample_HasFindingsThatCanBeShown(string file) =>
        Assert.All(Review(file), finding => Assert.DoesNotContain("{", finding, StringComparison.Ordinal));

    private static void Equal(string file, params string[] expected) =>
        Assert.Equal(
            string.Join('\n', expected),
            string.Join('\n', Review(file).Select(finding => finding[..finding.IndexOf(':', StringComparison.Ordinal)]))
        );

    private static ImmutableArray<string> Review(string file)
    {
        var filing = FilingJson.Read(Sample.Read(file)).OrThrow();
        var weights = filing.Indicators.Any(indicator => indicator.Weight is not null);
        var regime = weights ? SampleCases.Regime : SampleCases.WithoutWeights;
        var active = RuleCatalogue
            .All.Where(rule => rule.Info.Id.StartsWith("PL4", StringComparison.Ordinal))
            .Select(rule => new ActiveRule(rule.Info.Id, ImmutableDictionary<string, string>.Empty, null, null));
        var found = ReviewFiling.Run(new(filing, regime with { Rules = [.. active] }));
        return [.. found.Select(finding => $"{finding.Rule} {finding.Severity} {finding.Place}: {finding.Message}")];
    }
}
