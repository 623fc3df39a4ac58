using System.ComponentModel;
using System.Diagnostics;
using Plumbline.Documents.Model;
using Plumbline.Documents.Writing;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Documents.Writing.Pdf;
using Plumbline.Findings;
using Xunit;

namespace Plumbline.Tests.Documents;

public sealed class PdfConverterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plumbline-tests-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Convert_WithoutLibreOffice_SaysSo()
    {
        var options = PdfOptions.Default with { Program = "no-such-office" };

        var result = await PdfConverter.Convert(
            [Job(SampleDocuments.PlainPage, "a")],
            options,
            TestContext.Current.CancellationToken
        );

        var finding = Assert.Single(result.Findings);
        Assert.Equal(WritingMessages.NoConverter, finding.Rule);
        Assert.Equal(
            "未安装 LibreOffice（找不到 no-such-office），无法生成 PDF；其他格式不受影响",
            finding.Message.In(Language.Chinese)
        );
        Assert.StartsWith("Install LibreOffice", finding.Repair!.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_WhenTheProgramTakesTooLong_StopsIt()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Needs a shell script in place of LibreOffice");
            return;
        }

        var script = Path.Combine(folder, "slow");
        await File.WriteAllTextAsync(script, "#!/bin/sh\nexec sleep 60\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var options = PdfOptions.Default with { Program = script, TimeLimit = TimeSpan.FromMilliseconds(200) };

        var result = await PdfConverter.Convert(
            [Job(SampleDocuments.PlainPage, "a")],
            options,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(WritingMessages.TooSlow, Assert.Single(result.Findings).Rule);
    }

    [Fact]
    public async Task Convert_PageOfText_Sets22LinesOf28Characters()
    {
        RequireTool("soffice");
        RequireTool("pdftotext");
        PdfJob[] jobs = [Job(SampleDocuments.PlainPage, "page"), Job(SampleDocuments.ProjectForm, "form")];

        var result = await PdfConverter.Convert(jobs, cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(result.Findings);
        Assert.All(jobs, job => Assert.True(File.Exists(job.Target)));
        var lines = await FirstPage(jobs[0].Target);
        Assert.Equal(22, lines.Count);
        Assert.All(lines, line => Assert.Equal(28, line.Length));
    }

    private PdfJob Job(Document document, string name)
    {
        var source = Path.Combine(folder, name + ".docx");
        using var file = File.Create(source);
        DocxWriter.Write(document, file);
        return new PdfJob(source, Path.Combine(folder, name + ".pdf"));
    }

    private static async Task<IReadOnlyList<string>> FirstPage(string pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-l", "1", "-layout", pdf, "-"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = text.Split('\n').Select(line => line.Trim());
        return [.. lines.Where(line => line.Length > 0 && !line.Contains('—', StringComparison.Ordinal))];
    }

    private static void RequireTool(string program)
    {
        try
        {
            var start = new ProcessStartInfo(program, ["--version"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            process.WaitForExit();
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Assert.Skip($"{program} is not installed");
        }
    }
}
