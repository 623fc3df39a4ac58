using System.Collections.Immutable;

namespace Plumbline.Domain.Transfers;

/// <summary>上级补助资金的来源层级: which level of government gives a transfer.</summary>
public enum TransferLevel
{
    /// <summary>中央.</summary>
    Central,

    /// <summary>省.</summary>
    Province,

    /// <summary>市.</summary>
    City,
}

/// <summary>A matter on which the region reports in words how the money was managed.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">What the official table calls it.</param>
/// <param name="Asks">What is to be said.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TransferTopic(string Id, string Name, string Asks, Source Source);

/// <summary>What a place asks of transfers from above.</summary>
public sealed record TransferRules
{
    /// <summary>资金管理情况: matters in the order of the table.</summary>
    public ImmutableArray<TransferTopic> Topics { get; init; } = [];
}
