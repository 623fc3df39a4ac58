namespace Plumbline.Audit.Relations;

/// <summary>The kinds of arithmetic statement (勾稽关系).</summary>
public enum RelationKind
{
    Sum,
    Difference,
    Share,
    Ratio,
    ExecutionRate,
    GrowthRate,
    ChangeAmount,
    Equality,
    Product,
    Multiple,
    ScoreSum,
    WeightSum,
    ScoreWithinWeight,
    CountSum,
    Subset,
    Threshold,
}
