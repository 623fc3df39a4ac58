namespace Plumbline.App.Data.Records;

/// <summary>Work that is done again and again: who does it now, how the last round ended, when the next begins.</summary>
public sealed class Job
{
    /// <summary>As the program names it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The node that does it, or did it last.</summary>
    public string? Node { get; set; }

    /// <summary>Until when nobody else may take it; null: it is free.</summary>
    public DateTime? LeaseUntil { get; set; }

    public DateTime? StartedAt { get; set; }

    /// <summary>When the last round ended; null: none has.</summary>
    public DateTime? EndedAt { get; set; }

    public DateTime NextAt { get; set; }

    /// <summary>Somebody asked for a round now.</summary>
    public DateTime? AskedAt { get; set; }

    /// <summary>Rounds that ended well or badly.</summary>
    public long Rounds { get; set; }

    /// <summary>Rounds that failed, one after the other.</summary>
    public long Failures { get; set; }

    /// <summary>Why the last round failed; null: it did not.</summary>
    public string? Problem { get; set; }
}
