using Plumbline.Domain.Filings;

namespace Plumbline.App.Data.Records;

/// <summary>
/// The money of one form as it was handed in, kept so that a roll-up reads no form. It holds as long as the form was not
/// handed in again; typing never touches it. Amounts in fen.
/// </summary>
public sealed class FormSum
{
    public long FormId { get; set; }

    public long TaskId { get; set; }

    /// <summary>The submission whose values these are; another one than the form's: they are to be read again.</summary>
    public DateTime SubmittedAt { get; set; }

    /// <summary>年初预算数; null: not stated.</summary>
    public long? InitialFen { get; set; }

    /// <summary>全年预算数; null: not stated.</summary>
    public long? AdjustedFen { get; set; }

    /// <summary>全年执行数; null: not stated.</summary>
    public long? ExecutedFen { get; set; }

    /// <summary>The rows of the funds block, as JSON.</summary>
    public string Sources { get; set; } = "[]";

    /// <summary>Other amounts of the form by their path, as JSON.</summary>
    public string Lines { get; set; } = "{}";
}

/// <summary>A roll-up frozen under a name, so that it can be set against what holds later.</summary>
public sealed class RollUpSnapshot
{
    public long Id { get; set; }

    public long TaskId { get; set; }

    public long UnitId { get; set; }

    public FilingSubject Subject { get; set; }

    public string Name { get; set; } = "";

    public DateTime At { get; set; }

    public long AccountId { get; set; }

    /// <summary>The roll-up as JSON.</summary>
    public string Content { get; set; } = "{}";
}
