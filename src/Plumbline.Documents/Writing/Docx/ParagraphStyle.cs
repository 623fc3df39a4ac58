using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>A named style of the Word file.</summary>
/// <param name="Id">Id that paragraphs refer to.</param>
/// <param name="Name">Name that Word shows; built-in names make Word treat the style as its own.</param>
/// <param name="Face">Which of the typefaces it is set in.</param>
/// <param name="Size">Size in half-points.</param>
/// <param name="Properties">The paragraph properties in the order of the schema.</param>
internal sealed record ParagraphStyle(
    string Id,
    string Name,
    Func<Typefaces, Typeface> Face,
    int Size,
    string Properties
)
{
    private const string Keep = "<w:keepNext/>";
    private const string OffGrid = """<w:snapToGrid w:val="0"/>""";
    private const string Centre = """<w:jc w:val="center"/>""";
    private const string Right = """<w:jc w:val="right"/>""";
    private const string Justify = """<w:jc w:val="both"/>""";

    // Word reads the characters, LibreOffice the twips.
    private static readonly string Indent = FormattableString.Invariant(
        $"""<w:ind w:firstLineChars="200" w:firstLine="{Typography.TwoCharacters}"/>"""
    );

    private static readonly string SetIn = FormattableString.Invariant(
        $"""<w:ind w:rightChars="400" w:right="{Typography.FourCharacters}"/>"""
    );

    /// <summary>The styles, the default one first.</summary>
    public static ImmutableArray<ParagraphStyle> All { get; } =
    [
        new(
            "Normal",
            "Normal",
            f => f.Body,
            Typography.SizeThree,
            """<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>"""
                + OffGrid
                + Exact(Typography.LinePitch)
        ),
        new("BodyText", "Body Text", f => f.Body, Typography.SizeThree, Indent + Justify),
        new("Title", "Title", f => f.Title, Typography.SizeTwo, Keep + Centre),
        new("Subtitle", "Subtitle", f => f.Subheading, Typography.SizeThree, Keep + Centre),
        new("Heading1", "heading 1", f => f.Heading, Typography.SizeThree, Keep + Indent + Justify + Outline(0)),
        new("Heading2", "heading 2", f => f.Subheading, Typography.SizeThree, Keep + Indent + Justify + Outline(1)),
        new("Heading3", "heading 3", f => f.Body, Typography.SizeThree, Keep + Indent + Justify + Outline(2)),
        new("Heading4", "heading 4", f => f.Body, Typography.SizeThree, Keep + Indent + Justify + Outline(3)),
        new("Addressee", "Salutation", f => f.Body, Typography.SizeThree, Justify),
        new("Signature", "Signature", f => f.Body, Typography.SizeThree, SetIn + Right),
        new(
            "TableUnit",
            "Table Unit",
            f => f.Table,
            Typography.SizeSmallFour,
            Keep + Exact(Typography.SmallLinePitch(Typography.SizeSmallFour)) + Right
        ),
        new("Caption", "caption", f => f.Heading, Typography.SizeFour, Keep + Exact(520) + Centre),
        new("AnnexMark", "Annex Mark", f => f.Heading, Typography.SizeThree, Keep),
        new(
            "Note",
            "Note",
            f => f.Table,
            Typography.SizeFive,
            Exact(Typography.SmallLinePitch(Typography.SizeFive)) + Justify
        ),
        new(
            "Figure",
            "Figure",
            f => f.Table,
            Typography.SizeFive,
            """<w:spacing w:line="240" w:lineRule="auto"/>""" + Centre
        ),
        new("Break", "Break", f => f.Table, 2, Exact(20)),
        new("Footer", "footer", f => f.Table, Typography.SizeFour, Exact(360)),
        Cell(Typography.SizeSmallFour),
        Cell(Typography.SizeFive),
        Cell(Typography.SizeSmallFive),
    ];

    /// <summary>The style of a paragraph.</summary>
    public static string IdOf(ParagraphKind kind) =>
        kind switch
        {
            ParagraphKind.Body => "BodyText",
            _ => kind.ToString(),
        };

    /// <summary>The style of a heading; levels below the fourth look like the fourth.</summary>
    public static string IdOfHeading(int level) =>
        level switch
        {
            <= 1 => "Heading1",
            2 => "Heading2",
            3 => "Heading3",
            _ => "Heading4",
        };

    /// <summary>The style of text in a table.</summary>
    public static string IdOfCell(int size) =>
        size switch
        {
            Typography.SizeSmallFour => "Cell24",
            Typography.SizeFive => "Cell21",
            _ => "Cell18",
        };

    private static ParagraphStyle Cell(int size) =>
        new(
            IdOfCell(size),
            $"Cell {IdOfCell(size)[4..]}",
            f => f.Table,
            size,
            Exact(Typography.SmallLinePitch(size)) + Centre
        );

    private static string Exact(int line) =>
        FormattableString.Invariant($"""<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>""");

    private static string Outline(int level) => FormattableString.Invariant($"""<w:outlineLvl w:val="{level}"/>""");
}
