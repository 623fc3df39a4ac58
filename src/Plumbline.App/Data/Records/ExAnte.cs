using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Data.Records;

/// <summary>事前绩效评估 of a project for the first budget that it asks for.</summary>
public sealed class Assessment : IChained
{
    public long Id { get; set; }

    public long ProjectId { get; set; }

    /// <summary>Path of the project's unit, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    /// <summary>The budget year that it asks for.</summary>
    public int Year { get; set; }

    /// <summary>Code of the regime whose template is scored.</summary>
    public string Regime { get; set; } = "";

    /// <summary>Kind of the template.</summary>
    public string Kind { get; set; } = "";

    public ExAnteState State { get; set; }

    public DateTime StateSince { get; set; }

    /// <summary>The chain of its events, which also serves as its lock.</summary>
    public long ChainId { get; set; }

    public long CreatedById { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Total of the cost sheet; null while the sheet has none.</summary>
    public long? RequestedFen { get; set; }

    /// <summary>Seed of the draw of experts; null: not drawn.</summary>
    public string? Seed { get; set; }

    /// <summary>Where the seed was read.</summary>
    public string? SeedSource { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? DrawnAt { get; set; }

    public DateTime? ConcludedAt { get; set; }

    /// <summary>Total, scaled as <see cref="Domain.Score"/>; null while it is open.</summary>
    public long? Score { get; set; }

    public AssessmentConclusion? Conclusion { get; set; }

    /// <summary>What was admitted to the pool; null: nothing.</summary>
    public long? AdmittedFen { get; set; }

    /// <summary>Document or reason of the admission or refusal.</summary>
    public string? Decision { get; set; }

    public DateTime? DecidedAt { get; set; }
}

/// <summary>A line of the cost sheet, as written.</summary>
public sealed class AssessmentCost
{
    public long Id { get; set; }

    public long AssessmentId { get; set; }

    public int Position { get; set; }

    public string Name { get; set; } = "";

    public string Quantity { get; set; } = "";

    public string Price { get; set; } = "";

    public string Times { get; set; } = "";

    public string? Basis { get; set; }
}

/// <summary>A text of the assessment: of a dimension, or of another part of the report.</summary>
public sealed class AssessmentText
{
    public long AssessmentId { get; set; }

    /// <summary>A dimension's name, or <c>overview</c>, <c>advice</c>, <c>other</c>.</summary>
    public string Part { get; set; } = "";

    public string Text { get; set; } = "";
}

/// <summary>What the project promises: an indicator with its target.</summary>
public sealed class AssessmentPromise
{
    public long Id { get; set; }

    public long AssessmentId { get; set; }

    public int Position { get; set; }

    /// <summary>Name of the indicator, by which it is found again in goals and self-evaluations.</summary>
    public string Indicator { get; set; } = "";

    public string Target { get; set; } = "";
}

/// <summary>A candidate of the published list, and what became of it.</summary>
public sealed class AssessmentCandidate
{
    public long Id { get; set; }

    public long AssessmentId { get; set; }

    /// <summary>Code in the draw: the account's number, or J1, J2 … for agencies.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The expert's account; null: an agency.</summary>
    public long? AccountId { get; set; }

    /// <summary>Place by ticket, from 1 among experts and among agencies; null: not drawn yet.</summary>
    public int? Rank { get; set; }

    public string? Ticket { get; set; }

    /// <summary>Takes a seat.</summary>
    public bool Seated { get; set; }

    /// <summary>What was declared about interests; null: not yet. Nothing may be scored before.</summary>
    public string? Declaration { get; set; }

    /// <summary>The declaration states a conflict: the seat goes to the next in order.</summary>
    public bool Conflict { get; set; }
}

/// <summary>What an expert gave for an item.</summary>
public sealed class AssessmentScore
{
    public long Id { get; set; }

    public long AssessmentId { get; set; }

    public long AccountId { get; set; }

    /// <summary>Id of the item in the template.</summary>
    public string Item { get; set; } = "";

    /// <summary>Scaled as <see cref="Domain.Score"/>.</summary>
    public long Score { get; set; }

    public string? Reason { get; set; }

    public DateTime At { get; set; }
}
