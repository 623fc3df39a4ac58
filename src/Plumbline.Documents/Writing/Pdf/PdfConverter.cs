using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Plumbline.Documents.Programs;
using Plumbline.Findings;

namespace Plumbline.Documents.Writing.Pdf;

/// <summary>
/// Makes PDF files of Word files with LibreOffice, where it is installed. All files go through one process with a
/// profile of its own in a scratch folder that is deleted afterwards, whatever happens.
/// </summary>
public static class PdfConverter
{
    // Content controls stay plain text, and the structure goes along for those who have the page read to them.
    private const string Filter =
        """pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"},"UseTaggedPDF":"""
        + """{"type":"boolean","value":"true"}}""";

    /// <summary>
    /// Converts files and returns the paths of the PDF files, in order. Fails, with a finding for each file that could
    /// not be made, when LibreOffice is missing, too slow or refuses a file; files that succeeded are there all the same.
    /// </summary>
    public static async Task<Result<ImmutableArray<string>>> Convert(
        IReadOnlyList<PdfJob> jobs,
        PdfOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        var scratch = Directory.CreateTempSubdirectory("plumbline-pdf-");
        try
        {
            return await ConvertIn(scratch.FullName, jobs, options ?? PdfOptions.Default, cancellation);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<Result<ImmutableArray<string>>> ConvertIn(
        string scratch,
        IReadOnlyList<PdfJob> jobs,
        PdfOptions options,
        CancellationToken cancellation
    )
    {
        // Numbered copies: two files of the same name in different folders must not meet.
        for (var index = 0; index < jobs.Count; index++)
        {
            File.Copy(jobs[index].Source, Path.Combine(scratch, Name(index, "docx")));
        }

        var job = new OfficeJob(
            scratch,
            [.. Enumerable.Range(0, jobs.Count).Select(index => Name(index, "docx"))],
            Filter,
            options.Program,
            options.TimeLimit
        )
        {
            Environment = ImmutableDictionary<string, string>.Empty.Add(
                "FONTCONFIG_FILE",
                WriteFontSettings(scratch, options.FontFolder)
            ),
        };
        var run = await LibreOffice.Convert(job, cancellation);
        return run.Outcome switch
        {
            ProgramOutcome.Missing => Failure(
                jobs,
                WritingMessages.NoConverter,
                WritingMessages.NoConverterText.With(("program", options.Program)),
                WritingMessages.NoConverterRepair
            ),
            ProgramOutcome.TooSlow => Failure(
                jobs,
                WritingMessages.TooSlow,
                WritingMessages.TooSlowText.With(
                    ("seconds", options.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture))
                ),
                WritingMessages.TooSlowRepair
            ),
            _ => Collect(scratch, jobs, LibreOffice.Complaint(run)),
        };
    }

    private static string WriteFontSettings(string scratch, string? folder)
    {
        using var resource =
            typeof(PdfConverter).Assembly.GetManifestResourceStream("fonts.conf")
            ?? throw new InvalidOperationException("The font settings are not in the assembly.");
        var settings = XDocument.Load(resource);
        if (folder is { Length: > 0 })
        {
            settings.Root!.AddFirst(new XElement("dir", folder));
        }

        var path = Path.Combine(scratch, "fonts.conf");
        settings.Save(path);
        return path;
    }

    private static Result<ImmutableArray<string>> Collect(string scratch, IReadOnlyList<PdfJob> jobs, string reason)
    {
        var failed = new List<PdfJob>();
        for (var index = 0; index < jobs.Count; index++)
        {
            var made = new FileInfo(Path.Combine(scratch, Name(index, "pdf")));
            if (made is { Exists: true, Length: > 0 })
            {
                made.MoveTo(jobs[index].Target, overwrite: true);
            }
            else
            {
                failed.Add(jobs[index]);
            }
        }

        return failed.Count == 0
            ? Result.Of<ImmutableArray<string>>([.. jobs.Select(job => job.Target)])
            : Failure(
                failed,
                WritingMessages.NotConverted,
                WritingMessages.NotConvertedText.With(("reason", reason)),
                WritingMessages.NotConvertedRepair
            );
    }

    private static Result<ImmutableArray<string>> Failure(
        IEnumerable<PdfJob> jobs,
        string rule,
        Message message,
        Template repair
    ) =>
        Result.Failed<ImmutableArray<string>>([
            .. jobs.Select(job => new Finding(rule, Severity.Error, new FilePlace(job.Source), message)
            {
                Repair = repair.With(),
            }),
        ]);

    private static string Name(int index, string extension) => FormattableString.Invariant($"{index}.{extension}");
}
