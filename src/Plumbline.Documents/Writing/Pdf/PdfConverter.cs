using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
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

        var start = Prepare(scratch, jobs.Count, options);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        string said;
        try
        {
            said = await Run(start, limit.Token);
        }
        catch (Win32Exception)
        {
            return Failure(
                jobs,
                WritingMessages.NoConverter,
                WritingMessages.NoConverterText.With(("program", options.Program)),
                WritingMessages.NoConverterRepair
            );
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            var seconds = options.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return Failure(
                jobs,
                WritingMessages.TooSlow,
                WritingMessages.TooSlowText.With(("seconds", seconds)),
                WritingMessages.TooSlowRepair
            );
        }

        return Collect(scratch, jobs, said);
    }

    private static ProcessStartInfo Prepare(string scratch, int files, PdfOptions options)
    {
        var start = new ProcessStartInfo(options.Program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = scratch,
        };
        string[] arguments =
        [
            "-env:UserInstallation=" + new Uri(Path.Combine(scratch, "profile")).AbsoluteUri,
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            Filter,
            "--outdir",
            scratch,
            .. Enumerable.Range(0, files).Select(index => Path.Combine(scratch, Name(index, "docx"))),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["FONTCONFIG_FILE"] = WriteFontSettings(scratch, options.FontFolder);
        return start;
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

    private static async Task<string> Run(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return await errors + await output;
        }
        finally
        {
            // Still running only when time is up or the caller gave up; its children go with it.
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static Result<ImmutableArray<string>> Collect(string scratch, IReadOnlyList<PdfJob> jobs, string said)
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

        var reason = said.Split('\n').FirstOrDefault(line => line.Contains("rror", StringComparison.Ordinal)) ?? said;
        return failed.Count == 0
            ? Result.Of<ImmutableArray<string>>([.. jobs.Select(job => job.Target)])
            : Failure(
                failed,
                WritingMessages.NotConverted,
                WritingMessages.NotConvertedText.With(("reason", reason.Trim())),
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
