using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>What a score sheet says about its lines: why there is no score, and what a reader has to know.</summary>
internal static class ScoreSheetMessages
{
    internal static Template DeclaredNotApplicable { get; } =
        new("本项不适用，不计分", "declared not applicable; counts for nothing");

    internal static Template NoWeight { get; } = new("没有分值", "no weight");

    internal static Template WeightTooLarge { get; } =
        new("分值超过 1000，无法计分", "a weight above 1,000 cannot be scored");

    internal static Template NoActual { get; } = new("没有实际完成值", "no actual value");

    internal static Template NoTarget { get; } = new("没有指标值", "no target");

    internal static Template NoExecution { get; } =
        new(
            "缺少年度资金总额的全年预算数或全年执行数",
            "the adjusted budget or the executed amount of the total row is missing"
        );

    internal static Template TargetInWords { get; } =
        new(
            "指标值“{target}”是文字，不能按比例计分；应改为数值，或按定性指标选择档次",
            "the target '{target}' is in words and cannot be compared; state a figure, or judge it by band"
        );

    internal static Template ActualInWords { get; } =
        new(
            "实际完成值“{actual}”是文字，不能与指标值比较；应填写数值，或按定性指标选择档次",
            "the actual '{actual}' is in words and cannot be compared; state a figure, or judge it by band"
        );

    internal static Template YesOrNoUnclear { get; } =
        new(
            "实际完成值“{actual}”看不出是否达到目标；请在定性分档中注明是否达成",
            "'{actual}' does not say whether the target was met; choose a band"
        );

    internal static Template NeedsBand { get; } =
        new(
            "定性指标未选择档次：达成年度指标 {achieved}，部分达成 {partly}，未达成 {not}（占分值的比例）",
            "no band chosen: achieved {achieved}, partly achieved {partly}, not achieved {not} of the weight"
        );

    internal static Template NeedsShare { get; } =
        new(
            "已选档次“{band}”，未填写得分或档内比例；允许的范围是分值的 {range}",
            "the band '{band}' is chosen but neither points nor a share of the weight; the share may be {range}"
        );

    internal static Template ShareNotPercent { get; } =
        new("档内比例“{share}”应写成百分数，如 85%", "the share '{share}' must be a percentage such as 85%");

    internal static Template OutsideBand { get; } =
        new(
            "档内比例 {share} 不在所选档次“{band}”的范围 {range} 内",
            "the share {share} lies outside the range {range} of the chosen band '{band}'"
        );

    internal static Template NoSatisfactionRule { get; } =
        new("本规则方案没有满意度赋分规则", "this regime has no rule for satisfaction steps");

    internal static Template NotAPercentage { get; } =
        new(
            "“{actual}”不是百分数，不能按满意度分档",
            "'{actual}' is not a percentage and cannot be looked up in steps"
        );

    internal static Template OtherUnit { get; } =
        new(
            "实际完成值 {actual} 与指标值 {target} 单位不同，不能比较",
            "actual {actual} and target {target} have different units"
        );

    internal static Template NegativeTarget { get; } =
        new("目标值 {target} 为负数，没有计分规则", "the target {target} is negative; no rule scores it");

    internal static Template TooLarge { get; } =
        new(
            "{actual} 与 {target} 过大或小数位过多，无法精确计分",
            "{actual} and {target} have too many digits to be scored exactly"
        );

    internal static Template AssumedUnit { get; } =
        new("一方没有写单位，按“{unit}”比较", "one side has no unit; compared as '{unit}'");

    internal static Template ApproximateActual { get; } =
        new(
            "实际完成值“{actual}”不是确数，按所写数字计算",
            "the actual '{actual}' is not exact; scored as the figure printed"
        );

    internal static Template NegativeActual { get; } =
        new("实际值 {actual} 为负数，按 0 计算", "the actual {actual} is negative and counts as 0");

    internal static Template AssumedHigher { get; } =
        new(
            "指标值“{target}”没有比较符号，也未注明指标方向，按越高越好计分",
            "the target '{target}' has neither sign nor direction; taken as higher is better"
        );

