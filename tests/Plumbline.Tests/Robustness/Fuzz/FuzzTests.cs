using System.Diagnostics;
using System.Globalization;
using Plumbline.Audit;
using Plumbline.Documents.Reading;
using Plumbline.Tests.Documents.Reading;
using Plumbline.Tests.Documents.Reading.Pages;
using Xunit;

namespace Plumbline.Tests.Robustness.Fuzz;

/// <summary>
/// Damaged files of every format: read soundly and audited, or refused in plain words, never anything else. The long run is
/// <c>scripts/fuzz</c>; a file that does harm becomes one of <c>tests/corpus/hostile</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualFiles = 1_500;
    private const long MostBytes = 1L << 30;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // Reports with sums, shares, tables and forms in them, so that the grammars have something to work on.
    private static readonly string[] Reports =
    [
        .. Corpus.Names("audit/docs").Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).Take(6),
    ];

    private static readonly string[] InProcess = ["form.docx", "form.html", "form.xls", "form.xlsx", "tables.txt"];

    [Fact]
    public void DamagedFiles_AreReadOrRefused()
    {
        List<SourceFile> files =
        [
            WordFile.Rich,
            Ofd,
            .. InProcess.Select(name => Corpus.File("valid", name)),
            .. Reports.Select(name => Corpus.File("audit/docs", name)),
        ];
        var wanted = Wanted("PLUMB_FUZZ");
        var first = Number("PLUMB_FUZZ_FROM") ?? 0;
        for (var number = first; number < first + (wanted ?? UsualFiles); number++)
        {
            var file = FileMutation.Of(files, number);
            var before = Environment.CpuUsage.TotalTime;
            try
            {
                HostileFileTests.ReadOrRefused(file);
                Audit(DocumentReader.Read(file));
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException(Kept(file, number, problem.GetType().Name), problem);
            }

            // Time depends on the machine, so only the long run looks at it, and at the time of the processor alone.
            if (wanted is not null && Environment.CpuUsage.TotalTime - before >= Longest)
            {
                Assert.Fail(Kept(file, number, "Slow"));
            }
        }

        Assert.True(
            wanted is null || Process.GetCurrentProcess().PeakWorkingSet64 < MostBytes,
            "More memory than 1 GB"
        );
    }

    [Fact]
    public async Task DamagedFilesForLibreOffice_AreReadOrRefused()
    {
        if (Wanted("PLUMB_FUZZ_OFFICE") is not { } wanted)
        {
            Assert.Skip("Part of the long run only: scripts/fuzz");
            return;
        }

        await ReadWithProgram([Corpus.File("valid", "form.doc")], wanted, "Office");
    }

    [Fact]
    public async Task DamagedFilesForPoppler_AreReadOrRefused()
    {
        if (Wanted("PLUMB_FUZZ_PDF") is not { } wanted)
        {
            Assert.Skip("Part of the long run only: scripts/fuzz");
            return;
        }

        PopplerTool.Require();
        await ReadWithProgram([Pdf], wanted, "Pdf");
    }

    private static SourceFile Ofd =>
        new OfdFile()
            .Page()
            .Text(87.5, 30, "绩效自评表", 7)
            .Table(25, 50, [40, 60, 60], 10, ["项目", "预算数", "执行数"], ["设备购置", "1,234.56", "987.60"])
            .Page()
            .Text(25, 40, "支出合计12.5万元，其中：基本支出10万元，项目支出2.5万元，占20%。")
            .ToFile();

    private static SourceFile Pdf =>
        new PdfFile()
            .Page()
            .Text(100, 700, "Total 12.50, of which 10.00 and 2.50")
            .Draw("50 600 m 400 600 l S 50 500 m 400 500 l S 50 500 m 50 600 l S 400 500 m 400 600 l S")
            .Text(60, 550, "1,234.56")
            .Page()
            .Text(100, 700, "Words")
            .ToFile();

    private static async Task ReadWithProgram(List<SourceFile> files, int wanted, string what)
    {
        for (var number = 0; number < wanted; number++)
        {
            var file = FileMutation.Of(files, number);
            var result = await DocumentReader.ReadAsync(file, cancellation: TestContext.Current.CancellationToken);
            Audit(result);
            if (!result.TryGet(out _) && result.Findings.Length != 1)
            {
                Assert.Fail(Kept(file, number, what));
            }
        }
    }

    // Whatever was read can be audited; only the text of it counts here.
    internal static void Audit(Plumbline.Findings.Result<SourceDocument> read)
    {
        if (read.TryGet(out var source))
        {
            Assert.Equal(source.Text, AuditDocument.Of(source).Text.Text);
        }
    }

    private static int? Wanted(string variable) => Number(variable) is > 0 and var number ? number : null;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // The file is kept for the corpus.
    private static string Kept(SourceFile file, int number, string what)
    {
        var path = Path.Combine(Path.GetTempPath(), $"plumbline-fuzz-{number}-{what}{Path.GetExtension(file.Name)}");
        File.WriteAllBytes(path, file.Bytes.ToArray());
        return $"Damaged file {number} ({file.Name}): {what}; kept as {path}";
    }
}
