using System.Globalization;
using System.IO.Compression;
using Plumbline.App.Content;
using Plumbline.App.Filings;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Xlsx;
using Plumbline.Regimes;

namespace Plumbline.Benchmarks;

/// <summary>
/// A project form from a filing, as Word and Excel file, against compressing the same bytes once: no writer of these
/// formats can be faster than that.
/// </summary>
internal static class DocumentBenchmarks
{
    private const int Times = 500;

    internal static int Run(string[] arguments)
    {
        _ = arguments;
        var packs = Packs.Load(ContentFolder.Find().Regimes).OrThrow();
        var filing = OpenFiling.Read(Path.Combine("docs", "start", "first-filing.json")).OrThrow();
        var lineage = packs.Regimes.Lineage(filing.Regime);
        var form = PackDocuments.Offered(packs.Forms, lineage, filing).First(offer => offer.Id == "project-form");
        var drawn = form.Draw(null);
        var parts = Parts(drawn);

        var ceiling = Timing.Best(9, () => Repeat(() => Compress(parts)));
        Timing.Print("compress the parts only", ceiling / Times);
        Report("draw the form", Timing.Best(9, () => Repeat(() => form.Draw(null))), ceiling);
        Report("write docx", Timing.Best(9, () => Repeat(() => DocxWriter.Write(drawn, new MemoryStream()))), ceiling);
        Report(
            "draw and write docx",
            Timing.Best(9, () => Repeat(() => DocxWriter.Write(form.Draw(null), new MemoryStream()))),
            ceiling
        );
        Report(
            "draw and write xlsx",
            Timing.Best(9, () => Repeat(() => XlsxWriter.Write(form.Draw(null), new MemoryStream()))),
            ceiling
        );
        return 0;
    }

    private static void Report(string what, Time time, Time ceiling)
    {
        var perSecond = Times / time.Processor.TotalSeconds;
        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"{perSecond:N0}/s per core, ratio to compressing {Timing.Ratio(time, ceiling)}"
        );
        Timing.Print(what, time / Times, note);
    }

    private static List<byte[]> Parts(Document document)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(document, file);
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        return [.. archive.Entries.Select(Content)];
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static void Compress(List<byte[]> parts)
    {
        using var archive = new ZipArchive(new MemoryStream(), ZipArchiveMode.Create);
        for (var at = 0; at < parts.Count; at++)
        {
            using var stream = archive.CreateEntry($"{at}", CompressionLevel.Fastest).Open();
            stream.Write(parts[at]);
        }
    }

    private static void Repeat(Action work)
    {
        for (var time = 0; time < Times; time++)
        {
            work();
        }
    }
}
