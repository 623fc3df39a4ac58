using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>
/// One figure that the body states about its work: what it counts, for whom, when, and how it was printed. A fact may
/// have parts (其中), names that it counts, and the value of the year before.
/// </summary>
public sealed record Fact
{
    /// <summary>Short name, unique among its siblings, by which text refers to the figure.</summary>
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("名称", Required = true)]
    public string Label { get; init; } = "";

    [Headline]
    [Term("数值")]
    public Quantity? Value { get; init; }

    /// <summary>How a zero or a whole is put in words: 无, 零发生, 全部, 均.</summary>
    [Term("文字表述")]
    public string? StatedAs { get; init; }

    [Term("口径")]
    public string? Scope { get; init; }

    [Term("时间")]
    public string? Period { get; init; }

    [Term("性质")]
    public FactRole Role { get; init; }

    [Term("上年数")]
    public Quantity? PriorYear { get; init; }

    /// <summary>Change against <see cref="PriorYear"/>, with its sign; percentage points are in 个百分点.</summary>
    [Term("增减")]
    public Quantity? Change { get; init; }

    [Term("占比")]
    public Quantity? Share { get; init; }

    /// <summary>Path of the fact or line of which <see cref="Share"/> is a share; absent: the fact it is a part of.</summary>
    [Term("占比基数")]
    public string? ShareOf { get; init; }

    [Term("所列名称")]
    public ImmutableArray<string> Names { get; init; } = [];

    [Term("其中")]
    public ImmutableArray<Fact> Parts { get; init; } = [];

    /// <summary>Whether parts and names together must add up to the value.</summary>
    [Term("其中是否穷尽")]
    public OfWhich? OfWhich { get; init; }
}

/// <summary>What a stated figure is.</summary>
public enum FactRole
{
    /// <summary>What happened.</summary>
    Actual,

    /// <summary>What was aimed at: 目标, 力争, 任务, 应.</summary>
    Target,

    /// <summary>A norm set by somebody else: 按500元/生.</summary>
    Standard,

    /// <summary>What is expected: 预计, 未来5年内.</summary>
    Forecast,
}

/// <summary>其中: whether the listed parts are all parts.</summary>
public enum OfWhich
{
    Exhaustive,
    Partial,
}
