using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Plumbline.App.Tests.Audits;

/// <summary>A Word file made by hand: each paragraph is a list of runs, so that a test decides where runs are parted.</summary>
internal static class WordFile
{
    internal static byte[] Of(params string[][] paragraphs) => Of([.. paragraphs.Select(Paragraph)]);

    internal static byte[] Of(params OpenXmlElement[] blocks)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(blocks));
        }

        return stream.ToArray();
    }

    internal static OpenXmlElement Paragraph(params string[] runs) =>
        new Paragraph(
            runs.Select(text => new Run(
                new RunProperties(new Bold()),
                new Text(text) { Space = SpaceProcessingModeValues.Preserve }
            ))
        );

    internal static OpenXmlElement Table(params string[][] rows)
    {
        var table = new Table(new TableProperties(), new TableGrid(rows[0].Select(_ => new GridColumn())));
        foreach (var row in rows)
        {
            table.Append(new TableRow(row.Select(text => new TableCell(Paragraph(text)))));
        }

        return table;
    }

    /// <summary>A paragraph of markup; blanks between elements do not count.</summary>
    internal static OpenXmlElement Raw(string markup)
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var tight = string.Concat(markup.Split('\n').Select(line => line.Trim()));
        return new Paragraph(
            tight.Replace(
                "<w:p>",
                $"<w:p xmlns:w=\"{Word}\" xmlns:v=\"urn:schemas-microsoft-com:vml\">",
                StringComparison.Ordinal
            )
        );
    }

    /// <summary>For each comment its words, and the words of the document between its marks.</summary>
    internal static List<(string Comment, string Marked)> Comments(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        var main = file.MainDocumentPart!;
        return
        [
            .. main.WordprocessingCommentsPart!.Comments.Elements<Comment>()
                .Select(comment => (comment.InnerText, Marked(main.Document.Body!, comment.Id!.Value!))),
        ];
    }

    internal static IEnumerable<string> Faults(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file).Select(fault => fault.Description),
        ];
    }

    internal static string Text(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        return string.Join(
            '\n',
            file.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(one => one.InnerText)
        );
    }

    private static string Marked(Body body, string id)
    {
        var inside = false;
        var words = "";
        foreach (var element in body.Descendants())
        {
            inside |= element is CommentRangeStart start && start.Id == id;
            inside &= !(element is CommentRangeEnd end && end.Id == id);
            words += inside && element is Text text ? text.Text : "";
        }

        return words;
    }
}
