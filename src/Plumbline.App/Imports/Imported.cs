using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports;

/// <summary>A cell of a document that became a value of a filing.</summary>
/// <param name="Path">The value in the filing.</param>
/// <param name="Text">As printed.</param>
/// <param name="Span">Where it is printed; null where the place is not known.</param>
public sealed record BoundCell(string Path, string Text, TextSpan? Span);

/// <summary>Something printed in a form that became no value of the filing.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Near">The words it belongs to: the row, the column.</param>
/// <param name="Span">Where it is printed.</param>
public sealed record UnboundCell(string Text, string Near, TextSpan? Span);

/// <summary>What a person gave or the document proved: the values on which all others rest.</summary>
/// <param name="What">Department, year, unit of money.</param>
/// <param name="Value">The value.</param>
/// <param name="Given">A person said it; else the document prints it.</param>
public sealed record ImportedFact(ImportFact What, string Value, bool Given);

/// <summary>The facts that an import never guesses.</summary>
public enum ImportFact
{
    Department,
    Year,
    MoneyUnit,
}

/// <summary>One form of a document as a filing, with the account of how it was read.</summary>
/// <param name="Filing">The filing; its checks have not been run.</param>
/// <param name="Facts">Department, year and unit with where they come from.</param>
/// <param name="Bound">Every cell that went into the filing.</param>
/// <param name="Unbound">Every cell and number of the form that did not.</param>
public sealed record ImportedFiling(
    Filing Filing,
    ImmutableArray<ImportedFact> Facts,
    ImmutableArray<BoundCell> Bound,
    ImmutableArray<UnboundCell> Unbound
);

/// <summary>A document read as filings.</summary>
/// <param name="File">The document.</param>
/// <param name="Filings">One for each self-evaluation form in it, in reading order.</param>
public sealed record Imported(string File, ImmutableArray<ImportedFiling> Filings);
