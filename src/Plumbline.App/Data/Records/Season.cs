using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Data.Records;

/// <summary>任务: a call to many units to fill forms of one regime and year by a deadline.</summary>
public sealed class SeasonTask
{
    public long Id { get; set; }

    /// <summary>The region whose finance bureau issued it.</summary>
    public long UnitId { get; set; }

    public string Name { get; set; } = "";

    public int Year { get; set; }

    /// <summary>Code of the regime that forms are filled and scored by.</summary>
    public string Regime { get; set; } = "";

    public FilingStage Stage { get; set; } = FilingStage.SelfEvaluation;

    public int Round { get; set; } = 1;

    /// <summary>Last day that a monitoring round looks at; null: it is no round.</summary>
    public DateOnly? CutOff { get; set; }

    /// <summary>The last instant, UTC; shown in Asia/Shanghai.</summary>
    public DateTime Deadline { get; set; }

    public string? Notice { get; set; }

    public DateTime? IssuedAt { get; set; }

    public long? IssuedById { get; set; }

    public DateTime? ClosedAt { get; set; }
}

/// <summary>
/// One filing being made: who, for which task, in which state. Its content lies in <see cref="FormRow"/>s. The state
/// belongs here, not to the filing.
/// </summary>
public sealed class Form : IChained
{
    public long Id { get; set; }

    public long TaskId { get; set; }

    public long UnitId { get; set; }

    /// <summary>Path of the unit, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    public long? ProjectId { get; set; }

    public FilingSubject Subject { get; set; }

    /// <summary>Name of the department or project, kept here for lists.</summary>
    public string Name { get; set; } = "";

    public int Year { get; set; }

    public string Regime { get; set; } = "";

    /// <summary>The task's stage, kept here because it says by which table of moves the form goes.</summary>
    public FilingStage Stage { get; set; } = FilingStage.SelfEvaluation;

    public FormState State { get; set; } = FormState.Draft;

    public DateTime StateSince { get; set; }

    /// <summary>The task's deadline, or a later one that was granted.</summary>
    public DateTime Deadline { get; set; }

    /// <summary>Taken back by the issuer; what was typed stays and returns with a re-issue.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>涉密: never published, never in bulk exports.</summary>
    public bool Classified { get; set; }

    /// <summary>The chain of events, which also serves as the lock of the form.</summary>
    public long ChainId { get; set; }

    /// <summary>Event up to which the figures below hold; older than the chain's end: they are to be reckoned again.</summary>
    public long SummarySeq { get; set; }

    /// <summary>Self score, scaled as <see cref="Domain.Score"/>; null: cannot be scored.</summary>
    public long? SelfScore { get; set; }

    /// <summary>The self score, or -1: what lists are ordered by. The database reckons it.</summary>
    public long ScoreOrder { get; private set; }

    /// <summary>The budget, or more than any: what is not stated comes last. The database reckons it.</summary>
    public long BudgetUp { get; private set; }

    /// <summary>The budget, or less than any: what is not stated comes last downwards too. The database reckons it.</summary>
    public long BudgetDown { get; private set; }

    public Grade? Grade { get; set; }

    /// <summary>Finance's score, scaled as <see cref="Domain.Score"/>; null: not yet given.</summary>
    public long? FinanceScore { get; set; }

    /// <summary>Budget of the whole form, adjusted before initial; null: not stated, which is not zero.</summary>
    public long? BudgetFen { get; set; }

    /// <summary>Spent; null: not stated.</summary>
    public long? ExecutedFen { get; set; }

    public int Errors { get; set; }

    public int Warnings { get; set; }

    /// <summary>Errors for which the filler gave an explanation.</summary>
    public int Explained { get; set; }

    /// <summary>Warnings for which the filler gave an explanation.</summary>
    public int ExplainedWarnings { get; set; }

    /// <summary>Warnings that nobody has explained. The database reckons it.</summary>
    public int Unexplained { get; private set; }

    /// <summary>Cells that changed between the last two submissions; zero at the first one.</summary>
    public int Changes { get; set; }

    public DateTime? SubmittedAt { get; set; }
}

/// <summary>A third party or expert to whom a form was given for re-checking.</summary>
public sealed class FormAssignee
{
    public long FormId { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }

    public long AssignedById { get; set; }

    /// <summary>利益冲突声明: what was declared; null: not yet. Nothing may be scored before.</summary>
    public string? Declaration { get; set; }

    /// <summary>The declaration states a conflict of interest: this person scores nothing here.</summary>
    public bool Conflict { get; set; }
}

/// <summary>
/// A part of a form's filing: one item of a list (an indicator, a row of funds, a problem), or all that stands outside
/// lists under one member of the filing. Rows together are the filing's JSON.
/// </summary>
public sealed class FormRow
{
    public long FormId { get; set; }

    /// <summary>Path of the list or block: <c>indicators</c>, <c>budget.sources</c>, <c>identity</c>.</summary>
    public string Part { get; set; } = "";

    /// <summary>Name of the item within the list, given by whoever added it; empty for a block.</summary>
    public string Item { get; set; } = "";

    /// <summary>Place among the items of the list.</summary>
    public long Position { get; set; }

    /// <summary>The item or block as JSON, valid for its member of the filing.</summary>
    public string Data { get; set; } = "{}";

    /// <summary>What was typed and cannot be read yet, by field, as JSON; null: nothing.</summary>
    public string? Unread { get; set; }

    /// <summary>Marks by field, as JSON: copied text not yet touched, figures taken from elsewhere; null: none.</summary>
    public string? Marks { get; set; }
}

/// <summary>The filing as it was at a moment that matters.</summary>
public sealed class FormSnapshot
{
    public long Id { get; set; }

    public long FormId { get; set; }

    /// <summary>The event after which it was taken.</summary>
    public long Seq { get; set; }

    public DateTime At { get; set; }

    public long AccountId { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>SHA-256 of the filing's JSON.</summary>
    public byte[] Hash { get; set; } = [];

    /// <summary>The filing's JSON, compressed with gzip.</summary>
    public byte[] Filing { get; set; } = [];
}
