using System.Text;
using System.Text.Json;
using Plumbline.App.Tests.Audits.Scans;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Cli;

/// <summary>A real scan from the list of its numbers to the audit of what a person confirmed.</summary>
public sealed class ScanCommandTests : IDisposable
{
    private const string Words = """
        某某区体育局2023年度部门整体支出绩效自评报告

        全年支出合计120.50万元，其中：基本支出80.30万元，项目支出46.20万元。

        """;

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task OcrList_FilledIn_AuditsTheScanAsTyped()
    {
        var scan = await Scanner.Scan(folder.Path, Words);
        var list = Path.Combine(folder.Path, "核对.csv");

        var listed = CommandLine.Run("audit", scan, "--ocr-list", list, "--lang", "zh");

        Assert.Equal(0, listed.ExitCode);
        Assert.Contains("关系0条", listed.Output, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(list, TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        var rows = await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken);
        Assert.Equal(3, rows.Count(row => row.Contains("万元】", StringComparison.Ordinal)));
        await File.WriteAllLinesAsync(
            list,
            rows.Select(row => Answered(row)),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            TestContext.Current.CancellationToken
        );

        var run = CommandLine.Run("audit", scan, "--ocr-confirmed", list, "--format", "json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var relation = Assert.Single(json.RootElement.GetProperty("relations").EnumerateArray());
        Assert.Equal("fails", relation.GetProperty("verdict").GetString());
        Assert.Equal("126.50", relation.GetProperty("computed").GetString());

        var again = CommandLine.Run("audit", scan, "--ocr-list", list, "--lang", "zh");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("不覆盖", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OcrConfirmed_WithAListOfAnotherFile_ExitsWith3AndSaysWhere()
    {
        var report = folder.Write("a.txt", Words);
        var list = folder.Write(
            "核对.csv",
            $"扫描件,b.pdf,SHA-256,{new string('a', 64)}\r\n序号,页,行,单元格,前文,识别为,后文,核对\r\n"
        );

        var run = CommandLine.Run("audit", report, "--ocr-confirmed", list, "--lang", "en");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("核对.csv:1: The list is of another file", run.Error, StringComparison.Ordinal);
        Assert.Contains("--ocr-list", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OcrList_WithoutAnythingRecognised_WritesNone()
    {
        var list = Path.Combine(folder.Path, "核对.csv");

        var run = CommandLine.Run("audit", folder.Write("a.txt", Words), "--ocr-list", list, "--lang", "zh");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("未写清单", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(list));
    }

    [Theory]
    [InlineData("a.txt", "其他选项")]
    [InlineData("x/../A.CSV", "其他选项")]
    [InlineData("b.csv", "不覆盖")]
    [InlineData("", "不覆盖")]
    [InlineData("none/a.csv", "文件夹不存在")]
    public void OcrList_WhereItCannotBe_IsRefusedBeforeAnythingIsDone(string list, string said)
    {
        var report = folder.Write("a.txt", Words);
        var other = folder.Write("b.csv", "filled in");
        var target = Path.Combine(folder.Path, "A.CSV");

        var run = CommandLine.Run(
            "audit",
            report,
            "--ocr-list",
            Path.Combine(folder.Path, list),
            "-o",
            target,
            "--lang",
            "zh"
        );

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
        Assert.Equal((Words, "filled in"), (File.ReadAllText(report), File.ReadAllText(other)));
    }

    [Theory]
    [InlineData("--ocr-list", "一个文件")]
    [InlineData("--ocr-confirmed", "一个文件")]
    public void OfAFolder_IsWrongUsage(string option, string said)
    {
        folder.Write("a.txt", Words);

        var run = CommandLine.Run("audit", folder.Path, option, "x.csv", "--lang", "zh");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    // The numbers as they are printed, whatever was recognised.
    private static string Answered(string row) =>
        row.Contains("支出合计,", StringComparison.Ordinal) ? row + "120.50万元"
        : row.Contains("基本支出,", StringComparison.Ordinal) ? row + "80.30万元"
        : row.Contains("项目支出,", StringComparison.Ordinal) ? row + "46.20万元"
        : row;
}
