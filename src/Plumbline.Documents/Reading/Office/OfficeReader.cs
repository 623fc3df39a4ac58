using Plumbline.Documents.Programs;
using Plumbline.Documents.Reading.Docx;
using Plumbline.Documents.Reading.Packages;
using Plumbline.Documents.Reading.Xlsx;
using Plumbline.Findings;

namespace Plumbline.Documents.Reading.Office;

/// <summary>
/// Reads the formats of older office programs: LibreOffice makes a Word or Excel file of them in a scratch folder, which
/// is deleted whatever happens, and that file is read.
/// </summary>
internal static class OfficeReader
{
    /// <summary>Name of the program for people.</summary>
    public const string Program = "LibreOffice";

    /// <summary>Reads a text.</summary>
    /// <param name="extension">How LibreOffice expects the file to be named, with its dot.</param>
    public static Func<SourceFile, ReadingOptions, CancellationToken, Task<Result<SourceDocument>>> Text(
        string extension
    ) =>
        (file, options, cancellation) =>
            Read(file, options, new Road(extension, ".docx", "docx:MS Word 2007 XML", DocxReader.Read), cancellation);

    /// <summary>Reads a spreadsheet.</summary>
    /// <param name="extension">How LibreOffice expects the file to be named, with its dot.</param>
    public static Func<SourceFile, ReadingOptions, CancellationToken, Task<Result<SourceDocument>>> Sheets(
        string extension
    ) =>
        (file, options, cancellation) =>
            Read(
                file,
                options,
                new Road(extension, ".xlsx", "xlsx:Calc MS Excel 2007 XML", XlsxReader.Read),
                cancellation
            );

    private static async Task<Result<SourceDocument>> Read(
        SourceFile file,
        ReadingOptions options,
        Road road,
        CancellationToken cancellation
    )
    {
        if (IsLocked(file, options.Limits))
        {
            return Refuse(file, Refusals.Encrypted());
        }

        var scratch = Directory.CreateTempSubdirectory("plumbline-read-");
        try
        {
            var name = "0" + road.From;
            await File.WriteAllBytesAsync(Path.Combine(scratch.FullName, name), file.Bytes, cancellation);
            var limit = options.Limits.ConverterTime;
            var job = new OfficeJob(scratch.FullName, [name], road.Filter, options.Office, limit);
            var run = await LibreOffice.Convert(job, cancellation);
            return run.Outcome switch
            {
                ProgramOutcome.Missing => Refuse(file, Refusals.NeedsProgram(Program)),
                ProgramOutcome.TooSlow => Refuse(file, Refusals.TooSlow(Program, limit)),
                _ => await ReadMade(file, new FileInfo(Path.Combine(scratch.FullName, "0" + road.To)), run),
            };
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        async Task<Result<SourceDocument>> ReadMade(SourceFile file, FileInfo made, ProgramRun run)
        {
            if (made is not { Exists: true, Length: > 0 })
            {
                return Refuse(file, Refusals.NotConverted(Program, LibreOffice.Complaint(run)));
            }

            if (made.Length > options.Limits.FileBytes)
            {
                return Refuse(file, Refusals.OverLimit(ReadingMessages.FileSize, options.Limits.FileBytes));
            }

            var bytes = await File.ReadAllBytesAsync(made.FullName, cancellation);
            return road.Read(new SourceFile(bytes, file.Name), options.Limits);
        }
    }

    // What is not whole enough to tell may still be mended by LibreOffice.
    private static bool IsLocked(SourceFile file, ReadingLimits limits) =>
        Refusals
            .Guard(file, () => CompoundFile.IsEncryptedWord(file.Bytes.Span) || OpenDocumentPassword.Is(file, limits))
            .TryGet(out var locked) && locked;

    private static Result<SourceDocument> Refuse(SourceFile file, UnreadableException refusal) =>
        Result.Failed<SourceDocument>(refusal.Of(file.Name));

    /// <summary>From one format to another that is read here.</summary>
    private sealed record Road(
        string From,
        string To,
        string Filter,
        Func<SourceFile, ReadingLimits?, Result<SourceDocument>> Read
    );
}
