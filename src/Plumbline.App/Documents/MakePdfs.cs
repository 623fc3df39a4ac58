using System.Collections.Immutable;
using Plumbline.Documents.Writing.Pdf;
using Plumbline.Findings;

namespace Plumbline.App.Documents;

/// <summary>Makes a PDF of every written Word file, all in one run of LibreOffice.</summary>
public static class MakePdfs
{
    private const string Word = ".docx";

    // A run starts LibreOffice once (some seconds) and then takes a fraction of a second for each file.
    private static readonly TimeSpan ForEachFile = TimeSpan.FromSeconds(3);

    /// <summary>The same documents with their PDF files, or why there are none.</summary>
    public static async Task<Result<ImmutableArray<WrittenDocument>>> Run(
        ImmutableArray<WrittenDocument> documents,
        CancellationToken cancellation
    )
    {
        var jobs = documents
            .SelectMany(document => document.Files)
            .Where(file => file.EndsWith(Word, StringComparison.Ordinal))
            .Select(file => new PdfJob(file, PdfOf(file)))
            .ToList();
        var options = PdfOptions.Default with { TimeLimit = PdfOptions.Default.TimeLimit + jobs.Count * ForEachFile };
        var result = await PdfConverter.Convert(jobs, options, cancellation);
        return result.Then(_ =>
            Result.Of<ImmutableArray<WrittenDocument>>([.. documents.Select(document => WithPdf(document))])
        );
    }

    private static WrittenDocument WithPdf(WrittenDocument document)
    {
        var pdfs = document.Files.Where(file => file.EndsWith(Word, StringComparison.Ordinal)).Select(PdfOf);
        return document with { Files = [.. document.Files, .. pdfs] };
    }

    private static string PdfOf(string file) => Path.ChangeExtension(file, DocumentFormat.Pdf);
}
