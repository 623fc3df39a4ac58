using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;

namespace Plumbline.Audit.Texts;

/// <summary>What part of a document a passage is.</summary>
public enum PassageKind
{
    Paragraph,
    Heading,
    Cell,
}

/// <summary>
/// One heading, paragraph or table cell as grammar sees it: without white space, full-width and traditional characters
/// folded one for one, so that every character still knows where it is printed.
/// </summary>
/// <param name="Index">Its number in <see cref="AuditText.Passages"/>.</param>
/// <param name="Kind">Heading, paragraph or cell.</param>
/// <param name="Span">Where it stands in the plain text.</param>
/// <param name="Compact">The folded characters.</param>
/// <param name="Offsets">For each folded character its place in the plain text.</param>
public sealed record Passage(int Index, PassageKind Kind, TextSpan Span, string Compact, int[] Offsets)
{
    /// <summary>Level of a heading from 1, else 0.</summary>
    public int Level { get; init; }

    /// <summary>The nearest heading above it that is of a higher rank, or null: its chapter.</summary>
    public Passage? Chapter { get; init; }

    /// <summary>The place in a table, for a cell.</summary>
    public CellPlace? Cell { get; init; }

    /// <summary>The page on which it begins, from 1, where the format tells.</summary>
    public int? Page { get; init; }

    /// <summary>
    /// Some of it was made out from a picture of it and may be wrong: no figure in it counts until a person confirms it.
    /// </summary>
    public bool Recognised { get; init; }

    /// <summary>The places in it that a person has compared with the original.</summary>
    public ImmutableArray<ConfirmedText> Confirmed { get; init; } = [];

    /// <summary>Whether some digit in a range of folded characters was recognised and is not confirmed by a person.</summary>
    internal bool IsUnconfirmed(int start, int end)
    {
        if (!Recognised)
        {
            return false;
        }

        for (var at = start; at < end; at++)
        {
            if ((at == start || char.IsAsciiDigit(Compact[at])) && ConfirmedAt(at) is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place compared with the original that holds a folded character, or null.</summary>
    public ConfirmedText? ConfirmedAt(int at)
    {
        foreach (var place in Confirmed)
        {
            if (place.Span.Start <= Offsets[at] && Offsets[at] < place.Span.End)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The printed text behind a range of folded characters.</summary>
    public TextSpan SpanOf(int start, int end) =>
        end <= start ? new(At(start), At(start)) : new(Offsets[start], Offsets[end - 1] + 1);

    /// <summary>A passage is itself alone; comparing its characters would cost its length.</summary>
    public bool Equals(Passage? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    private int At(int index) => index < Offsets.Length ? Offsets[index] : Span.End;
}

/// <summary>The place of a cell, all counted from 0.</summary>
/// <param name="Table">Index in <see cref="AuditText.Tables"/>.</param>
/// <param name="Row">First row that it covers.</param>
/// <param name="Column">First column that it covers.</param>
public readonly record struct CellPlace(int Table, int Row, int Column)
{
    /// <summary>The place as the audit prints it: <c>T2!C5</c>, column by letters and row from 1.</summary>
    public override string ToString() => $"T{Table + 1}!{Letters(Column)}{Row + 1}";

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
