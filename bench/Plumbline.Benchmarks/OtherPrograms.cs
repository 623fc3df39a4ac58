using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Plumbline.Documents.Reading;

namespace Plumbline.Benchmarks;

/// <summary>
/// Reading alone against programs that do nothing else, where they are installed: docx against <c>pandoc -t plain</c>, pdf
/// against <c>pdftotext</c>. Their time includes their start; ours of docx does not, of pdf it includes that of poppler.
/// </summary>
internal static class OtherPrograms
{
    internal static void Compare(ReadOnlySpan<byte> docx)
    {
        var folder = Directory.CreateTempSubdirectory("plumb-bench");
        try
        {
            var word = Path.Combine(folder.FullName, "report.docx");
            File.WriteAllBytes(word, docx.ToArray());
            Pair("docx", word, "pandoc", ["-t", "plain", word, "-o", Path.Combine(folder.FullName, "report.txt")]);
            string[] convert = ["--headless", "--convert-to", "pdf", "--outdir", folder.FullName, word];
            if (Runs("soffice", convert))
            {
                var pdf = Path.Combine(folder.FullName, "report.pdf");
                Pair("pdf", pdf, "pdftotext", [pdf, Path.Combine(folder.FullName, "report.txt")]);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Pair(string format, string file, string program, string[] arguments)
    {
        if (!Runs(program, arguments))
        {
            Console.WriteLine($"{program} is not installed: not compared");
            return;
        }

        var source = new SourceFile(File.ReadAllBytes(file), file);
        var theirs = Timing.Best(5, () => Runs(program, arguments)).Clock;
        var ours = Timing.Best(10, () => DocumentReader.ReadAsync(source).GetAwaiter().GetResult().OrThrow()).Clock;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"reading {format}: {ours.TotalMilliseconds:0.0} ms; {program} {theirs.TotalMilliseconds:0.0} ms; ratio {ours / theirs:0.000}"
            )
        );
    }

    private static bool Runs(string program, string[] arguments)
    {
        try
        {
            using var run = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
            )!;
            run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            return run.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
