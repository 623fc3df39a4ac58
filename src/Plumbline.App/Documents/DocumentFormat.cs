using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Html;
using Plumbline.Documents.Writing.Text;
using Plumbline.Documents.Writing.Xlsx;

namespace Plumbline.App.Documents;

/// <summary>A file format in which documents are written in this process.</summary>
/// <param name="Name">Name on the command line and file extension.</param>
/// <param name="Write">Writes a document to a stream.</param>
public sealed record DocumentFormat(string Name, Action<Document, Stream> Write)
{
    /// <summary>The name of the format that is made from docx by another program.</summary>
    public const string Pdf = "pdf";

    private const string Workbook = "xlsx";

    /// <summary>The formats written here, by preference.</summary>
    public static ImmutableArray<DocumentFormat> All { get; } =
    [
        new("docx", static (document, stream) => DocxWriter.Write(document, stream)),
        new(Workbook, static (document, stream) => XlsxWriter.Write(document, stream)),
        new("html", static (document, stream) => HtmlWriter.Write(document, stream)),
        new("txt", PlainTextWriter.Write),
    ];

    /// <summary>The format with a name, or null.</summary>
    public static DocumentFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>What the demonstration writes: everything but plain text.</summary>
    public static ImmutableArray<DocumentFormat> ForReading => [.. All.Where(format => format.Name != "txt")];

    /// <summary>A workbook is for forms; a report with chapters is not made into one.</summary>
    public bool Suits(Document document) =>
        Name != Workbook || (document.Blocks.OfType<Table>().Any() && !document.Blocks.OfType<Heading>().Any());
}
