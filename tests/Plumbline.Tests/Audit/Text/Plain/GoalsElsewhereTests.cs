using Plumbline.Audit;
using Plumbline.Audit.Relations;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Goals of the chapter of goals and what came of them under the same name in another.</summary>
public sealed class GoalsElsewhereTests
{
    private const string Goals =
        "（三）绩效目标\n1.完成教师培训6,000人次。\n2.居民电子健康档案建档率达到90%。\n二、完成情况\n";

    [Theory]
    [InlineData("完成教师培训6,340人次。", "6,000人次")]
    [InlineData("全年建档率92.0%。", "90%")]
    public void GoalThatIsReached_IsToldWithItsOutcome(string outcome, string goal)
    {
        var threshold = Assert.Single(
            Audited.Text(Goals + outcome).Relations,
            relation => relation.Claim.Kind == RelationKind.Threshold
        );

        Assert.Equal(Verdict.Holds, threshold.Verdict);
        Assert.Equal(goal, threshold.Claim.Result!.Raw);
    }

    [Theory]
    [InlineData("完成教师培训5,340人次。")]
    [InlineData("完成校长培训6,340人次。")]
    [InlineData("完成教师培训6,340人次，完成教师培训6,120人次。")]
    public void WhatIsNotReachedOrOfOthers_IsLeftAlone(string outcome)
    {
        Assert.DoesNotContain(
            Audited.Text(Goals + outcome).Relations,
            relation => relation.Claim.Kind == RelationKind.Threshold
        );
    }
}
