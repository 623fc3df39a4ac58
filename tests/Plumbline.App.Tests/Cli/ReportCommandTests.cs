using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Cli;

public sealed class ReportCommandTests
{
    [Fact]
    public void Report_WritesEveryDocumentInEveryFormatAskedFor()
    {
        using var folder = new ScratchFolder();

        var run = CommandLine.Run(
            "report",
            CommandLine.FirstFiling,
            "--format",
            "docx",
            "--format",
            "xlsx",
            "-o",
            folder.Path
        );

        Assert.Equal(0, run.ExitCode);
        var files = Directory.GetFiles(folder.Path).Select(Path.GetFileName).ToList();
        Assert.Contains("项目支出绩效自评表（校舍维修）.docx", files);
        Assert.Contains("项目支出绩效自评表（校舍维修）.xlsx", files);
        Assert.Contains("审核问题清单（校舍维修）.docx", files);
    }

    [Fact]
    public void Report_WithOnly_WritesThatDocumentAlone()
    {
        using var folder = new ScratchFolder();

        CommandLine.Run(
            "report",
            CommandLine.FirstFiling,
            "--only",
            "project-form",
            "--format",
            "txt",
            "-o",
            folder.Path
        );

        var file = Assert.Single(Directory.GetFiles(folder.Path));
        var text = File.ReadAllText(file);
        Assert.Equal(Golden.Expected("Plumbline.App.Tests/Cli/Golden/first-filing.form.txt", text), text);
    }

    [Theory]
    [InlineData("ten-chapters", new string[0], "ten-chapters")]
    [InlineData("ten-chapters", new[] { "--only", "long-report" }, "long-report")]
    [InlineData("no-such-report", new string[0], "five-chapters long-report ten-chapters")]
    public void Report_OfARegimeWithSeveral_IsTheOneThatTheFilingNames(string report, string[] only, string written)
    {
        using var folder = new ScratchFolder();
        var filing = folder.Write(
            "filing.json",
            $$"""
            {
              "schema": "plumbline.filing/1", "subject": "department", "regime": "HN-DEPT", "year": 2024,
              "report": "{{report}}", "identity": { "department": "某县教育局" }
            }
            """
        );
        var packs = Packs.Load(ContentFolder.Find().Regimes).OrThrow();
        var reports = packs.Forms.Outlines(packs.Regimes.Lineage("HN-DEPT")).Values;

        var run = CommandLine.Run(["report", filing, "--format", "txt", "-o", folder.Path, .. only]);

        Assert.Equal(0, run.ExitCode);
        var files = Directory.GetFiles(folder.Path, "*.txt").Select(Path.GetFileNameWithoutExtension).ToHashSet();
        Assert.Equal(
            written,
            string.Join(
                ' ',
                reports
                    .Where(outline => files.Contains(WriteDocuments.FileName(outline.Name)))
                    .Select(o => o.Id)
                    .Order()
            )
        );
    }

    [Fact]
    public void Report_WhenAnotherRegimeIsAskedFor_UsesItsForm()
    {
        using var folder = new ScratchFolder();

        var run = CommandLine.Run(
            "report",
            CommandLine.FirstFiling,
            "--regime",
            "JL-DEPT",
            "--only",
            "project-form",
            "--format",
            "txt",
            "-o",
            folder.Path
        );

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(
            "分值",
            File.ReadAllText(Assert.Single(Directory.GetFiles(folder.Path))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Report_WhenTheFolderCannotBeMade_ExitsWith3()
    {
        using var folder = new ScratchFolder();
        var taken = folder.Write("taken", "");

        var run = CommandLine.Run("report", CommandLine.FirstFiling, "-o", Path.Combine(taken, "out"), "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Cannot write", run.Error, StringComparison.Ordinal);
    }
}
