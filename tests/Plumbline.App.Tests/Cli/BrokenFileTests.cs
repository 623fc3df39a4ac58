using System.Text;
using Xunit;

namespace Plumbline.App.Tests.Cli;

/// <summary>Files that are no filings, through every command that reads one: an exit code and a sentence, never a crash.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private const string Minimal = """
        { "schema": "plumbline.filing/1", "subject": "department", "regime": "CN-2020", "year": 2023,
          "identity": { "department": "某局" } }
        """;

    private static readonly Dictionary<string, byte[]> Broken = new(StringComparer.Ordinal)
    {
        ["empty"] = [],
        ["nul"] = new byte[1000],
        ["zip"] = [0x50, 0x4B, 3, 4, 0xFF, 0xFE, 0, 0],
        ["cut"] = Encoding.UTF8.GetBytes(Minimal[..^30]),
        ["gb18030"] = [0x7B, 0x22, 0xC4, 0xEA, 0xB6, 0xC8, 0x22, 0x7D],
        ["utf-16"] = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Minimal)],
        ["list"] = "[]"u8.ToArray(),
        ["number"] = "1e999999"u8.ToArray(),
        ["deep"] = Encoding.UTF8.GetBytes(new string('[', 10_000)),
        ["surrogate"] = Encoding.UTF8.GetBytes(Minimal.Replace("某局", "\\ud800", StringComparison.Ordinal)),
        ["year"] = Encoding.UTF8.GetBytes(Minimal.Replace("2023", "99999999999", StringComparison.Ordinal)),
        ["large"] = new byte[50 * 1024 * 1024 + 1],
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plumbline");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var command in new[] { "check", "score", "report" })
            {
                foreach (var name in Broken.Keys)
                {
                    cases.Add(command, name);
                }
            }

            return cases;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Command_WhenTheFileIsBroken_ExitsWith3AndNamesTheFile(string command, string name)
    {
        var file = Path.Combine(folder.FullName, name + ".json");
        File.WriteAllBytes(file, Broken[name]);

        AssertUnreadable(command, file);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("score")]
    [InlineData("report")]
    public void Command_WhenTheFileIsAFolder_ExitsWith3AndNamesIt(string command) =>
        AssertUnreadable(command, folder.FullName);

    [Theory]
    [InlineData("check")]
    [InlineData("score")]
    public void Command_OfTheSmallestFiling_SaysWhatIsMissing(string command)
    {
        var file = Path.Combine(folder.FullName, "minimal.json");
        File.WriteAllText(file, Minimal);

        var run = CommandLine.Run(command, file, "--lang", "en");

        Assert.InRange(run.ExitCode, 0, 1);
        Assert.NotEqual("", run.Output);
    }

    private void AssertUnreadable(string command, string file)
    {
        string[] arguments =
            command == "report" ? [command, file, "--out", Path.Combine(folder.FullName, "out")] : [command, file];
        foreach (var language in new[] { "zh", "en" })
        {
            var run = CommandLine.Run([.. arguments, "--lang", language]);

            Assert.Equal(3, run.ExitCode);
            var said = run.Output + run.Error;
            Assert.Contains(Path.GetFileName(file), said, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
            Assert.InRange(said.Length, 10, 3_000);
        }
    }
}
