using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Assembly;

/// <summary>A block as a reader met it, before it has its place in the plain text. The family is closed.</summary>
internal abstract record Draft
{
    private protected Draft() { }

    /// <summary>The page on which it begins.</summary>
    public int? Page { get; init; }
}

/// <summary>A heading or paragraph without spans.</summary>
internal sealed record LineDraft(Block Block) : Draft
{
    /// <summary>The pieces of text.</summary>
    public ImmutableArray<Inline> Content =>
        Block switch
        {
            Heading heading => heading.Content,
            Paragraph paragraph => paragraph.Content,
            _ => throw new InvalidOperationException($"A {Block.GetType().Name} is no line."),
        };

    /// <summary>Nothing but white space, and no value is bound to it.</summary>
    public bool IsBlank => Content.All(piece => piece.Binding is null && string.IsNullOrWhiteSpace(piece.Text));
}

/// <summary>A table whose cells hold further blocks.</summary>
internal sealed record TableDraft(ImmutableArray<int> Widths, List<RowDraft> Rows) : Draft
{
    /// <summary>Rows that head the columns.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Name of the worksheet.</summary>
    public string? Name { get; init; }

    /// <summary>Number of the first row on the worksheet.</summary>
    public int FirstRow { get; init; } = 1;

    /// <summary>Its columns are likely, not known.</summary>
    public bool IsLoose { get; init; }
}

/// <summary>The cells that begin in a row.</summary>
internal sealed record RowDraft(List<CellDraft> Cells)
{
    /// <summary>The list of the filing that the row is one item of.</summary>
    public string? Item { get; init; }
}

/// <summary>A cell and the blocks in it.</summary>
internal sealed record CellDraft(List<Draft> Content)
{
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Grows while the rows below continue the cell.</summary>
    public int RowSpan { get; set; } = 1;

    public string? Binding { get; init; }

    public int? Page { get; init; }

    public ValueFormat Format { get; init; } = ValueFormat.Text;

    public int Decimals { get; init; }

    /// <summary>A cell of one text, made out from a picture or not.</summary>
    public static CellDraft Of(string text, bool isRecognised = false) =>
        new(
            text.Length == 0
                ? []
                : [new LineDraft(new Paragraph(ParagraphKind.Body, [new Inline(text) { Recognised = isRecognised }]))]
        );

    /// <summary>Nothing in it can be read.</summary>
    public bool IsBlank => Content.All(draft => draft is LineDraft { IsBlank: true });
}
