using System.Collections.Immutable;
using Plumbline.Documents.Reading.Docx;
using Plumbline.Documents.Reading.Html;
using Plumbline.Documents.Reading.Ofd;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Reading.Pdf;
using Plumbline.Documents.Reading.Text;
using Plumbline.Documents.Reading.Xls;
using Plumbline.Documents.Reading.Xlsx;

namespace Plumbline.Documents.Reading;

/// <summary>The formats in the order in which they are tried; plain text takes what is left.</summary>
internal static class Formats
{
    /// <summary>All formats.</summary>
    public static ImmutableArray<Format> All { get; } =
    [
        new OwnFormat("docx", file => ZipKind.Of(file) == ZipKind.Word, DocxReader.Read),
        new OwnFormat("xlsx", file => ZipKind.Of(file) == ZipKind.Excel, XlsxReader.Read),
        new OwnFormat("xls", file => CompoundFile.IsExcel(file.Bytes.Span), XlsReader.Read),
        new OwnFormat("ofd", file => ZipKind.Of(file) == ZipKind.Ofd, OfdReader.Read),
        new ProgramFormat("pdf", PdfReader.Is, PdfReader.Program, PdfReader.Read),
        new OwnFormat("html", HtmlKind.Is, HtmlReader.Read),
        new OwnFormat("txt", file => !ZipKind.IsZip(file) && !CompoundFile.Is(file.Bytes.Span), PlainTextReader.Read),
    ];
}
