using System.Collections.Immutable;

namespace Plumbline.Documents.Model;

/// <summary>One block of a document: a heading, a paragraph, a table or a chart. The family is closed.</summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>Where a block that was read stands in the plain text; null in a document that was composed.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The page, from 1, on which a block that was read begins; null where the format does not tell.</summary>
    public int? Page { get; init; }
}

/// <summary>A heading. Level 1 is 一、, level 2 （一）, level 3 1., level 4 （1）; the mark is part of the text.</summary>
public sealed record Heading(int Level, ImmutableArray<Inline> Content) : Block
{
    /// <summary>A heading of one piece of plain text.</summary>
    public Heading(int level, string text)
        : this(level, [new Inline(text)]) { }
}

/// <summary>A paragraph; its kind decides how the writers set it.</summary>
public sealed record Paragraph(ParagraphKind Kind, ImmutableArray<Inline> Content) : Block
{
    /// <summary>A paragraph of one piece of plain text.</summary>
    public Paragraph(ParagraphKind kind, string text)
        : this(kind, [new Inline(text)]) { }
}

/// <summary>The parts that a paragraph plays in a Chinese official document (GB/T 9704-2012).</summary>
public enum ParagraphKind
{
    /// <summary>Running text, indented by two characters.</summary>
    Body,

    /// <summary>The title of the document, centred, large.</summary>
    Title,

    /// <summary>The line below the title: year, signing body; centred.</summary>
    Subtitle,

    /// <summary>主送机关, flush left.</summary>
    Addressee,

    /// <summary>署名 or 成文日期 at the end, to the right.</summary>
    Signature,

    /// <summary>The line above a table, to the right, that states the unit of its figures.</summary>
    TableUnit,

    /// <summary>The caption above a table or chart, centred.</summary>
    Caption,

    /// <summary>附件1 at the head of an annex, flush left.</summary>
    AnnexMark,

    /// <summary>A remark below a table, small.</summary>
    Note,
}

/// <summary>
/// A piece of text. A piece with a binding shows a value of the filing at that path; the model does not know what the
/// path means.
/// </summary>
/// <param name="Text">The text as it is to be read.</param>
/// <param name="Binding">Path of the value shown, or null for plain words.</param>
public sealed record Inline(string Text, string? Binding = null)
{
    /// <summary>A reviewer should look at this piece: a number typed by hand, or a text copied from another year.</summary>
    public bool Marked { get; init; }

    /// <summary>
    /// The text was made out from a picture of it and may be wrong: no figure in it counts until a person confirms it.
    /// </summary>
    public bool Recognised { get; init; }

    /// <summary>Where a piece that was read stands in the plain text.</summary>
    public TextSpan? Source { get; init; }
}
