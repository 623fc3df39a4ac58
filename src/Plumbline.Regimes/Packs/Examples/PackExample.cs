using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Regimes.Packs.Examples;

/// <summary>A worked example of a pack: figures of a filing and what they must score.</summary>
internal sealed record PackExample
{
    internal required string Name { get; init; }

    internal required FilePlace Place { get; init; }

    /// <summary>The figures; null for an example that is only about a grade.</summary>
    internal Filing? Filing { get; init; }

    internal required ScoreSheetKind Sheet { get; init; }

    /// <summary>What must come out, each with the place where it is written.</summary>
    internal ImmutableArray<Expectation> Expected { get; init; } = [];

    /// <summary>The total that is given, for examples without a filing.</summary>
    internal Score? GivenTotal { get; init; }
}

/// <summary>One expected result.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Line">Path of the score line: <c>indicators[0]</c>, <c>budget.total</c> or the id of a ratio.</param>
/// <param name="Text">As it must print; <c>none</c> for a line that must have no score.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record Expectation(ExpectationKind Kind, string Line, string Text, FilePlace Place);

/// <summary>What an expectation is about.</summary>
internal enum ExpectationKind
{
    Line,
    Total,
    Grade,
}
