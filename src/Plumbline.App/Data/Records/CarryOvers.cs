using Plumbline.Domain.Filings;

namespace Plumbline.App.Data.Records;

/// <summary>结转项目: a project with money of earlier years in a year. The sums serve lists; funds are what counts.</summary>
public sealed class CarryOver : IChained
{
    public long Id { get; set; }

    public long ProjectId { get; set; }

    public long UnitId { get; set; }

    /// <summary>Path of the unit, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    /// <summary>主管部门: the nearest department at or over the unit, kept here for sums by department.</summary>
    public long DepartmentId { get; set; }

    /// <summary>The year into which the money was carried.</summary>
    public int Year { get; set; }

    /// <summary>Code of the regime whose rules and table hold.</summary>
    public string Regime { get; set; } = "";

    /// <summary>上年结转数.</summary>
    public long BalanceFen { get; set; }

    /// <summary>本年执行数; null: not stated for all sources.</summary>
    public long? SpentFen { get; set; }

    /// <summary>已交回.</summary>
    public long ReturnedFen { get; set; }

    /// <summary>The earliest year after which something of what is left has to be given back; null: nothing is left.</summary>
    public int? DueYear { get; set; }

    /// <summary>The chain of events, which also serves as its lock.</summary>
    public long ChainId { get; set; }
}

/// <summary>Money carried over, of one source and budget year. Amounts in fen.</summary>
public sealed class CarryOverFund
{
    public long CarryOverId { get; set; }

    public FundNature Nature { get; set; }

    public int BudgetYear { get; set; }

    public long BalanceFen { get; set; }

    /// <summary>本年执行数; null: not stated, which is not zero.</summary>
    public long? SpentFen { get; set; }

    public long ReturnedFen { get; set; }
}

/// <summary>What the unit says of the carried money: a text, or a value promised or reached.</summary>
public sealed class CarryOverText : ISaidText
{
    public long CarryOverId { get; set; }

    /// <summary><c>goal</c>, <c>outcome</c>, <c>cause</c>, <c>target/…</c>, <c>actual/…</c>, <c>reason/…</c>.</summary>
    public string Item { get; set; } = "";

    public string Text { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}
