using System.Text.Json;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("help.zh.txt", "--help", "--lang", "zh")]
    [InlineData("help.en.txt", "--help", "--lang", "en")]
    [InlineData("regimes.zh.txt", "regimes", "--lang", "zh")]
    [InlineData("rules.zh.txt", "rules", "--lang", "zh")]
    [InlineData("rules.en.txt", "rules", "--lang", "en")]
    [InlineData("schema.json", "schema")]
    public void Output_IsAsKept(string file, params string[] arguments)
    {
        var run = CommandLine.Run(arguments);

        Assert.Equal(Golden.Expected("Plumbline.App.Tests/Cli/Golden/" + file, run.Output), run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("first-filing.score.zh.txt", "zh")]
    [InlineData("first-filing.score.en.txt", "en")]
    public void Score_WithExplain_CanBeRedoneByHand(string file, string language)
    {
        var run = CommandLine.Run("score", CommandLine.FirstFiling, "--explain", "--lang", language);

        Assert.Equal(Golden.Expected("Plumbline.App.Tests/Cli/Golden/" + file, run.Output), run.Output);
        Assert.Contains("95.76", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RegimesCheck_OfTheShippedPacks_RunsTheirExamples()
    {
        var run = CommandLine.Run("regimes", "check", Path.Combine(Repository.Content, "regimes"), "--lang", "zh");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("全部相符", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RegimesShow_PrintsWhatIsInherited()
    {
        var run = CommandLine.Run("regimes", "show", "SC-2025");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("rule: negativeLinear", run.Output, StringComparison.Ordinal);
        Assert.Contains("executionPace", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RegimesShow_WhenThereIsNone_ExitsWith2AndNamesThoseThereAre()
    {
        var run = CommandLine.Run("regimes", "show", "XX", "--lang", "zh");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("没有方案“XX”。已有：CN-2020", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhenNothingIsWrong_ExitsWith0()
    {
        Assert.Equal(0, CommandLine.Run("check", CommandLine.FirstFiling).ExitCode);
    }

    [Fact]
    public void Check_WhenPartsDoNotMakeTheTotal_ExitsWith1AndNamesTheSum()
    {
        using var folder = new ScratchFolder();
        var broken = folder.Write(
            "broken.json",
            File.ReadAllText(CommandLine.FirstFiling)
                .Replace(
                    "\"executedAmount\": \"96.50万元\"",
                    "\"executedAmount\": \"95.60万元\"",
                    StringComparison.Ordinal
                )
        );

        var run = CommandLine.Run("check", broken, "--format", "json", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Contains(
            json.RootElement[0].GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("severity").GetString() is "error"
        );
    }

    [Fact]
    public void Check_OfAFolder_ChecksEveryFilingInItAndSumsUp()
    {
        using var folder = new ScratchFolder();
        var good = File.ReadAllText(CommandLine.FirstFiling);
        folder.Write("b/good.json", good);
        folder.Write("a.JSON", good.Replace("96.50万元", "95.60万元", StringComparison.Ordinal));
        folder.Write("notes.txt", "no filing");

        var run = CommandLine.Run("check", folder.Path, "--lang", "zh");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("共审核2份，其中1份有错误\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"错误\s+警告\s+提示\s+文件", run.Output);
        Assert.True(
            run.Output.IndexOf("a.JSON", StringComparison.Ordinal)
                < run.Output.IndexOf("good.json", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Check_OfAFolderWithAFileThatIsNoFiling_SaysSoAndChecksTheRest()
    {
        using var folder = new ScratchFolder();
        folder.Write("good.json", File.ReadAllText(CommandLine.FirstFiling));
        folder.Write("other.json", "{}");

        var run = CommandLine.Run("check", folder.Path, "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("other.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing found", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAFolderWithoutFilings_ExitsWith3AndSaysSo()
    {
        using var folder = new ScratchFolder();
        folder.Write("notes.txt", "no filing");

        var run = CommandLine.Run("check", folder.Path, "--lang", "zh");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("文件夹中没有填报数据文件", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("score")]
    public void Command_WhenAFileIsMissing_ExitsWith3AndSaysSo(string command)
    {
        var run = CommandLine.Run(command, "no-such-file.json", "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("no-such-file.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("does not exist", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("check")]
    [InlineData("check", "x.json", "--format", "yaml")]
    [InlineData("--lang", "fr", "rules")]
    public void Command_WhenUsedWrongly_ExitsWith2(params string[] arguments)
    {
        var run = CommandLine.Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void Check_WhenTheRegimeIsUnknown_ExitsWith3AndNamesThose()
    {
        var run = CommandLine.Run("check", CommandLine.FirstFiling, "--regime", "XX-1", "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("CN-2020", run.Error, StringComparison.Ordinal);
    }
}
