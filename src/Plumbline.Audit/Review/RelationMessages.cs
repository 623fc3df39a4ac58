using Plumbline.Audit.Relations;
using Plumbline.Findings;

namespace Plumbline.Audit.Review;

/// <summary>What is said about a statement that does not hold.</summary>
internal static class RelationMessages
{
    public static readonly Template SumFails = new(
        "{label}{stated}与各部分之和{computed}不符，相差{difference}（{working}）",
        "{label} {stated} differs from the sum of its parts {computed} by {difference} ({working})"
    );

    public static readonly Template CountFails = new(
        "{label}{stated}与列出的{computed}不符（{working}）",
        "{label} {stated} does not match the {computed} that are listed ({working})"
    );

    public static readonly Template EqualityFails = new(
        "同一数据前后不一致：{label}一处为{stated}，另一处为{computed}，相差{difference}",
        "One quantity, two values: {label} is {stated} in one place and {computed} in another, {difference} apart"
    );

    public static readonly Template RateFails = new(
        "{label}{stated}与按所列数据计算的{computed}不符（{working}）",
        "{label} {stated} differs from {computed}, reckoned from the figures given ({working})"
    );

    public static readonly Template SubsetFails = new(
        "{label}{stated}大于它所属的总数{computed}",
        "{label} {stated} is more than the total {computed} that it belongs to"
    );

    public static readonly Template ThresholdFails = new(
        "{label}：目标{stated}，实际{computed}，未达到目标",
        "{label}: target {stated}, actual {computed}; the target is missed"
    );

    public static readonly Template ComparisonFails = new(
        "{label}：文字表述的大小关系与数字不符，界限{stated}，实际{computed}",
        "{label}: the words compare the two the other way than the numbers do; bound {stated}, actual {computed}"
    );

    public static readonly Template ScoreFails = new(
        "{label}得分{stated}超过分值{computed}",
        "{label}: score {stated} exceeds its weight {computed}"
    );

    public static readonly Template OtherFails = new(
        "{label}{stated}与计算结果{computed}不符，相差{difference}（{working}）",
        "{label} {stated} differs from the computed {computed} by {difference} ({working})"
    );

    public static readonly Template Rounds = new(
        "{label}{stated}与计算结果{computed}相差{difference}，在四舍五入范围内（{working}）",
        "{label} {stated} differs from the computed {computed} by {difference}, within rounding ({working})"
    );

    public static readonly Template Cut = new(
        "{label}{stated}是舍去尾数得到的，四舍五入应为{computed}（{working}）",
        "{label} {stated} is cut off; rounded it is {computed} ({working})"
    );

    public static readonly Template RepairCut = new(
        "可不修改；同一份报告的比率宜采用同一种取舍方法",
        "No change is needed; the rates of one report should be rounded in one way"
    );

    public static readonly Template Repair = new(
        "对照原始数据核对这几个数，改正其中有误的一个；如口径不同或有未列出的部分，请写明",
        "Check these figures against the source and correct the wrong one; if scopes differ or a part is not shown, say so"
    );

    public static readonly Template RepairThreshold = new(
        "在偏差原因中说明未完成的原因和改进措施；如数字有误，请改正",
        "Explain the shortfall and the remedy under deviations; if a figure is wrong, correct it"
    );

    public static readonly Template RepairExplained = new(
        "已扣分并说明原因，可不修改",
        "Points were taken off and the reason is given; no change is needed"
    );

    public static readonly Template RepairRounds = new(
        "可不修改；如需相加一致，可注明“因四舍五入存在尾差”",
        "No change is needed; a note about rounding may be added"
    );

    public static readonly Template ScopeDoubt = new(
        "两处口径可能不同；写明各自的范围即可排除疑问",
        "The two may have different scopes; stating the scope of each would settle it"
    );

    /// <summary>The sentence for a kind of statement.</summary>
    public static Template Fails(RelationKind kind) =>
        kind switch
        {
            RelationKind.Sum or RelationKind.ScoreSum or RelationKind.WeightSum => SumFails,
            RelationKind.CountSum => CountFails,
            RelationKind.Equality => EqualityFails,
            RelationKind.Share or RelationKind.Ratio or RelationKind.ExecutionRate or RelationKind.GrowthRate =>
                RateFails,
            RelationKind.Subset => SubsetFails,
            RelationKind.Threshold => ThresholdFails,
            RelationKind.ScoreWithinWeight => ScoreFails,
            _ => OtherFails,
        };
}
