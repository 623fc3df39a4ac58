using System.Collections.Immutable;
using Plumbline.Domain.Scoring;

namespace Plumbline.Domain.Filings;

/// <summary>绩效指标: one row of the indicator table, with its target, its result and the scores printed for it.</summary>
public sealed record Indicator
{
    [Term("指标代码")]
    public IndicatorCode? Code { get; init; }

    [Term("一级指标", Required = true)]
    public IndicatorKind Kind { get; init; }

    /// <summary>Level 1 as printed, where it differs from the standard word.</summary>
    [Term("一级指标（原文）")]
    public string? KindAsPrinted { get; init; }

    [Term("二级指标")]
    public IndicatorAspect? Aspect { get; init; }

    /// <summary>Level 2 as printed, where it differs from the standard word.</summary>
    [Term("二级指标（原文）")]
    public string? AspectAsPrinted { get; init; }

    [Term("三级指标", Required = true)]
    public string Name { get; init; } = "";

    [Term("指标解释")]
    public string? Explanation { get; init; }

    [Term("指标性质")]
    public IndicatorNature? Nature { get; init; }

    /// <summary>Where the target's sign does not say it.</summary>
    [Term("指标方向")]
    public Direction? Direction { get; init; }

    [Term("指标值")]
    public StatedValue? Target { get; init; }

    /// <summary>The target that was approved first, where an adjustment was approved since.</summary>
    [Term("调整前指标值")]
    public StatedValue? OriginalTarget { get; init; }

    [Term("实际完成值")]
    public StatedValue? Actual { get; init; }

    [Term("上年实际完成值")]
    public StatedValue? PriorActual { get; init; }

    [Term("度量单位")]
    public string? MeasureUnit { get; init; }

    [Term("分值")]
    public Weight? Weight { get; init; }

    /// <summary>Only where the indicator departs from what the regime does with its nature and direction.</summary>
    [Term("赋分规则")]
    public ScoringRule? ScoringRule { get; init; }

    [Term("定性分档")]
    public QualitativeBand? Band { get; init; }

    /// <summary>The part of the weight that a person gave inside the band, e.g. 85%.</summary>
    [Term("档内比例")]
    public Quantity? BandShare { get; init; }

    [Term("定性评分理由")]
    public string? BandReason { get; init; }

    [Term("得分")]
    public Quantity? SelfScore { get; init; }

    [Term("主管部门评分")]
    public Quantity? DepartmentScore { get; init; }

    [Term("财政评分")]
    public Quantity? FinanceScore { get; init; }

    [Term("偏差原因分析")]
    public string? DeviationReason { get; init; }

    [Term("改进措施")]
    public string? CorrectiveAction { get; init; }

    [Term("佐证资料")]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The form says 无 or 不适用: the row counts for nothing and has no score.</summary>
    [Term("不适用")]
    public bool NotApplicable { get; init; }

    [Term("指标来源")]
    public string? IndicatorSource { get; init; }

    [Term("指标值设定依据")]
    public string? TargetBasis { get; init; }

    [Term("完成值取值方式")]
    public string? MeasurementMethod { get; init; }

    [Term("完成值数据来源")]
    public string? DataSource { get; init; }

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];

    [Term("监控")]
    public ImmutableArray<MonitoringPoint> Monitoring { get; init; } = [];

    /// <summary>What is to be reached on the way to the target, in any order; empty: nothing was agreed.</summary>
    [Term("阶段目标")]
    public ImmutableArray<Milestone> Milestones { get; init; } = [];
}

/// <summary>阶段目标: what an indicator is to have reached by a day of the year. Without a day it says nothing yet.</summary>
public sealed record Milestone
{
    [Term("节点日期")]
    public DateOnly? On { get; init; }

    [Term("节点指标值")]
    public StatedValue? Value { get; init; }
}

/// <summary>一级指标.</summary>
public enum IndicatorKind
{
    Cost,
    Output,
    Outcome,
    Satisfaction,

    /// <summary>管理指标 of frameworks that have them (投入, 过程, 管理效率).</summary>
    Management,
}

/// <summary>二级指标.</summary>
public enum IndicatorAspect
{
    Quantity,
    Quality,
    Timeliness,
    OutputCost,
    EconomicCost,
    SocialCost,
    EcologicalCost,
    EconomicBenefit,
    SocialBenefit,
    EcologicalBenefit,
    Sustainability,
    UserSatisfaction,
}

/// <summary>指标性质.</summary>
public enum IndicatorNature
{
    Quantitative,
    Qualitative,
}

/// <summary>指标方向.</summary>
public enum Direction
{
    HigherIsBetter,
    LowerIsBetter,
    Equal,
}

/// <summary>佐证资料.</summary>
public sealed record Evidence
{
    [Term("名称", Required = true)]
    public string Name { get; init; } = "";

    [Term("类型")]
    public EvidenceKind? Kind { get; init; }

    [Term("日期")]
    public DateOnly? Date { get; init; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    [Term("文件摘要")]
    public string? Hash { get; init; }

    [Term("说明")]
    public string? Note { get; init; }
}

/// <summary>佐证资料类型.</summary>
public enum EvidenceKind
{
    Official,
    Working,
    SourceVoucher,
    Statement,
    Survey,
}

/// <summary>What was seen of an indicator during the year.</summary>
public sealed record MonitoringPoint
{
    [Term("截止日期", Required = true)]
    public DateOnly CutOff { get; init; }

    [Term("截至目前完成值")]
    public StatedValue? ValueToDate { get; init; }

    [Term("全年预计完成情况")]
    public StatedValue? FullYearForecast { get; init; }

    [Term("偏差原因类别")]
    public ImmutableArray<DeviationCause> Causes { get; init; } = [];

    [Term("原因说明")]
    public string? Reason { get; init; }

    [Term("完成目标可能性")]
    public CompletionLikelihood? Likelihood { get; init; }

    [Term("拟采取措施")]
    public string? Action { get; init; }
}

/// <summary>偏差原因类别 of the monitoring form.</summary>
public enum DeviationCause
{
    Funding,
    Rules,
    Staff,
    Equipment,
    Other,
}

/// <summary>完成目标可能性.</summary>
public enum CompletionLikelihood
{
    Certain,
    Possible,
    Impossible,
}
