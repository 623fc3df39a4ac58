using System.Text;
using Plumbline.Documents.Reading;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Word files written by hand, part by part, as Word would write them.</summary>
internal static class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """;

    private const string Styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
        <w:style w:type="character" w:styleId="h"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    /// <summary>Everything at once, for damage to befall.</summary>
    internal static SourceFile Rich { get; } =
        Of(
            Numbered(0, "基本情况")
                + "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>支出</w:t></w:r></w:p>"
                + P(
                    "<w:r><w:t>共</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>100</w:t></w:r></w:ins>"
                        + "<w:del w:id=\"2\"><w:r><w:delText>90</w:delText></w:r></w:del><w:r><w:t>万元</w:t></w:r>"
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                )
                + TextBox("框内")
                + P(
                    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"
                        + "<w:r><w:t>甲</w:t><w:tab/><w:t>1</w:t><w:br/><w:t>乙</w:t></w:r>"
                )
                + Table(
                    Row(Cell("甲", "<w:gridSpan w:val=\"2\"/>"), Cell("丙", "<w:vMerge w:val=\"restart\"/>")),
                    Row(Cell("1"), Cell("2"), Cell("", "<w:vMerge/>")),
                    Row("<w:tc>" + Table(Row(Cell("内"), Cell("3"))) + "<w:p/></w:tc>", Cell("5"), Cell("6"))
                ),
            footnotes: Note("2", "脚注")
        );

    /// <summary>A file with a body, and notes if there are any.</summary>
    internal static SourceFile Of(string body, string footnotes = "", string name = "a.docx") =>
        new(Files.ZipBytes([.. Parts(body, footnotes)]), name);

    /// <summary>The parts of such a file.</summary>
    internal static IEnumerable<(string Part, byte[] Content)> Parts(string body, string footnotes = "")
    {
        yield return Xml("_rels/.rels", Relations(("officeDocument", "word/document.xml")));
        yield return Xml(
            "word/_rels/document.xml.rels",
            Relations(("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml"))
        );
        yield return Xml("word/styles.xml", $"<w:styles {Namespaces}>{Styles}</w:styles>");
        yield return Xml("word/numbering.xml", $"<w:numbering {Namespaces}>{Numbering}</w:numbering>");
        yield return Xml("word/footnotes.xml", $"<w:footnotes {Namespaces}>{footnotes}</w:footnotes>");
        yield return Xml("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
    }

    /// <summary>A paragraph of runs.</summary>
    internal static string P(string runs) => $"<w:p>{runs}</w:p>";

    /// <summary>A paragraph of plain text.</summary>
    internal static string Line(string text) => P($"<w:r><w:t>{text}</w:t></w:r>");

    /// <summary>A paragraph of the automatic list.</summary>
    internal static string Numbered(int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        + $"<w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>A paragraph that anchors a text box, written twice as Word does.</summary>
    internal static string TextBox(string text) =>
        P(
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>"
                + Line(text)
                + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
                + "<w:txbxContent>"
                + Line(text)
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        );

    /// <summary>A footnote.</summary>
    internal static string Note(string id, string text) => $"<w:footnote w:id=\"{id}\">{Line(text)}</w:footnote>";

    /// <summary>A table of rows.</summary>
    internal static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    /// <summary>A row of cells.</summary>
    internal static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell with one paragraph.</summary>
    internal static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{Line(text)}</w:tc>";

    private static (string Part, byte[] Content) Xml(string part, string xml) => (part, Encoding.UTF8.GetBytes(xml));

    private static string Relations(params (string Kind, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            relations.Select(
                (relation, index) =>
                    $"<Relationship Id=\"r{index}\" Type=\"{Types}{relation.Kind}\" Target=\"{relation.Target}\"/>"
            )
        )
        + "</Relationships>";
}
