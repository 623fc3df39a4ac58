using Plumbline.Domain.Surveys;

namespace Plumbline.App.Data.Records;

/// <summary>How far a survey is.</summary>
public enum SurveyState
{
    /// <summary>The questionnaire is being built.</summary>
    Draft,

    /// <summary>People answer; the questionnaire does not change any more.</summary>
    Open,

    /// <summary>Nobody answers any more; the results stand.</summary>
    Closed,
}

/// <summary>满意度调查: a questionnaire of a unit and year, with those who answered it.</summary>
public sealed class Survey
{
    public long Id { get; set; }

    public long UnitId { get; set; }

    /// <summary>Path of the unit, kept here for lists over a subtree.</summary>
    public string UnitPath { get; set; } = "";

    public int Year { get; set; }

    public string Name { get; set; } = "";

    public SurveyAudience Audience { get; set; }

    /// <summary>The questionnaire as JSON.</summary>
    public string Content { get; set; } = "{}";

    public SurveyState State { get; set; } = SurveyState.Draft;

    /// <summary>The code in its public address.</summary>
    public string Code { get; set; } = "";

    /// <summary>Anybody with the address may answer, once from each device; else only those with a slip.</summary>
    public bool OpenLink { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>People that could be asked; null: not known.</summary>
    public long? Population { get; set; }

    /// <summary>Paper forms given out; null: none, or not counted.</summary>
    public long? PaperIssued { get; set; }

    /// <summary>The form whose satisfaction indicator takes the rate; null: none.</summary>
    public long? FormId { get; set; }

    /// <summary>Row of that indicator.</summary>
    public string? Item { get; set; }

    public long ChainId { get; set; }
}

/// <summary>
/// A slip that was given out, or a device that answered: only the hash of a random token, nothing about a person. It names no
/// answer and bears no time, so that nobody can tell who answered what.
/// </summary>
public sealed class SurveyMark
{
    public long SurveyId { get; set; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public string Hash { get; set; } = "";

    /// <summary>It was a printed slip; else a device.</summary>
    public bool Slip { get; set; }

    /// <summary>It answered.</summary>
    public bool Used { get; set; }
}

/// <summary>One answered questionnaire.</summary>
public sealed class SurveyAnswer
{
    public long Id { get; set; }

    public long SurveyId { get; set; }

    /// <summary>The answers as JSON.</summary>
    public string Content { get; set; } = "{}";

    /// <summary>Typed in from paper.</summary>
    public bool Paper { get; set; }
}
