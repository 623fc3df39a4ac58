using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Data.Records;

/// <summary>How far a draw is.</summary>
public enum DrawState
{
    /// <summary>编制中: the population can still change.</summary>
    Drafted,

    /// <summary>名单已公布: the population is fixed and its hash published; no seed yet.</summary>
    Published,

    /// <summary>已抽取.</summary>
    Drawn,
}

/// <summary>抽查: a draw among the forms of a task.</summary>
public sealed class Draw : IChained
{
    public long Id { get; set; }

    public long TaskId { get; set; }

    /// <summary>The region whose finance bureau draws.</summary>
    public long UnitId { get; set; }

    /// <summary>Path of the region, kept here for lists.</summary>
    public string UnitPath { get; set; } = "";

    /// <summary>The chain of its events, which also serves as its lock.</summary>
    public long ChainId { get; set; }

    public string Name { get; set; } = "";

    public DrawKind Kind { get; set; }

    public int Sample { get; set; }

    /// <summary>What strata are made of, by name, parted by commas.</summary>
    public string By { get; set; } = "";

    /// <summary>Seats that each stratum has at least.</summary>
    public int Least { get; set; }

    public DrawState State { get; set; }

    public long CreatedById { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>SHA-256 of the published CSV file of the population, lower-case hexadecimal; null before.</summary>
    public string? PopulationHash { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>The record as JSON, compressed with gzip: the population once published, then the draw; null before.</summary>
    public byte[]? Record { get; set; }

    /// <summary>Ids of the population's forms in its order, parted by commas; null before.</summary>
    public string? Forms { get; set; }

    public string? Seed { get; set; }

    /// <summary>Where the seed comes from: a public lottery of a later day, dice before witnesses …</summary>
    public string? SeedSource { get; set; }

    public DateTime? DrawnAt { get; set; }
}

/// <summary>A drawn form and how its re-check stands.</summary>
public sealed class DrawnForm
{
    public long Id { get; set; }

    public long DrawId { get; set; }

    public long FormId { get; set; }

    /// <summary>Its code in the population.</summary>
    public string Code { get; set; } = "";

    public string Stratum { get; set; } = "";

    public int Rank { get; set; }

    public string Ticket { get; set; } = "";

    /// <summary>Points of the draw by risk; zero by lot.</summary>
    public int Points { get; set; }

    public RecheckState State { get; set; } = RecheckState.Drawn;

    public DateTime StateSince { get; set; }

    /// <summary>Who re-checks; null: nobody yet.</summary>
    public long? ExpertId { get; set; }

    /// <summary>Who gave the opinion, and so does not conclude; null: nobody yet.</summary>
    public long? ReportedById { get; set; }

    /// <summary>复核意见.</summary>
    public string? Opinion { get; set; }

    /// <summary>What the body answered; null: nothing.</summary>
    public string? Answer { get; set; }
}

/// <summary>What a person decided about the next budget line after a result.</summary>
public sealed class ResultDecision
{
    public long Id { get; set; }

    public long FormId { get; set; }

    public long? ProjectId { get; set; }

    /// <summary>The budget year that it is for.</summary>
    public int BudgetYear { get; set; }

    /// <summary>The score it rests on, scaled as <see cref="Score"/>.</summary>
    public long Score { get; set; }

    /// <summary>Whose score that was.</summary>
    public ScoreKind Basis { get; set; }

    public Grade Grade { get; set; }

    public BudgetAction Advised { get; set; }

    public long? AdvisedFen { get; set; }

    /// <summary>The advice's reason as it was shown.</summary>
    public string Reason { get; set; } = "";

    public BudgetAction Decided { get; set; }

    public long? DecidedFen { get; set; }

    /// <summary>Why the decision differs; null where it follows the advice.</summary>
    public string? Why { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>Where a problem of the ledger comes from.</summary>
public enum ProblemSource
{
    /// <summary>自动审核.</summary>
    Finding,

    /// <summary>抽查复核.</summary>
    Recheck,

    /// <summary>部门评价、财政评价.</summary>
    Evaluation,

    /// <summary>审计、人大、巡察等.</summary>
    Other,
}

/// <summary>整改台账: a problem, what is done about it, by whom and until when.</summary>
public sealed class RectificationItem : IChained
{
    public long Id { get; set; }

    public long UnitId { get; set; }

    /// <summary>Path of the unit, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    /// <summary>The form it is about; null: none.</summary>
    public long? FormId { get; set; }

    /// <summary>The fiscal year that the problem is about.</summary>
    public int Year { get; set; }

    public ProblemSource Source { get; set; }

    /// <summary>The rule that found it; null: a person did.</summary>
    public string? Rule { get; set; }

    public string Problem { get; set; } = "";

    /// <summary>整改要求, of whoever put it on the ledger.</summary>
    public string? Requirement { get; set; }

    /// <summary>整改措施, of the unit.</summary>
    public string? Measure { get; set; }

    /// <summary>责任人 or 责任股室, as the unit calls it.</summary>
    public string? Owner { get; set; }

    /// <summary>Last day, by the calendar of Asia/Shanghai.</summary>
    public DateOnly Due { get; set; }

    public RectificationState State { get; set; }

    public DateTime StateSince { get; set; }

    /// <summary>What the unit reports about it.</summary>
    public string? Report { get; set; }

    /// <summary>The last verdict's reason.</summary>
    public string? Verdict { get; set; }

    /// <summary>The step of escalation that was told last, in days after the last day; 0: none.</summary>
    public int ToldDays { get; set; }

    /// <summary>The chain of its events, which also serves as its lock.</summary>
    public long ChainId { get; set; }

    public long CreatedById { get; set; }

    public DateTime CreatedAt { get; set; }
}

/// <summary>A file that proves a rectification.</summary>
public sealed class RectificationProof
{
    public long Id { get; set; }

    public long ItemId { get; set; }

    public string Hash { get; set; } = "";

    public string Name { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>约谈: an interview about rectification.</summary>
public sealed class Interview
{
    public long Id { get; set; }

    public long ItemId { get; set; }

    public DateOnly On { get; set; }

    /// <summary>Who was interviewed, by post.</summary>
    public string With { get; set; } = "";

    public string Record { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}
