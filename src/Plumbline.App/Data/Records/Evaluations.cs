using Plumbline.Domain;

namespace Plumbline.App.Data.Records;

/// <summary>Who evaluates.</summary>
public enum EvaluationKind
{
    /// <summary>部门评价.</summary>
    Department,

    /// <summary>财政评价.</summary>
    Finance,
}

/// <summary>部门评价 or 财政评价 of a project of one year.</summary>
public sealed class Evaluation : IChained
{
    public long Id { get; set; }

    public long ProjectId { get; set; }

    /// <summary>Path of the project's unit, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    public int Year { get; set; }

    public EvaluationKind Kind { get; set; }

    /// <summary>Code of the regime whose framework is scored.</summary>
    public string Regime { get; set; } = "";

    /// <summary>第三方机构 that supports it; null: none.</summary>
    public string? Agency { get; set; }

    /// <summary>The chain of its events, which also serves as its lock.</summary>
    public long ChainId { get; set; }

    public long CreatedById { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>一、基本情况.</summary>
    public string? Overview { get; set; }

    /// <summary>二、评价工作开展情况.</summary>
    public string? Work { get; set; }

    /// <summary>五、主要经验及做法.</summary>
    public string? Experience { get; set; }

    /// <summary>五、存在的问题及原因.</summary>
    public string? Problems { get; set; }

    /// <summary>六、有关建议.</summary>
    public string? Advice { get; set; }

    /// <summary>Null while it is open.</summary>
    public DateTime? ConcludedAt { get; set; }

    /// <summary>Total, scaled as <see cref="Domain.Score"/>; null while it is open.</summary>
    public long? Score { get; set; }

    public Grade? Grade { get; set; }
}

/// <summary>An expert of an evaluation.</summary>
public sealed class EvaluationExpert
{
    public long EvaluationId { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }

    /// <summary>What was declared about interests; null: not yet. Nothing may be scored before.</summary>
    public string? Declaration { get; set; }

    /// <summary>The declaration states a conflict: this person scores nothing here.</summary>
    public bool Conflict { get; set; }
}

/// <summary>What an expert gave for an item.</summary>
public sealed class EvaluationScore
{
    public long Id { get; set; }

    public long EvaluationId { get; set; }

    public long AccountId { get; set; }

    /// <summary>Id of the item in the framework.</summary>
    public string Item { get; set; } = "";

    /// <summary>Scaled as <see cref="Domain.Score"/>.</summary>
    public long Score { get; set; }

    public string? Reason { get; set; }

    public DateTime At { get; set; }
}

/// <summary>A mark of the agency's work on an evaluation.</summary>
public sealed class AgencyMark
{
    public long Id { get; set; }

    public long EvaluationId { get; set; }

    public string Item { get; set; } = "";

    /// <summary>Scaled as <see cref="Domain.Score"/>.</summary>
    public long Score { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}
