using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Plumbline.Documents.Programs;
using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ocr;

/// <summary>
/// Has the words of scanned pages recognised by programs on this computer, where they are installed: poppler makes a
/// picture of the page, the lines of tables are taken out of it, and tesseract reads what is left.
/// </summary>
internal static class PageRecognition
{
    // The longer side of a page, in points of the picture: about 300 to the inch for A4.
    private const int Side = 3500;
    private const string Language = "chi_sim";

    // Its threads wait for one another: alone it reads a page in a quarter of the time, and the pages share the processors.
    private static readonly ImmutableDictionary<string, string> OneThread = ImmutableDictionary<
        string,
        string
    >.Empty.Add("OMP_THREAD_LIMIT", "1");

    /// <summary>
    /// Those pages that could be recognised, by their number. All of them together may take as long as another program
    /// may; what is not done by then stays unread.
    /// </summary>
    public static async Task<IReadOnlyDictionary<int, LaidPage>> Read(
        SourceFile file,
        ImmutableArray<LaidPage> pages,
        ReadingOptions options,
        CancellationToken cancellation
    )
    {
        var recognised = new ConcurrentDictionary<int, LaidPage>();
        if (options.Recognition is not { } program || pages.IsEmpty)
        {
            return recognised;
        }

        var scratch = Directory.CreateTempSubdirectory("plumbline-ocr-");
        try
        {
            var clock = Stopwatch.StartNew();
            var failed = false;
            var several = new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = cancellation,
            };
            await Parallel.ForEachAsync(
                pages,
                several,
                async (page, stop) =>
                {
                    var left = (options.RecognitionTime ?? options.Limits.ConverterTime) - clock.Elapsed;
                    if (failed || left <= TimeSpan.Zero)
                    {
                        return;
                    }

                    var work = new Work(file, page, scratch.FullName, left, options);
                    var words = await Recognise(work, program, stop);
                    failed |= words is null;
                    if (words is { Words.IsEmpty: false })
                    {
                        recognised[page.Number] = words;
                    }
                }
            );
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        return recognised;
    }

    // Null when a program is missing, fails or is too slow: it would be no better with the next page.
    private static async Task<LaidPage?> Recognise(Work work, string program, CancellationToken cancellation)
    {
        var number = work.Page.Number.ToString(CultureInfo.InvariantCulture);
        var side = Side.ToString(CultureInfo.InvariantCulture);
        var drawing = new ProgramCall(
            work.Options.PdfPicture,
            ["-gray", "-f", number, "-l", number, "-singlefile", "-scale-to", side, "-", number],
            work.Time
        )
        {
            Folder = work.Folder,
            Input = work.File.Bytes,
        };
        var picture = Path.Combine(work.Folder, number + ".pgm");
        if (
            await OutsideProgram.Run(drawing, cancellation) is not { Outcome: ProgramOutcome.Ended, ExitCode: 0 }
            || !File.Exists(picture)
            || GreyPicture.Read(await File.ReadAllBytesAsync(picture, cancellation)) is not { } grey
        )
        {
            return null;
        }

        var scale = work.Page.Width / grey.Width;
        var rulings = PictureRulings.TakeOut(grey);
        await File.WriteAllBytesAsync(picture, grey.ToBytes(), cancellation);
        var reading = new ProgramCall(
            program,
            [number + ".pgm", "stdout", "-l", Language, "--psm", "3", "tsv"],
            work.Time
        )
        {
            Folder = work.Folder,
            Environment = OneThread,
        };
        var run = await OutsideProgram.Run(reading, cancellation);
        File.Delete(picture);
        return run is { Outcome: ProgramOutcome.Ended, ExitCode: 0 }
            ? work.Page with
            {
                Words = TesseractWords.Read(run.Output, scale),
                Rulings = [.. rulings.Select(line => line.Scaled(scale))],
                Recognised = true,
            }
            : null;
    }

    private sealed record Work(SourceFile File, LaidPage Page, string Folder, TimeSpan Time, ReadingOptions Options);
}
