using System.Collections.Immutable;

namespace Plumbline.Documents.Programs;

/// <summary>What is run, with what and for how long at most.</summary>
/// <param name="Program">Name on the search path, or a path.</param>
/// <param name="Arguments">Handed over one by one; no shell sees them.</param>
/// <param name="TimeLimit">After it the program and what it started are ended.</param>
internal sealed record ProgramCall(string Program, ImmutableArray<string> Arguments, TimeSpan TimeLimit)
{
    /// <summary>The folder in which it runs; the empty text for the one of this process.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Bytes for its standard input.</summary>
    public ReadOnlyMemory<byte> Input { get; init; }

    /// <summary>Most characters that it may print; past them it is ended.</summary>
    public int MostOutput { get; init; } = 200_000_000;

    /// <summary>Variables set beside those of this process.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>How a run went.</summary>
/// <param name="Outcome">Whether it came to its end.</param>
/// <param name="ExitCode">Its exit code, where it ended.</param>
/// <param name="Output">What it printed, as UTF-8.</param>
/// <param name="Errors">What it printed as errors.</param>
internal sealed record ProgramRun(ProgramOutcome Outcome, int ExitCode = 0, string Output = "", string Errors = "");

/// <summary>The ways in which a run can go.</summary>
internal enum ProgramOutcome
{
    /// <summary>It came to its end; its exit code says how.</summary>
    Ended,

    /// <summary>It is not installed.</summary>
    Missing,

    /// <summary>It took too long and was ended.</summary>
    TooSlow,

    /// <summary>It printed too much and was ended.</summary>
    TooMuch,
}
