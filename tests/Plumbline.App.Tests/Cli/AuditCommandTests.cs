using System.Text.Encodings.Web;
using System.Text.Json;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Cli;

public sealed class AuditCommandTests
{
    private const string Clean =
        "某某区体育局2023年度部门整体支出绩效自评报告\n全年支出合计30.00万元，其中：基本支出10.00万元，项目支出20.00万元。\n";

    private static readonly string FirstReport = Path.Combine(Repository.Root, "docs", "start", "first-report.txt");

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Text_OfTheFirstReport_IsAsKept(string language)
    {
        var run = CommandLine.Run("audit", FirstReport, "--lang", language);

        var kept = $"Plumbline.App.Tests/Cli/Golden/audit.{language}.txt";
        Assert.Equal(Golden.Expected(kept, run.Output), run.Output);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Json_OfTheFirstReport_IsAsKept()
    {
        var run = CommandLine.Run("audit", FirstReport, "--format", "json", "--lang", "zh");

        using var json = JsonDocument.Parse(run.Output);
        var shown = JsonSerializer.Serialize(json, Indented) + "\n";
        Assert.Equal(Golden.Expected("Plumbline.App.Tests/Cli/Golden/audit.json", shown), shown);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Baseline_WhenEveryFindingIsAccepted_ExitsWith0AndCountsThem()
    {
        using var folder = new ScratchFolder();
        var known = Path.Combine(folder.Path, "known.json");

        var written = CommandLine.Run("audit", FirstReport, "--write-baseline", known, "--lang", "zh");
        var run = CommandLine.Run("audit", FirstReport, "--baseline", known, "--lang", "zh");

        Assert.Equal((0, 0), (written.ExitCode, run.ExitCode));
        Assert.Matches("已认可的问题[1-9][0-9]*个", run.Output);
        Assert.DoesNotContain("PL2008", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_OfOneFile_IsOneObjectOfTheContract()
    {
        using var folder = new ScratchFolder();

        var run = CommandLine.Run("audit", folder.Write("a.txt", Clean), "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("plumbline.audit/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(Clean, json.RootElement.GetProperty("text").GetString());
        Assert.Equal(
            ["schema", "file", "identity", "text", "figures", "relations", "forms", "findings"],
            json.RootElement.EnumerateObject().Select(member => member.Name).Take(8)
        );
    }

    [Fact]
    public void Json_OfSeveralFiles_NamesTheUnreadableOneAndPrintsTheOthers()
    {
        using var folder = new ScratchFolder();
        var missing = Path.Combine(folder.Path, "no.docx");

        var run = CommandLine.Run(
            "audit",
            folder.Write("a.txt", Clean),
            missing,
            folder.Write("b.txt", Clean),
            "--format",
            "json",
            "--lang",
            "zh"
        );

        Assert.Equal(3, run.ExitCode);
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(3, lines.Count);
        Assert.Equal((missing, "找不到文件"), (Text(lines[1], "file"), Text(lines[1], "unreadable")));
        Assert.EndsWith("b.txt", Text(lines[2], "file"), StringComparison.Ordinal);
        Assert.Equal($"{missing}: 找不到文件；检查路径和权限\n", run.Error);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("html")]
    public void OneUnreadableFile_ExitsWith3AndPrintsNothing(string format)
    {
        using var folder = new ScratchFolder();

        var run = CommandLine.Run("audit", folder.Write("a.docx", ""), "--format", format);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("--annotate 需要 docx", "a.txt", "--annotate", "b.docx")]
    [InlineData("--annotate 只能用于一个文件", "a.docx", "b.docx", "--annotate", "c.docx")]
    [InlineData("需要用 -o 指定输出文件", "a.txt", "--format", "docx")]
    [InlineData("需要用 -o 指定文件夹", "a.txt", "b.txt", "--format", "html")]
    public void ImpossibleOrder_ExitsWith2(string problem, params string[] arguments)
    {
        var run = CommandLine.Run(["audit", .. arguments, "--lang", "zh"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_GivesATableAndPassesOverWhatIsNoDocument()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.txt", Clean);
        folder.Write("~$b.docx", "lock");
        File.WriteAllBytes(Path.Combine(folder.Path, "c.png"), [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0xFF, 0xFE, 0, 1]);
        Directory.CreateDirectory(Path.Combine(folder.Path, "inner"));
        folder.Write("inner/d.txt", Clean);

        var run = CommandLine.Run("audit", folder.Path, "--lang", "zh");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a.txt", run.Output, StringComparison.Ordinal);
        Assert.Contains("d.txt", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("~$", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("（3/3）", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyFolder_ExitsWith3()
    {
        using var folder = new ScratchFolder();

        var run = CommandLine.Run("audit", folder.Path, "--lang", "zh");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("文件夹中没有文件", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void HtmlAndDocx_AreWrittenWhereTheyWereOrdered()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("a.txt", Clean);

        foreach (var format in new[] { "html", "docx" })
        {
            var target = Path.Combine(folder.Path, "out", "a." + format);
            var run = CommandLine.Run("audit", file, "--format", format, "-o", target, "--lang", "zh");

            Assert.Equal((0, $"已生成 {target}\n"), (run.ExitCode, run.Output));
            Assert.True(new FileInfo(target).Length > 1000);
        }
    }

    [Fact]
    public void Against_UnreadableDocument_ExitsWith3()
    {
        using var folder = new ScratchFolder();

        var run = CommandLine.Run("audit", folder.Write("a.txt", Clean), "--against", "no.xlsx", "--lang", "zh");

        Assert.Equal((3, "", "no.xlsx: 找不到文件；检查路径和权限\n"), (run.ExitCode, run.Output, run.Error));
    }

    private static JsonSerializerOptions Indented { get; } =
        new()
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
