using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>An outcome told in a sentence of the form beside the row of its indicator.</summary>
public sealed class OutcomeToldInFormTests
{
    [Theory]
    [InlineData("2516", "2400", "2561", "Fails Equality 2561人次 = 2516人次")]
    [InlineData("2516", "2400", "2516", "")]
    [InlineData("2516", "2400", "2866", "")]
    [InlineData("2400", "2400", "2480", "")]
    public void SlipBetweenSentenceAndRow_IsAContradiction(string told, string target, string actual, string expected)
    {
        var text = $"""
            部门整体支出绩效自评表
            | 年度总体目标 | 预期目标 | 实际完成情况 |
            |  | 保障教职工待遇，培训骨干教师{target}人次。 | 待遇全部落实；培训骨干教师{told}人次。 |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            |  | 产出指标 | 数量指标 | 培训骨干教师人次 | ≥{target}人次 | {actual}人次 | 10 | 10 |
            |  |  | 质量指标 | 培训合格率 | ≥95% | 98% | 10 | 10 |
            """;

        var failing = string.Join(
            '\n',
            Audited
                .Statements(text, RuleIds.SameQuantityTwice)
                .Split('\n')
                .Where(line => line.StartsWith("Fails", StringComparison.Ordinal))
        );
        Assert.Equal(expected, failing);
    }
}