    internal static Template AssumedEqual { get; } =
        new(
            "指标值为 0 且未注明指标方向，按等于 0 才得分计算",
            "the target is 0 without a direction; only 0 earns the points"
        );

    internal static Template OverAchieved { get; } =
        new(
            "实际完成值为指标值的 {ratio}，不低于 {threshold}；若因指标值定得偏低，复核人可考虑调减为 {suggested} 分，仅为建议，不计入得分。依据：{source}",
            "the actual is {ratio} of the target, at least {threshold}; a reviewer who finds the target too low may reduce the "
                + "score to {suggested} — a suggestion only, not computed. Source: {source}"
        );

    internal static Template OverAchievedWithoutReason { get; } =
        new(
            "实际完成值为指标值的 {ratio}，不低于 {threshold}，必须说明原因；若因指标值定得偏低，复核人可考虑调减为 {suggested} 分，"
                + "仅为建议，不计入得分。依据：{source}",
            "the actual is {ratio} of the target, at least {threshold}: a reason is required; a reviewer who finds the target "
                + "too low may reduce the score to {suggested} — a suggestion only, not computed. Source: {source}"
        );

    internal static Template BudgetWithdrawn { get; } =
        new(
            "全年预算数为 0：请核实预算是否已收回，本项应否重新批复或不计分",
            "the adjusted budget is 0: check whether it was withdrawn and whether this line should count"
        );

    internal static Template ExecutedBeyondBudget { get; } =
        new(
            "全年执行数大于全年预算数，请核实是否漏计结转资金",
            "more was executed than budgeted; check for carry-over left out"
        );

    internal static Template MayBeFinished { get; } =
        new(
            "若任务已完成且支出在年度预算之内，可由评价人认定满分",
            "if the task was finished inside the budget, a reviewer may find that full marks are due"
        );

    internal static Template RegimeWithoutWeights { get; } =
        new("本规则方案的表格没有分值，不计算总分", "the forms of this regime carry no weights; there is no total");

    internal static Template NoIndicators { get; } =
        new("没有绩效指标，不能计算总分", "there are no indicators; there is no total");

    internal static Template NoWeights { get; } =
        new("各项都没有分值，不能计算总分", "no line has a weight; there is no total");

    internal static Template NothingApplies { get; } =
        new("没有一项适用，不能计算总分", "no line applies; there is no total");

    internal static Template NoRatios { get; } = new("本规则方案没有管理指标", "this regime has no management ratios");

    internal static Template RatioMissing { get; } =
        new("缺少计算所需的数据：{missing}", "values that the ratio needs are missing: {missing}");

    internal static Template NoBaseForRatio { get; } =
        new("分母（{base}）为 0，没有比率，本项不适用", "the base ({base}) is 0: there is no ratio, not applicable");

    internal static Template NegativeRatioRemark { get; } =
        new("分子（{actual}）为负数，比率按 0 计算", "the numerator ({actual}) is negative; the ratio counts as 0");

    internal static Template NotAllScored { get; } =
        new(
            "{count} 项不能计分，因此没有总分：{names}",
            "{count} lines cannot be scored, so there is no total: {names}"
        );

    internal static Template Rescaled { get; } =
        new(
            "剔除不适用的指标后按 100 分折算：{sum} × 100 ÷ {weights} = {total}",
            "rescaled to 100 without the lines that do not apply: {sum} × 100 ÷ {weights} = {total}"
        );

    internal static Template Capped { get; } =
        new(
            "执行率 {rate} 低于 {below}，总分以 {most} 为限。依据：{source}",
            "the execution rate {rate} is below {below}: the total is limited to {most}. Source: {source}"
        );

    internal static Template WeightsNotHundred { get; } =
        new(
            "分值合计为 {weights}，不是 100，因此不评等级",
            "the weights add up to {weights}, not 100, so there is no grade"
        );

    internal static Template UnverifiedSources { get; } =
        new("依据未核实，结果仅供参考：{sources}", "sources not verified, for reference only: {sources}");
}
