using Plumbline.Domain.Transfers;

namespace Plumbline.App.Data.Records;

/// <summary>转移支付: money that a level of government above gave to a region in a year.</summary>
public sealed class Transfer : IChained
{
    public long Id { get; set; }

    /// <summary>The region that it was given to.</summary>
    public long RegionId { get; set; }

    /// <summary>地方主管部门, which reports on it.</summary>
    public long UnitId { get; set; }

    /// <summary>Path of the department, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    public int Year { get; set; }

    public string Name { get; set; } = "";

    public TransferLevel Level { get; set; }

    /// <summary>文号.</summary>
    public string Document { get; set; } = "";

    public long AmountFen { get; set; }

    /// <summary>Code of the regime in whose table the region reports.</summary>
    public string Regime { get; set; } = "";

    /// <summary>The chain of events, which also serves as its lock.</summary>
    public long ChainId { get; set; }
}

/// <summary>A project's part of a transfer.</summary>
public sealed class TransferShare
{
    public long TransferId { get; set; }

    public long ProjectId { get; set; }

    public long Fen { get; set; }
}

/// <summary>What the region itself says in its table: a text, or a value of an indicator that cannot be added up.</summary>
public sealed class TransferText : ISaidText
{
    public long TransferId { get; set; }

    /// <summary><c>goal</c>, <c>outcome</c>, <c>topic/…</c>, <c>target/…</c>, <c>actual/…</c>, <c>reason/…</c>.</summary>
    public string Item { get; set; } = "";

    public string Text { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}
