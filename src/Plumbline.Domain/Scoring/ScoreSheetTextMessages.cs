using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>The sentences of a score sheet in words.</summary>
internal static class ScoreSheetTextMessages
{
    internal static Template TitleOfCompletion { get; } =
        new(
            "计分过程：指标完成情况（规则方案 {regime}）",
            "How the scores came about: completion of indicators (regime {regime})"
        );

    internal static Template TitleOfRatios { get; } =
        new(
            "计分过程：管理指标（规则方案 {regime}）",
            "How the scores came about: management ratios (regime {regime})"
        );

    internal static Template LineHead { get; } =
        new(
            "{number}. {name}（{path}）分值 {weight}，得分 {score}，表中自评 {declared}",
            "{number}. {name} ({path}) weight {weight}, score {score}, as declared {declared}"
        );

    internal static Template Inputs { get; } =
        new(
            "所填数据：实际 {actual}；目标或基数 {target}；分值 {weight}",
            "as stated: actual {actual}; target or base {target}; weight {weight}"
        );

    internal static Template Calculation { get; } = new("计算：{calculation}", "calculation: {calculation}");

    internal static Template Rounded { get; } =
        new(
            "取整：{exact} 保留 {decimals} 位小数，四舍五入（恰为一半时进位）= {score}",
            "rounding: {exact} to {decimals} decimals, half away from zero = {score}"
        );

    internal static Template SourceLine { get; } = new("依据：{source}", "source: {source}");

    internal static Template NoteLine { get; } = new("说明：{note}", "note: {note}");

    internal static Template WhyNot { get; } = new("不计分原因：{reason}", "why there is no score: {reason}");

    internal static Template Remark { get; } = new("提示：{remark}", "remark: {remark}");

    internal static Template NotApplicableWord { get; } = new("不适用", "not applicable");

    internal static Template NotScoredWord { get; } = new("未计分", "not scored");

    internal static Template NoTotal { get; } = new("总分：没有", "Total: none");

    internal static Template SumLine { get; } =
        new("合计：{parts} = {sum}（分值合计 {weights}）", "Sum: {parts} = {sum} (weights {weights})");

    internal static Template TotalLine { get; } = new("总分：{total}", "Total: {total}");

    internal static Template GradeLine { get; } =
        new("等级：{grade}（不低于 {from}）。依据：{source}", "Grade: {grade} (from {from}). Source: {source}");
}
