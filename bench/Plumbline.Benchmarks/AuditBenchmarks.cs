using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Plumbline.App.Audits;
using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations;
using Plumbline.Audit.Review;
using Plumbline.Audit.Texts;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Reading.Docx;
using Plumbline.Findings;

namespace Plumbline.Benchmarks;

/// <summary>
/// A report of twenty pages and five tables read, understood and checked in process, against a bare XmlReader pass over
/// the same file; its stages apart; longer texts; a folder of files with one core and with all.
/// </summary>
internal static class AuditBenchmarks
{
    private const int Runs = 40;
    private const int FilesInFolder = 1000;
    private const int Rounds = 5;

    internal static int Run(string[] arguments)
    {
        if (arguments is ["growth"])
        {
            Warm(() => Audited(new SourceFile(AuditSamples.Docx(1), "report.docx")));
            Growth();
            return 0;
        }

        if (arguments is ["folder"])
        {
            Folder();
            return 0;
        }

        var sample = new SourceFile(AuditSamples.Docx(1), "report.docx");
        if (arguments is ["write", var target, .. var more])
        {
            File.WriteAllBytes(
                target,
                AuditSamples.Docx(more is [var many] ? int.Parse(many, CultureInfo.InvariantCulture) : 1)
            );
            return 0;
        }

        Whole(sample);
        Stages(sample);
        foreach (var times in (ReadOnlySpan<int>)[1, 10, 100])
        {
            Longer(times);
        }

        Growth();
        Folder();
        OtherPrograms.Compare(sample.Bytes.Span);
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        Console.WriteLine(Line($"peak working set of this process: {self.PeakWorkingSet64 / 1_048_576} MB"));
        return 0;
    }

