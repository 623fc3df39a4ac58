using Plumbline.Documents.Programs;
using Plumbline.Documents.Reading.Assembly;
using Plumbline.Documents.Reading.Layout;
using Plumbline.Documents.Reading.Ocr;
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

    /// <summary>Whether a file is a PDF: a little may stand before its mark.</summary>
    public static bool Is(SourceFile file) =>
        file.Bytes.Span[..Math.Min(1024, file.Bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Reads a file.</summary>
    public static async Task<Result<SourceDocument>> Read(
        SourceFile file,
        ReadingOptions options,
        CancellationToken cancellation
    )
    {
        var run = await OutsideProgram.Run(CallOf(file, options), cancellation);
        var pages = Refusals.Guard(file, () => PagesOf(file, run, options));
        if (!pages.TryGet(out var found))
        {
            return Result.Failed<SourceDocument>(pages.Findings);
        }

        var recognised = await PageRecognition.Read(file, found.Scanned, options, cancellation);
        return Refusals.Guard(file, () => Assemble(file, found, recognised, options.Limits));
    }

    private static ProgramCall CallOf(SourceFile file, ReadingOptions options)
    {
        var last = (options.Limits.Pages + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ProgramCall(
            options.PdfText,
            ["-bbox-layout", "-enc", "UTF-8", "-l", last, "-", "-"],
            options.Limits.ConverterTime
        )
        {
            Input = file.Bytes,
        };
    }

    private static PdfContent PagesOf(SourceFile file, ProgramRun run, ReadingOptions options)
    {
        switch (run.Outcome)
        {
            case ProgramOutcome.Missing:
                throw Refusals.NeedsProgram(Program);
            case ProgramOutcome.TooSlow:
                throw Refusals.TooSlow(Program, options.Limits.ConverterTime);
            case ProgramOutcome.TooMuch:
                throw Refusals.OverLimit(ReadingMessages.CharacterCount, options.Limits.Characters);
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
            throw Refusals.Damaged(run.Errors.Split('\n')[0]);
        }

        using var output = new StringReader(run.Output);
        var pages = PopplerWords.Read(output, options.Limits);
        return pages.Count == 0 ? throw Refusals.Damaged("0 pages") : PdfContent.Of(file, pages);
    }

    private static SourceDocument Assemble(
        SourceFile file,
        PdfContent content,
        IReadOnlyDictionary<int, LaidPage> recognised,
        ReadingLimits limits
    )
    {
        var remarks = new Remarks();
        ScannedPages.Remark(content.Pages.Count, content.Scanned, recognised, remarks);
        var pages = content.Pages.Select(page => recognised.GetValueOrDefault(page.Number, page));
        return DraftAssembler.Assemble(
            LayoutReader.Read(pages, limits, remarks),
            content.Title,
            limits,
            remarks.Of(file.Name)
        );
    }
}
