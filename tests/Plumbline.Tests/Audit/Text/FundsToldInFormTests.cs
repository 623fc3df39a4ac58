using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>A rate of the funds of a form, or a count of its rows, told in the report that it is part of.</summary>
public sealed class FundsToldInFormTests
{
    [Theory]
    [InlineData("营养改善计划", "县级资金执行率仅92.95%。", "Fails")]
    [InlineData("营养改善计划", "县级资金支付率达92.95%。", "Fails")]
    [InlineData("营养改善计划", "县级资金执行率仅92.59%。", "")]
    [InlineData("危房改造", "县级资金执行率仅92.95%。", "Undecidable")]
    [InlineData("营养改善计划", "开展园本教研活动41次。", "Undecidable")]
    [InlineData("营养改善计划", "开展园本教研活动40次。", "")]
    public void ValueInTheText_IsHeldAgainstTheForm(string title, string told, string expected)
    {
        var text = $"""
            {title}项目绩效自评报告
            一、资金情况
            {told}
            各项工作按计划推进，管理制度健全。
            项目支出绩效自评表
            | 项目名称 | 营养改善计划 |
            | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            |  | 年度资金总额 | 540.00 | 540.00 | 519.99 | 10 | 96.29% | 9.63 |
            |  | 其中：中央资金 | 270.00 | 270.00 | 270.00 | — | 100.00% | — |
            |  | 县级资金 | 270.00 | 270.00 | 249.99 | — | 92.59% | — |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            |  | 产出指标 | 数量指标 | 开展园本教研活动 | ≥36次 | 40次 | 10 | 10 |
            |  |  | 质量指标 | 培训合格率 | ≥95% | 98% | 10 | 10 |
            """;

        var verdicts = Audited
            .Text(text)
            .Relations.Where(relation => relation.Claim.Rule == RuleIds.SameQuantityTwice)
            .Select(relation => relation.Verdict)
            .Where(verdict => verdict is Verdict.Fails or Verdict.Undecidable);
        Assert.Equal(expected, string.Join(' ', verdicts));
    }
}
