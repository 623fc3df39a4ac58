using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// What methods say about a calculation. Holes that every sentence may use: weight, actual, target, rate (actual ÷
/// target), equals (the same behind = or ≈) and exact (points before rounding).
/// </summary>
internal static class ScoringMessages
{
    internal static Template AtLeastMet { get; } =
        new(
            "实际值 {actual} ≥ 目标值 {target}，达到目标，得满分 {weight}",
            "actual {actual} ≥ target {target}: met, full {weight}"
        );

    internal static Template AtMostMet { get; } =
        new(
            "实际值 {actual} ≤ 目标值 {target}，未超过目标，得满分 {weight}",
            "actual {actual} ≤ target {target}: kept, full {weight}"
        );

    internal static Template EqualMet { get; } =
        new("实际值 {actual} = 目标值 {target}，得满分 {weight}", "actual {actual} = target {target}: full {weight}");

    internal static Template Proportional { get; } =
        new(
            "按比例：分值 {weight} × 实际值 {actual} ÷ 目标值 {target} = {exact}",
            "in proportion: weight {weight} × actual {actual} ÷ target {target} = {exact}"
        );

    internal static Template Linear { get; } =
        new(
            "反向指标线性扣减：分值 {weight} × (1 − (实际值 {actual} − 目标值 {target}) ÷ 目标值 {target}) = {exact}",
            "lower is better, linear: weight {weight} × (1 − (actual {actual} − target {target}) ÷ target {target}) = {exact}"
        );

    internal static Template TwiceTheTarget { get; } =
        new(
            "实际值 {actual} 不低于目标值 {target} 的两倍，得 0",
            "actual {actual} is at least twice the target {target}: 0"
        );

    internal static Template InverseRatio { get; } =
        new(
            "反向指标按比值：分值 {weight} × 目标值 {target} ÷ 实际值 {actual} = {exact}",
            "lower is better, by ratio: weight {weight} × target {target} ÷ actual {actual} = {exact}"
        );

    internal static Template BothSides { get; } =
        new(
            "双向扣减：分值 {weight} × (1 − |实际值 {actual} − 目标值 {target}| ÷ 目标值 {target}) = {exact}",
            "deviation to either side: weight {weight} × (1 − |actual {actual} − target {target}| ÷ target {target}) = {exact}"
        );

    internal static Template ZeroTargetMissed { get; } =
        new("目标值为 0，实际值为 {actual}，得 0", "the target is 0 and the actual {actual}: 0");

    internal static Template DirectNotMet { get; } =
        new(
            "直接赋分：实际值 {actual} 未达到目标值 {target}，分值 {weight} × {share} = {exact}",
            "yes or no: actual {actual} does not meet target {target}, weight {weight} × {share} = {exact}"
        );

    internal static Template BelowPassLine { get; } =
        new(
            "完成率 = 实际值 {actual} ÷ 目标值 {target} {equals}，低于及格门槛 {line}，得 0",
            "completion = actual {actual} ÷ target {target} {equals}, below the pass line {line}: 0"
        );

    internal static Template AbovePassLine { get; } =
        new(
            "完成率 = 实际值 {actual} ÷ 目标值 {target} {equals}；分值 {weight} × (完成率 − {line}) ÷ (1 − {line}) = {exact}",
            "completion = actual {actual} ÷ target {target} {equals}; "
                + "weight {weight} × (completion − {line}) ÷ (1 − {line}) = {exact}"
        );

    internal static Template SatisfactionSteps { get; } =
        new(
            "满意度 {rate}，分档（{steps}），分值 {weight} × {share} = {exact}",
            "satisfaction {rate}, steps ({steps}), weight {weight} × {share} = {exact}"
        );

    internal static Template JudgedShare { get; } =
        new(
            "定性分档：分值 {weight} × 档内比例 {rate} = {exact}",
            "judged band: weight {weight} × share {rate} = {exact}"
        );

    internal static Template NoBudget { get; } =
        new("全年预算数为 0，执行得分为 0", "the adjusted budget is 0: the execution score is 0");

    internal static Template FullyExecuted { get; } =
        new(
            "执行率 = 全年执行数 {actual} ÷ 全年预算数 {target} {equals}，以满分 {weight} 为限",
            "execution rate = executed {actual} ÷ adjusted budget {target} {equals}, limited to full {weight}"
        );

    internal static Template Executed { get; } =
        new(
            "执行率 = 全年执行数 {actual} ÷ 全年预算数 {target} {equals}；分值 {weight} × 执行率 = {exact}",
            "execution rate = executed {actual} ÷ adjusted budget {target} {equals}; weight {weight} × rate = {exact}"
        );

    internal static Template ExecutionSteps { get; } =
        new(
            "执行率 = 全年执行数 {actual} ÷ 全年预算数 {target} {equals}，分档（{steps}），分值 {weight} × {share} = {exact}",
            "execution rate = executed {actual} ÷ adjusted budget {target} {equals}, steps ({steps}), "
                + "weight {weight} × {share} = {exact}"
        );

    internal static Template NoBase { get; } =
        new("分母为 0，没有比率，得 0", "the base is 0, so there is no ratio: 0");

    internal static Template WithinBound { get; } =
        new(
            "比率 = {actual} ÷ {target} {equals}，未越过 {bound}，得满分 {weight}",
            "ratio = {actual} ÷ {target} {equals}, not beyond {bound}: full {weight}"
        );

    internal static Template StepsDeducted { get; } =
        new(
            "比率 = {actual} ÷ {target} {equals}，越过 {bound} 达 {excess}；每 {step} 扣 {penalty}，计 {steps} 步："
                + "{weight} − {steps} × {penalty}，不低于 0，得 {exact}",
            "ratio = {actual} ÷ {target} {equals}, beyond {bound} by {excess}; {penalty} off per {step}, {steps} steps: "
                + "{weight} − {steps} × {penalty}, not below 0 = {exact}"
        );

    internal static Template Bands { get; } =
        new(
            "比率 = {actual} ÷ {target} {equals}，分段（{bands}），以分值 {weight} 为限，得 {exact}",
            "ratio = {actual} ÷ {target} {equals}, bands ({bands}), limited to {weight}: {exact}"
        );

    internal static Template FullByRule { get; } =
        new("{reason}，按规则得满分 {weight}", "{reason}: full {weight} by rule");
}
