using System.Diagnostics;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Cli;

/// <summary>Pipes, folders without rights and other things that are no files: named as refused, never opened, never waited for.</summary>
public sealed class NoRegularFileTests : IDisposable
{
    private const string Words = "全年支出合计120.50万元，其中：基本支出80.30万元，项目支出40.20万元。\n";
    private const string Said = "不是普通文件";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Folder_WithAPipe_AuditsTheOthersAndNamesIt()
    {
        folder.Write("a.txt", Words);
        folder.Write("c.txt", Words);
        var pipe = await Pipe("b.txt");

        var run = CommandLine.Run("audit", folder.Path, "--format", "json", "--lang", "zh");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"{pipe}: {Said}", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, run.Output.Split("\"holds\"").Length - 1);
    }

    [Theory]
    [InlineData("audit", "{pipe}")]
    [InlineData("audit", "{link}")]
    [InlineData("audit", "{file}", "--against", "{pipe}")]
    [InlineData("audit", "{file}", "--baseline", "{pipe}")]
    [InlineData("audit", "{file}", "--ocr-confirmed", "{pipe}")]
    [InlineData("import", "{pipe}", "-o", "x.json")]
    [InlineData("import", "{file}", "--into", "{pipe}")]
    [InlineData("check", "{pipe}")]
    [InlineData("draw", "verify", "{pipe}")]
    public async Task Pipe_InPlaceOfAFile_ExitsWith3(params string[] arguments)
    {
        var file = folder.Write("a.txt", Words);
        var pipe = await Pipe("b.txt");
        var link = Path.Combine(folder.Path, "link.txt");
        File.CreateSymbolicLink(link, pipe);

        var run = CommandLine.Run([
            .. arguments.Select(argument =>
                argument
                    .Replace("{pipe}", pipe, StringComparison.Ordinal)
                    .Replace("{link}", link, StringComparison.Ordinal)
                    .Replace("{file}", file, StringComparison.Ordinal)
            ),
            "--lang",
            "zh",
        ]);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(Said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OcrList_ToAPipe_IsWrongUsage()
    {
        var run = CommandLine.Run("audit", folder.Write("a.txt", Words), "--ocr-list", await Pipe("b.csv"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Against_AFolder_SaysThatItIsOne()
    {
        var run = CommandLine.Run("audit", folder.Write("a.txt", Words), "--against", folder.Path, "--lang", "zh");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("是文件夹，不是文件", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyFile_IsAFile()
    {
        var run = CommandLine.Run("audit", folder.Write("a.txt", ""), "--lang", "zh");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("文件是空的", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_WithOneThatMayNotBeRead_NamesIt()
    {
        folder.Write("a.txt", Words);
        var closed = Path.GetDirectoryName(folder.Write("closed/b.txt", Words))!;
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of this kind are those of Unix");
            return;
        }

        File.SetUnixFileMode(closed, UnixFileMode.None);
        try
        {
            Assert.SkipWhen(MayList(closed), "This user may read everything");

            var run = CommandLine.Run("audit", folder.Path, "--lang", "zh");

            Assert.Equal(3, run.ExitCode);
            Assert.Contains($"{closed}: 没有读取", run.Error, StringComparison.Ordinal);
            Assert.Contains("a.txt", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static bool MayList(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder).Length > 0;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task<string> Pipe(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes of this kind are those of Unix");
        var path = Path.Combine(folder.Path, name);
        using var made = Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, made.ExitCode);
        return path;
    }
}