    private static void Whole(SourceFile file)
    {
        var report = Audited(file);
        Console.WriteLine(
            Line(
                $"{file.Bytes.Length:N0} bytes, {report.Text.Text.Length:N0} characters, {report.Text.Tables.Length} tables"
            )
        );
        Console.WriteLine(
            Line(
                $"{report.Figures.Length:N0} figures, {report.Relations.Length:N0} relations, {report.Findings.Length} findings"
            )
        );
        Warm(() => Audited(file));
        var bare = Timing.Best(Runs, () => PassXml(file));
        var whole = Timing.Best(Runs, () => Audited(file));
        Timing.Print("bare XmlReader pass", bare);
        Timing.Print(
            "read, understood and checked",
            whole,
            $"ratio to the pass {Timing.Ratio(whole, bare)}, aim ≤ 30 ms"
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        Audited(file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(Line($"allocated by one audit: {allocated / 1024:N0} kB"));
    }

    // The compiler looks at what runs often in the pauses.
    private static void Warm(Action work)
    {
        for (var round = 0; round < 4; round++)
        {
            Timing.Best(Runs, work);
            Thread.Sleep(400);
        }
    }

    private static void Stages(SourceFile file)
    {
        foreach (var (name, work) in StagesOf(file))
        {
            Timing.Print(name, Timing.Best(Runs, work));
        }
    }

    private static IEnumerable<(string Name, Action Work)> StagesOf(SourceFile file)
    {
        var source = DocxReader.Read(file).OrThrow();
        var text = AuditText.Of(source.Document, source.Text);
        var figures = FigureReader.Read(text);
        var forms = FormReader.Read(text, figures);
        var understood = new Understood(text, figures, forms);
        var relations = RelationFinder.Find(understood);
        yield return ("  reading", () => DocxReader.Read(file));
        yield return ("  passages", () => AuditText.Of(source.Document, source.Text));
        yield return ("  figures", () => FigureReader.Read(text));
        yield return ("  forms", () => FormReader.Read(text, figures));
        yield return ("  relations", () => RelationFinder.Find(understood));
        foreach (var grammar in RelationFinder.Sources)
        {
            yield return ($"    {grammar.Method.DeclaringType!.Name}", () => _ = grammar(understood).Count());
        }

        yield return ("  findings", () => ReviewRelations.Of(relations));
    }

    private static void Longer(int times)
    {
        var file = new SourceFile(AuditSamples.Docx(times), "report.docx");
        var characters = Audited(file).Text.Text.Length;
        var paused = GC.GetTotalPauseDuration();
        var runs = times == 100 ? 3 : 10;
        var time = Timing.Best(runs, () => Audited(file));
        var pauses = (GC.GetTotalPauseDuration() - paused).TotalMilliseconds / runs;
        Timing.Print(
            Line($"{times} times as long"),
            time,
            Line(
                $"{characters:N0} characters, {time.Clock.TotalMilliseconds * 10_000 / characters:0.00} ms for each 10,000, "
            ) + Line($"of which {pauses * 10_000 / characters:0.00} collecting garbage")
        );
    }

    // A stage whose time for each character grows with the text is one that looks back over all of it.
    private static void Growth()
    {
        int[] lengths = [1, 10, 100];
        var files = Array.ConvertAll(lengths, times => new SourceFile(AuditSamples.Docx(times), "report.docx"));
        var each = files.Select((file, at) => MillisecondsOf(file, lengths[at])).ToList();
        Console.WriteLine(Line($"{"ms for each 10,000 characters", -36} {"1 x", 10} {"10 x", 10} {"100 x", 10}"));
        for (var stage = 0; stage < each[0].Count; stage++)
        {
            Console.WriteLine(
                Line($"{each[0][stage].Name, -36} {each[0][stage].Time, 10:0.0000} {each[1][stage].Time, 10:0.0000} ")
                    + Line($"{each[2][stage].Time, 10:0.0000}")
            );
        }
    }

    private static List<(string Name, double Time)> MillisecondsOf(SourceFile file, int times)
    {
        var characters = Audited(file).Text.Text.Length;
        return
        [
            .. StagesOf(file)
                .Select(stage =>
                    (
                        stage.Name,
                        Timing.Best(Math.Max(3, Runs / times), stage.Work).Clock.TotalMilliseconds * 10_000 / characters
                    )
                ),
        ];
    }

    private static void Folder()
    {
        var folder = Directory.CreateTempSubdirectory("plumb-bench");
        try
        {
            for (var file = 0; file < FilesInFolder; file++)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{file:0000}.docx"), AuditSamples.ShortDocx(file));
            }

            var files = folder.GetFiles().Select(file => file.FullName).ToArray();
            var cores = Environment.ProcessorCount;
            AuditAll(files, cores);
            var (one, all) = Timing.Pair(Rounds, () => AuditAll(files, 1), () => AuditAll(files, cores));
            Timing.Print(Line($"{FilesInFolder:N0} files, one worker"), one, PerSecond(one));
            Timing.Print(Line($"{FilesInFolder:N0} files, {cores} workers"), all, PerSecond(all));
            Console.WriteLine(
                Line(
                    $"{cores} workers against one: {one.Clock / all.Clock:0.00} times as fast, aim > 1.6 with two processors; "
                )
                    + Line($"processors in use at once: {all.Processor / all.Clock:0.00}, by one worker ")
                    + Line($"{one.Processor / one.Clock:0.00}")
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string PerSecond(Time time) => Line($"{FilesInFolder / time.Clock.TotalSeconds:N0} files/s");

    // As the command line does it.
    private static void AuditAll(string[] files, int workers) => Audit(files, workers).GetAwaiter().GetResult();

    private static async Task Audit(string[] files, int workers)
    {
        await foreach (var (file, figures) in SideBySide.Of(files, workers, Figures))
        {
            if (figures.OrThrow() == 0)
            {
                throw new InvalidOperationException($"{file} holds no figures.");
            }
        }
    }

    private static async Task<Result<int>> Figures(string file, CancellationToken cancellation) =>
        Result.Of((await AuditFile.Run(file, cancellation)).OrThrow().Report.Figures.Length);

    private static AuditReport Audited(SourceFile file) => AuditDocument.Of(DocumentReader.Read(file).OrThrow());

    private static void PassXml(SourceFile file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray()), ZipArchiveMode.Read);
        using var part = archive.GetEntry("word/document.xml")!.Open();
        using var reader = XmlReader.Create(part);
        var characters = 0;
        while (reader.Read())
        {
            characters += reader.NodeType == XmlNodeType.Text ? reader.Value.Length : 0;
        }

        if (characters == 0)
        {
            throw new InvalidOperationException("The report is empty.");
        }
    }

    private static string Line(FormattableString text) => FormattableString.Invariant(text);
}
