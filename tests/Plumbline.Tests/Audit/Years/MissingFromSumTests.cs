using Plumbline.Audit.Rules.Years;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y06: units that a department's sums leave out.</summary>
public sealed class MissingFromSumTests
{
    [Fact]
    public void Units_AreNamedByReason_WithSinceAndWho()
    {
        var subject = SampleCases.Of(SampleCases.Department) with
        {
            Beside = new()
            {
                Missing =
                [
                    new("第一小学", MissingWhy.Task, "2025-03-20", "填报员"),
                    new("第三小学", MissingWhy.Budget, "2024-01-01", ""),
                    new("第四小学", MissingWhy.Post, "", ""),
                    new("第五小学", MissingWhy.Post, "2024-09-01", ""),
                ],
            },
        };

        Assert.Equal(
            [
                "budget.total: 1个单位有任务没有送审，没有计入汇总：第一小学（截止2025-03-20，填报员）",
                "budget.total: 1个单位有预算但没有布置填报表，没有计入汇总：第三小学（自2024-01-01起）",
                "budget.total: 2个单位设有填报岗位但没有布置填报表，没有计入汇总：第四小学；第五小学（自2024-09-01起）",
            ],
            SampleCases.Check<MissingFromSum>(subject)
        );
    }

    [Fact]
    public void NobodyMissing_IsSilent() =>
        Assert.Empty(SampleCases.Check<MissingFromSum>(SampleCases.Of(SampleCases.Department)));
}
