using System.Diagnostics;
using System.Globalization;
using Plumbline.Documents.Reading;
using Plumbline.Tests.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Robustness.Fuzz;

/// <summary>
/// Damaged files of every format: read soundly or refused in plain words, never anything else. The long run is
/// <c>scripts/fuzz</c>; a file that does harm becomes one of <c>tests/corpus/hostile</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int UsualFiles = 1_500;
    private const long MostBytes = 1L << 30;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly string[] InProcess = ["form.docx", "form.html", "form.xls", "form.xlsx", "tables.txt"];

    [Fact]
    public void DamagedFiles_AreReadOrRefused()
    {
        List<SourceFile> files = [WordFile.Rich, .. InProcess.Select(name => Corpus.File("valid", name))];
        var wanted = Wanted("PLUMB_FUZZ");
        var first = Number("PLUMB_FUZZ_FROM") ?? 0;
        for (var number = first; number < first + (wanted ?? UsualFiles); number++)
        {
            var file = FileMutation.Of(files, number);
            var clock = Stopwatch.StartNew();
            try
            {
                HostileFileTests.ReadOrRefused(file);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException(Kept(file, number, problem.GetType().Name), problem);
            }

            // Time depends on the machine, so only the long run looks at it.
            if (wanted is not null && clock.Elapsed >= Longest)
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

        List<SourceFile> files = [Corpus.File("valid", "form.doc")];
        for (var number = 0; number < wanted; number++)
        {
            var file = FileMutation.Of(files, number);
            var result = await DocumentReader.ReadAsync(file, cancellation: TestContext.Current.CancellationToken);
            if (!result.TryGet(out _) && result.Findings.Length != 1)
            {
                Assert.Fail(Kept(file, number, "Office"));
            }
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
