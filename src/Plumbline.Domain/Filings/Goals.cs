using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>年度总体目标 and the goals below it.</summary>
public sealed record Goals
{
    [Term("年度总体目标")]
    public Goal? Overall { get; init; }

    [Term("实施期目标")]
    public Goal? Period { get; init; }

    [Term("分项绩效目标")]
    public ImmutableArray<Goal> Items { get; init; } = [];
}

/// <summary>A goal: what was expected, what came of it, and the figures in either.</summary>
public sealed record Goal
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("序号")]
    public string? No { get; init; }

    /// <summary>Name of the topic, or the duty that the goal serves.</summary>
    [Term("名称")]
    public string? Name { get; init; }

    [Term("预期目标")]
    public Prose? ExpectedGoal { get; init; }

    [Term("实际完成情况")]
    public Prose? ActualOutcome { get; init; }

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}

/// <summary>年度主要任务.</summary>
public sealed record AnnualTask
{
    [Key]
    [Term("序号")]
    public string? No { get; init; }

    [Term("任务名称", Required = true)]
    public string TaskName { get; init; } = "";

    [Term("主要内容")]
    public Prose? TaskContent { get; init; }

    [Term("实际完成情况")]
    public Prose? ActualOutcome { get; init; }

    [Term("预算金额")]
    public Amount? Budget { get; init; }

    [Term("其中财政拨款")]
    public Amount? FiscalBudget { get; init; }

    [Term("其他资金")]
    public Amount? OtherBudget { get; init; }

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];
}
