using Plumbline.Domain.Workflow;

namespace Plumbline.App.Data.Records;

/// <summary>A filler's explanation of a finding that stands.</summary>
public sealed class Explanation
{
    public long Id { get; set; }

    public long FormId { get; set; }

    public string Rule { get; set; } = "";

    /// <summary>Path of the value that the finding is about.</summary>
    public string Place { get; set; } = "";

    public string Text { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>A remark on a cell: a question, or what has to be put right before the form comes back.</summary>
public sealed class Remark
{
    public long Id { get; set; }

    public long FormId { get; set; }

    /// <summary>The row and field it is pinned to, <c>indicators/r12.actual</c>; empty: the form as a whole.</summary>
    public string Place { get; set; } = "";

    public string Text { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime At { get; set; }

    /// <summary>The remark it answers.</summary>
    public long? AnswersId { get; set; }

    /// <summary>The form was returned because of it.</summary>
    public bool Returned { get; set; }

    public long? ResolvedById { get; set; }

    public DateTime? ResolvedAt { get; set; }
}

/// <summary>A score that somebody other than the filler gave, beside the self score and never in its place.</summary>
public sealed class ReviewScore
{
    public long Id { get; set; }

    public long FormId { get; set; }

    public ScoreKind Kind { get; set; }

    /// <summary>The indicator's item name, or <c>execution</c>.</summary>
    public string Item { get; set; } = "";

    /// <summary>Scaled as <see cref="Domain.Score"/>.</summary>
    public long Score { get; set; }

    public string? Reason { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>What a unit can ask of the issuer of a task.</summary>
public enum RequestKind
{
    /// <summary>延期.</summary>
    Extension,

    /// <summary>撤回任务.</summary>
    Withdrawal,
}

/// <summary>A request and its answer.</summary>
public sealed class TaskRequest
{
    public long Id { get; set; }

    public long FormId { get; set; }

    public RequestKind Kind { get; set; }

    /// <summary>The deadline asked for.</summary>
    public DateTime? Until { get; set; }

    public string Reason { get; set; } = "";

    public long AccountId { get; set; }

    public DateTime At { get; set; }

    public bool? Granted { get; set; }

    public string? Answer { get; set; }

    public long? AnsweredById { get; set; }

    public DateTime? AnsweredAt { get; set; }
}

/// <summary>A file that proves something, kept once under the hash of its bytes.</summary>
public sealed class EvidenceFile
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";

    public long Size { get; set; }

    public string MediaType { get; set; } = "";

    public DateTime At { get; set; }

    /// <summary>What the virus scanner said; null: none is configured.</summary>
    public string? Scan { get; set; }
}

/// <summary>The use of a file as evidence for an indicator, or for the form as a whole.</summary>
public sealed class EvidenceUse
{
    public long Id { get; set; }

    public long FormId { get; set; }

    /// <summary>The indicator's item name; empty: the form as a whole.</summary>
    public string Item { get; set; } = "";

    public string Hash { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Note { get; set; }

    public long AccountId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>A report or form brought from outside, audited as it is.</summary>
public sealed class UploadedReport
{
    public long Id { get; set; }

    public long FormId { get; set; }

    public string Name { get; set; } = "";

    public string Hash { get; set; } = "";

    public DateTime At { get; set; }

    public long AccountId { get; set; }

    public int Errors { get; set; }

    public int Warnings { get; set; }

    /// <summary>The audit's JSON, compressed with gzip.</summary>
    public byte[] Audit { get; set; } = [];
}

/// <summary>State of a section of the report that was given to a section of the department.</summary>
public enum SectionState
{
    /// <summary>待撰写.</summary>
    Assigned,

    /// <summary>已交稿.</summary>
    HandedIn,

    /// <summary>已采用.</summary>
    Accepted,
}

/// <summary>A chapter of a department's report, assigned to a 股室.</summary>
public sealed class ReportSection
{
    public long Id { get; set; }

    public long FormId { get; set; }

    /// <summary>The chapter's id in the outline.</summary>
    public string Chapter { get; set; } = "";

    /// <summary>The 股室.</summary>
    public long UnitId { get; set; }

    public DateTime Deadline { get; set; }

    public SectionState State { get; set; }

    public DateTime? HandedInAt { get; set; }

    public long? HandedInById { get; set; }
}

/// <summary>The disclosure of a form's result.</summary>
public sealed class Publication
{
    public long Id { get; set; }

    public long FormId { get; set; }

    public DisclosureState State { get; set; }

    /// <summary>Short code on the printed page, by which the portal finds it.</summary>
    public string Code { get; set; } = "";

    /// <summary>The snapshot that is public: the form without signatures and personal data.</summary>
    public long SnapshotId { get; set; }

    /// <summary>Who drafted it last; this person neither reviews nor signs it.</summary>
    public long? DraftedById { get; set; }

    public DateTime? DraftedAt { get; set; }

    /// <summary>Findings that the filler explained, with the explanation, as JSON; published with the form.</summary>
    public string Explained { get; set; } = "[]";

    public long? SecrecyById { get; set; }

    public DateTime? SecrecyAt { get; set; }

    /// <summary>保密审查意见.</summary>
    public string? SecrecyNote { get; set; }

    public DateTime? PublishedAt { get; set; }

    public long? PublishedById { get; set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTime? RetractedAt { get; set; }
}

/// <summary>A notice to one person.</summary>
public sealed class Notice
{
    public long Id { get; set; }

    public long AccountId { get; set; }

    public long? FormId { get; set; }

    /// <summary>Key of the text.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Arguments of the text, as JSON.</summary>
    public string Arguments { get; set; } = "{}";

    public DateTime At { get; set; }

    public DateTime? ReadAt { get; set; }

    public DateTime? MailedAt { get; set; }
}
