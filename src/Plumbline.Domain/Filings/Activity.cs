using System.Collections.Immutable;

namespace Plumbline.Domain.Filings;

/// <summary>What a body did in one of its activity systems, with the figures that it reports.</summary>
public sealed record Activity
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    /// <summary>Number in the catalogue of activity systems of the field, content/catalogues/activity-systems.</summary>
    [Term("业务系统")]
    public int? System { get; init; }

    [Term("名称")]
    public string? Title { get; init; }

    [Term("内容")]
    public Prose? Text { get; init; }

    [Term("数据")]
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>Programmes, campaigns, awards and documents that the text names.</summary>
    [Term("所列名称")]
    public ImmutableArray<string> Names { get; init; } = [];
}

/// <summary>Honours of one level.</summary>
public sealed record Honour
{
    [Key]
    [Term("标识")]
    public string? Key { get; init; }

    [Term("级别")]
    public HonourLevel? Level { get; init; }

    [Term("名称")]
    public string? Title { get; init; }

    [Term("获奖对象")]
    public string? Holder { get; init; }

    [Headline]
    [Term("数量")]
    public Quantity? Count { get; init; }
}

/// <summary>Who granted an honour.</summary>
public enum HonourLevel
{
    International,
    National,
    Provincial,
    Municipal,
    County,
}
