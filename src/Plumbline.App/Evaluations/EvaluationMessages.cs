using Plumbline.Findings;

namespace Plumbline.App.Evaluations;

/// <summary>Sentences about evaluations.</summary>
internal static class EvaluationMessages
{
    internal static Template There { get; } =
        new("该项目该年度已有这一种评价", "The project has such an evaluation of that year already");

    internal static Template NoFramework { get; } =
        new("该规则方案没有评价指标体系", "The regime has no framework of evaluation");

    internal static Template OtherYear { get; } =
        new("该年度不适用规则方案“{regime}”", "The regime {regime} is not for that year");

    internal static Template Concluded { get; } = new("评价已经定稿", "The evaluation is concluded");

    internal static Template NotAll { get; } = new("还有指标没有专家评分，不能定稿", "Some items have no score yet");

    internal static Template BadScore { get; } =
        new("“{item}”的得分应为 0 至 {most} 的数", "The score of {item} is a number from 0 to {most}");

    internal static Template BadText { get; } = new("文字过长，每项最多 5000 字", "At most 5,000 characters each");
}
