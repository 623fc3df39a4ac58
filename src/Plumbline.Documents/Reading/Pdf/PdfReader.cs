using System.Globalization;
using Plumbline.Documents.Programs;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Layout;
using Plumbline.Documents.Reading.Ocr;
using Plumbline.Documents.Reading.Pdf.Graphics;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Pdf;

/// <summary>
/// Reads PDF files: poppler gives the words and where they stand, the lines are read here, and paragraphs and tables are
/// made of both. Pages that are pictures are recognised where that is possible, and reported in any case.
/// </summary>
internal static class PdfReader
{
    /// <summary>Name of the program for people.</summary>
    public const string Program = "poppler-utils";

    private const int LongestPreamble = 1024;

    /// <summary>Whether a file is a PDF: a little may stand before its mark.</summary>
    public static bool Is(SourceFile file) =>
        file.Bytes.Span[..Math.Min(LongestPreamble, file.Bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Reads a file.</summary>
    public static Task<Result<SourceDocument>> Read(
        SourceFile file,
        ReadingOptions options,
        CancellationToken cancellation
    ) => Refusals.Guard(file, () => ReadPages(file, options, cancellation));

    private static async Task<SourceDocument> ReadPages(
        SourceFile file,
        ReadingOptions options,
        CancellationToken cancellation
    )
    {
        var run = await OutsideProgram.Run(CallOf(file, options), cancellation);
        var pages = PagesOf(run, options.Limits);
        var drawings =
            DrawingReader.Read(file.Bytes, pages.Count)
            ?? await PdfRedrawing.Read(file, pages.Count, options, cancellation);
        var content = PdfContent.Of(pages, drawings);
        var recognised = await PageRecognition.Read(file, content.Scanned, options, cancellation);
        return Assemble(file, content, recognised, options.Limits);
    }

    private static ProgramCall CallOf(SourceFile file, ReadingOptions options)
    {
        var last = (options.Limits.Pages + 1L).ToString(CultureInfo.InvariantCulture);
        return new ProgramCall(
            options.PdfText,
            ["-bbox-layout", "-enc", "UTF-8", "-l", last, "-", "-"],
            options.Limits.ConverterTime
        )
        {
            Input = file.Bytes,
        };
    }

    private static List<LaidPage> PagesOf(ProgramRun run, ReadingLimits limits)
    {
        switch (run.Outcome)
        {
            case ProgramOutcome.Missing:
                throw Refusals.NeedsProgram(Program);
            case ProgramOutcome.TooSlow:
                throw Refusals.TooSlow(Program, limits.ConverterTime);
            case ProgramOutcome.TooMuch:
                throw Refusals.OverLimit(ReadingMessages.CharacterCount, limits.Characters);
            default:
                break;
        }

        if (run.Errors.Contains("Incorrect password", StringComparison.Ordinal))
        {
            throw Refusals.Because(
                ReadingMessages.Encrypted,
                ReadingMessages.EncryptedText,
                ReadingMessages.EncryptedRepair
            );
        }

        if (run.ExitCode != 0)
        {
            throw Refusals.Damaged(ReasonOf(run.Errors));
        }

        using var output = new StringReader(run.Output);
        var pages = PopplerWords.Read(output, limits);
        return pages.Count == 0 ? throw Refusals.Damaged(NoPages) : pages;
    }

    private const string NoPages = "0 pages";

    private static string ReasonOf(string errors) =>
        errors.Contains("Invalid page count 0", StringComparison.Ordinal)
            ? NoPages
            : errors.Split('\n').FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? "";

    private static SourceDocument Assemble(
        SourceFile file,
        PdfContent content,
        RecognisedPages recognised,
        ReadingLimits limits
    )
    {
        var remarks = new Remarks();
        ScannedPages.Remark(content.Pages.Count, content.Scanned.Select(page => page.Number), recognised, remarks);
        var pages = content.Pages.Select(page => recognised.Pages.GetValueOrDefault(page.Number, page));
        var drafts = LayoutReader.Read(pages, limits, remarks);
        return DraftAssembler.Assemble(drafts, "", limits, remarks.Of(file.Name));
    }
}
