using Plumbline.Audit.Rules.Plausibility;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Xunit;
using static Plumbline.Testing.SampleCases;

namespace Plumbline.Tests.Audit.Plausibility;

public sealed class GenericProblemsTests
{
    private static readonly Problem Vague = new() { Text = new Prose("资金使用效率有待提高") };
    private static readonly Measure Plain = new() { Text = new Prose("强化支出管理") };

    [Fact]
    public void NothingParticular_IsReportedOnce() =>
        Assert.Equal(
            ["problems: 存在的问题（2条）和改进措施（1条）没有数据、项目或指标名称，也没有责任人和完成时限"],
            Check<GenericProblems>(Of(Department with { Problems = [Vague, Vague], Measures = [Plain] }))
        );

    public static TheoryData<string> Particulars => ["figure", "fact", "concern", "project", "cause", "owner", "due"];

    [Theory]
    [MemberData(nameof(Particulars))]
    public void OneParticular_IsEnough(string kind)
    {
        var (problem, measure) = kind switch
        {
            "figure" => (Vague with { Text = new Prose("支付进度仅完成60%") }, Plain),
            "fact" => (Vague with { Facts = [Fact("未支付", "12万元")] }, Plain),
            "concern" => (Vague with { Concerns = ["projects[bus]"] }, Plain),
            "project" => (Vague with { Text = new Prose("校车专项支付偏慢") }, Plain),
            "cause" => (Vague with { Cause = new Prose("合同于11月签订") }, Plain),
            "owner" => (Vague, Plain with { Owner = "计财股" }),
            _ => (Vague, Plain with { Due = new(2025, 6, 30) }),
        };
        var filing = Department with
        {
            Problems = [problem, Vague],
            Measures = [measure],
            Projects = [new() { Key = "bus", Name = "校车专项" }],
        };

        Assert.Empty(Check<GenericProblems>(Of(filing)));
    }

    [Fact]
    public void ConcernAboutAWholeTotal_IsNotParticular() =>
        Assert.Single(
            Check<GenericProblems>(
                Of(Department with { Problems = [Vague with { Concerns = ["budget.expenditure.project"] }] })
            )
        );

    [Fact]
    public void NoProblems_IsSilent() =>
        Assert.Empty(Check<GenericProblems>(Of(Department with { Measures = [Plain] })));
}
