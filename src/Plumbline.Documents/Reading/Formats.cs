using System.Collections.Immutable;
using Plumbline.Documents.Reading.Docx;
using Plumbline.Documents.Reading.Html;
using Plumbline.Documents.Reading.Ofd;
using Plumbline.Documents.Reading.Office;
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
        new ProgramFormat("doc", OfficeKind.IsWord, OfficeReader.Program, OfficeReader.Text(".doc")),
        new ProgramFormat("odt", OfficeKind.IsOpenText, OfficeReader.Program, OfficeReader.Text(".odt")),
        new ProgramFormat("ods", OfficeKind.IsOpenSheet, OfficeReader.Program, OfficeReader.Sheets(".ods")),
        new ProgramFormat("rtf", OfficeKind.IsRichText, OfficeReader.Program, OfficeReader.Text(".rtf")),
        new ProgramFormat("Word 2003 XML", OfficeKind.IsWordXml, OfficeReader.Program, OfficeReader.Text(".xml")),
        new ProgramFormat("Excel 2003 XML", OfficeKind.IsExcelXml, OfficeReader.Program, OfficeReader.Sheets(".xml")),
        new OwnFormat("html", HtmlKind.Is, HtmlReader.Read),
        new OwnFormat("txt", IsPlain, PlainTextReader.Read),
    ];

    private static bool IsPlain(SourceFile file) =>
        !ZipKind.IsZip(file) && !CompoundFile.Is(file.Bytes.Span) && !OfficeKind.IsMail(file);
}
