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

    // All files of the process share them: many files side by side start no more programs than one file does.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    /// <summary>
    /// What could be recognised. A page may take as long as another program may, and all of them as much as that on every
    /// processor; waiting for other files does not count. What is not done by then stays unread.
    /// </summary>
    public static async Task<RecognisedPages> Read(
        SourceFile file,
        ImmutableArray<LaidPage> pages,
        ReadingOptions options,
        CancellationToken cancellation
    )
    {
        if (options.Recognition is not { } program || pages.IsEmpty)
        {
            return RecognisedPages.None;
        }

        var scratch = Directory.CreateTempSubdirectory("plumbline-ocr-");
        try
        {
            var work = new Work(file, program, scratch.FullName, options);
            var time = new TimeLeft(options.RecognitionTime ?? options.Limits.ConverterTime);
            var read = new ConcurrentDictionary<int, PageReading>();
            var several = new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = cancellation,
            };
            await Parallel.ForEachAsync(
                pages,
                several,
                async (page, stop) => read[page.Number] = await InTurn(work, page, time, stop)
            );
            return RecognisedPages.Of(read);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<PageReading> InTurn(
        Work work,
        LaidPage page,
        TimeLeft time,
        CancellationToken cancellation
    )
    {
        await Turns.WaitAsync(cancellation);
        var clock = Stopwatch.StartNew();
        try
        {
            if (time.ForOne is not { Ticks: > 0 } left)
            {
                return PageReading.Unread;
            }

            var read = await Recognise(work, page, left, cancellation);
            if (read.IsMissing)
            {
                time.End();
            }

            return read;
        }
        finally
        {
            time.Spend(clock.Elapsed);
            Turns.Release();
        }
    }

    // Where this page fails the others are read all the same: which of them are would else be chance.
    private static async Task<PageReading> Recognise(
        Work work,
        LaidPage page,
        TimeSpan time,
        CancellationToken cancellation
    )
    {
        var picture = page.Number.ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(work.Folder, picture + ".pgm");
        var drawn = await OutsideProgram.Run(Drawing(work, picture, time), cancellation);
        if (
            drawn is not { Outcome: ProgramOutcome.Ended, ExitCode: 0 }
            || !File.Exists(file)
            || GreyPicture.Read(await File.ReadAllBytesAsync(file, cancellation)) is not { } grey
        )
        {
            return PageReading.Without(drawn);
        }

        var scale = page.Width / grey.Width;
        var rulings = PictureRulings.TakeOut(grey);
        await File.WriteAllBytesAsync(file, grey.ToBytes(), cancellation);
        var run = await OutsideProgram.Run(Reading(work, picture, time), cancellation);
        File.Delete(file);
        return run is { Outcome: ProgramOutcome.Ended, ExitCode: 0 }
            ? new PageReading(
                page with
                {
                    Words = TesseractWords.Read(run.Output, scale),
                    Rulings = [.. rulings.Select(line => line.Scaled(scale))],
                    Recognised = true,
                }
            )
            : PageReading.Without(run);
    }

    private static ProgramCall Drawing(Work work, string page, TimeSpan time)
    {
        var side = Side.ToString(CultureInfo.InvariantCulture);
        return new ProgramCall(
            work.Options.PdfPicture,
            ["-gray", "-f", page, "-l", page, "-singlefile", "-scale-to", side, "-", page],
            time
        )
        {
            Folder = work.Folder,
            Input = work.File.Bytes,
        };
    }

    private static ProgramCall Reading(Work work, string page, TimeSpan time) =>
        new(work.Program, [page + ".pgm", "stdout", "-l", Language, "--psm", "3", "tsv"], time)
        {
            Folder = work.Folder,
            Environment = OneThread,
        };

    private sealed record Work(SourceFile File, string Program, string Folder, ReadingOptions Options);

    // What is left of the time of all pages together; each page may have no more than a program may.
    private sealed class TimeLeft(TimeSpan longest)
    {
        private long left = longest.Ticks * Environment.ProcessorCount;

        public TimeSpan ForOne => TimeSpan.FromTicks(Math.Min(longest.Ticks, Interlocked.Read(ref left)));

        public void End() => Interlocked.Exchange(ref left, 0);

        public void Spend(TimeSpan time) => Interlocked.Add(ref left, -time.Ticks);
    }
}
