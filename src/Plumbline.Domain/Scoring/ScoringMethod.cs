using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// A scoring rule with its parameters. Each kind is a type of its own; a regime says which one applies where. The same
/// integer function serves the single form and the bulk of a nation.
/// </summary>
public abstract record ScoringMethod
{
    /// <summary>Where the rule comes from; printed with every score.</summary>
    public required Source Source { get; init; }

    /// <summary>Points for a measure, exact and unrounded. Allocates nothing.</summary>
    /// <param name="weight">Points available, in 1/10,000, 0 to <see cref="Measure.MaxWeight"/>.</param>
    /// <param name="measure">Both sides in range.</param>
    public abstract ExactPoints Points(long weight, Measure measure);

    /// <summary>
    /// The calculation in words and numbers, as a person would write it down: every value that went in, the formula, the
    /// result before rounding.
    /// </summary>
    public abstract Message Explain(in Working working);

    /// <summary>
    /// The same points for many rows. Every method writes the same one-line loop over <see cref="Points"/>, so that the
    /// compiler sees one known kernel per loop and calls nothing inside it.
    /// </summary>
    internal abstract void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows);
}
