namespace Plumbline.Domain.Scoring;

/// <summary>赋分规则: the families of scoring rules from which an indicator may choose its own.</summary>
public enum ScoringRule
{
    /// <summary>直接赋分: met or not met.</summary>
    Direct,

    /// <summary>按比例: weight × actual ÷ target.</summary>
    Proportional,

    /// <summary>完成比例赋分: proportional above a pass threshold.</summary>
    ProportionalWithPassThreshold,

    /// <summary>评判等级赋分: a judged band of the weight.</summary>
    Banded,

    /// <summary>满意度赋分: steps by interval.</summary>
    SatisfactionSteps,
}

/// <summary>定性分档: how far a goal in words was reached.</summary>
public enum QualitativeBand
{
    /// <summary>达成年度指标 / 基本达成目标.</summary>
    Achieved,

    /// <summary>部分达成年度指标并具有一定效果 / 部分实现目标.</summary>
    PartlyAchieved,

    /// <summary>未达成年度指标且效果较差 / 实现目标程度较低.</summary>
    NotAchieved,
}
