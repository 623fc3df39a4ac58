using Plumbline.Domain.Monitoring;
using Plumbline.Domain.Scoring;

namespace Plumbline.App.Data.Records;

/// <summary>How a version of a goal came about.</summary>
public enum GoalVersionKind
{
    /// <summary>随预算批复.</summary>
    Approval,

    /// <summary>追加.</summary>
    Supplement,

    /// <summary>调整.</summary>
    Adjustment,

    /// <summary>修订: words are put right, nothing is asked anew.</summary>
    Revision,
}

/// <summary>What became of a version.</summary>
public enum GoalVersionState
{
    /// <summary>办理中.</summary>
    Open,

    /// <summary>已批复.</summary>
    Approved,

    /// <summary>已撤回 or not approved: the version before it stands.</summary>
    Dropped,
}

/// <summary>绩效目标版本: a goal as it was approved with the budget, or as it is being changed since.</summary>
public sealed class GoalVersion
{
    public long Id { get; set; }

    /// <summary>The form of the goal declaration.</summary>
    public long FormId { get; set; }

    /// <summary>From 1: the one approved with the budget.</summary>
    public int Number { get; set; }

    public GoalVersionKind Kind { get; set; }

    public GoalVersionState State { get; set; }

    /// <summary>文号 that the change rests on; null: none is named.</summary>
    public string? Document { get; set; }

    public string? Reason { get; set; }

    public DateTime StartedAt { get; set; }

    public long StartedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    public long? DecidedById { get; set; }

    /// <summary>The rows of the form as approved, as JSON compressed with gzip; null: not approved.</summary>
    public byte[]? Rows { get; set; }
}

/// <summary>
/// How a form of a monitoring round stands, as last reckoned: derived, kept so that a page over many forms reads no filing.
/// </summary>
public sealed class FormWatch
{
    public long FormId { get; set; }

    /// <summary>Day up to which is looked at.</summary>
    public DateOnly CutOff { get; set; }

    /// <summary>The worst light; null: nothing is lit.</summary>
    public WarningLight? Overall { get; set; }

    public WarningLight? Budget { get; set; }

    public int Red { get; set; }

    public int Yellow { get; set; }

    public int Green { get; set; }

    public int Blue { get; set; }

    /// <summary>Indicators without a light.</summary>
    public int Unlit { get; set; }

    /// <summary>Share of the goals that was reached, in 1/10,000, rounded half up; null: not known.</summary>
    public long? Goals { get; set; }

    /// <summary>Share of the budget that was spent, in 1/10,000, rounded half up; null: not stated.</summary>
    public long? Spending { get; set; }

    public ControlQuarter? Quarter { get; set; }

    /// <summary>Goals and spending are further apart than the place allows.</summary>
    public bool Apart { get; set; }
}
