using System.Globalization;
using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Findings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>PDF files: what is read by poppler and here, scanned pages, and files that are refused.</summary>
public sealed class PdfReaderTests : IDisposable
{
    private const string Grid =
        "0.5 w 100 700 m 300 700 l S 100 680 m 300 680 l S 100 660 m 300 660 l S "
        + "99.8 660 0.4 40 re f 199.8 660 0.4 40 re f 299.8 660 0.4 40 re f";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Read_TextAndTable_HasCellsAndPages()
    {
        var file = new PdfFile()
            .Page()
            .Text(100, 750, "Report of 2023")
            .Draw(Grid)
            .Text(105, 685, "Item")
            .Text(205, 685, "Sum")
            .Text(105, 665, "Paper")
            .Text(205, 665, "1,234.56")
            .Page()
            .Text(100, 700, "The end")
            .ToFile();

        var source = ReadingAssert.Reads(await Read(file));
        Assert.Equal(
            ["T1 0,0 1x1 Item", "T1 0,1 1x1 Sum", "T1 1,0 1x1 Paper", "T1 1,1 1x1 1,234.56"],
            ReadingAssert.Cells(source.Document)
        );
        Assert.Equal([1, 1, 2], source.Document.Blocks.Select(block => block.Page!.Value));
        Assert.Equal("Report of 2023\nItem\tSum\nPaper\t1,234.56\nThe end\n", source.Text);
        Assert.Empty(source.Remarks);
    }

    [Fact]
    public async Task Read_LinesInWhite_DrawNoTable()
    {
        var file = new PdfFile()
            .Page()
            .Draw("1 g 1 G " + Grid + " 0 g")
            .Text(105, 685, "Item")
            .Text(205, 685, "Sum")
            .ToFile();
        Assert.Empty(ReadingAssert.Cells(ReadingAssert.Reads(await Read(file)).Document));
    }

    [Fact]
    public async Task Read_ScannedPages_AreReportedNotEmpty()
    {
        var file = new PdfFile()
            .Page()
            .Text(100, 700, "Words")
            .Page()
            .Picture()
            .Page()
            .Picture()
            .Text(300, 20, "3")
            .ToFile();
        var source = ReadingAssert.Reads(await Read(file));
        var remark = Assert.Single(source.Remarks, remark => remark.Rule == ReadingMessages.ScannedPages);
        Assert.StartsWith("Pages 2-3 ", remark.Message.In(Language.English), StringComparison.Ordinal);

        var scan = new PdfFile().Page().Picture().ToFile();
        Assert.Equal(ReadingMessages.Scanned, ReadingAssert.Refuses(await Read(scan)));
    }

    [Fact]
    public async Task Read_ScannedPageThatIsRecognised_MarksItsText()
    {
        var program = Script(
            "tesseract",
            """
            printf 'level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n'
            printf '4\t1\t1\t1\t1\t0\t300\t300\t400\t50\t-1\t\n'
            printf '5\t1\t1\t1\t1\t1\t300\t300\t50\t50\t90\t预\n5\t1\t1\t1\t1\t2\t360\t302\t50\t40\t90\t算\n'
            printf '5\t1\t1\t1\t1\t3\t420\t310\t150\t30\t90\t123.4\n'
            """
        );
        var file = new PdfFile().Page().Text(100, 700, "Words").Page().Picture().ToFile();
        var source = ReadingAssert.Reads(await Read(file, Options with { Recognition = program }));

        var pieces = source.Document.Blocks.Cast<Paragraph>().SelectMany(block => block.Content).ToList();
        Assert.Equal(["Words", "预算123.4"], pieces.Select(piece => piece.Text));
        Assert.Equal([false, true], pieces.Select(piece => piece.Recognised));
        Assert.Equal(2, source.Document.Blocks.Last().Page);
        Assert.Equal(ReadingMessages.RecognisedPages, Assert.Single(source.Remarks).Rule);
    }

    [Fact]
    public async Task Read_WhenRecognitionFails_ReportsThePage()
    {
        var file = new PdfFile().Page().Text(100, 700, "Words").Page().Picture().ToFile();
        var source = ReadingAssert.Reads(await Read(file, Options with { Recognition = Script("bad", "exit 1") }));
        Assert.Equal(ReadingMessages.ScannedPages, Assert.Single(source.Remarks).Rule);
    }

    [Fact]
    public async Task Read_WhenOnePageFails_ReadsTheOthersAndNamesIt()
    {
        var program = Script(
            "tesseract",
            """
            test "$1" = 2.pgm && exit 1
            word=$(echo 甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 | cut -d ' ' -f "${1%.pgm}")
            printf 'level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n'
            printf '4\t1\t1\t1\t1\t0\t300\t300\t400\t50\t-1\t\n'
            printf '5\t1\t1\t1\t1\t1\t300\t300\t50\t50\t90\t%s项预算\n' "$word"
            """
        );
        var scan = Enumerable.Range(0, 12).Aggregate(new PdfFile(), (file, _) => file.Page().Picture()).ToFile();
        var source = ReadingAssert.Reads(await Read(scan, Options with { Recognition = program }));

        Assert.Equal(
            [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
            source.Document.Blocks.Select(block => block.Page!.Value).Distinct()
        );
        var failed = Assert.Single(source.Remarks, remark => remark.Rule == ReadingMessages.ScannedPages);
        Assert.StartsWith("Pages 2 ", failed.Message.In(Language.English), StringComparison.Ordinal);
        Assert.Contains("failed", failed.Message.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ManyScansAtOnce_StartNoMoreProgramsThanProcessors()
    {
        var running = Path.Combine(folder.Path, "running");
        Directory.CreateDirectory(running);
        var program = Script(
            "tesseract",
            $"""
            touch {running}/$$
            ls {running} | wc -l >> {folder.Path}/counts
            printf 'level\n'
            rm {running}/$$
            """
        );
        var scan = Enumerable.Range(0, 6).Aggregate(new PdfFile(), (file, _) => file.Page().Picture()).ToFile();

        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => Read(scan, Options with { Recognition = program })))
        );

        var counts = await File.ReadAllLinesAsync(
            Path.Combine(folder.Path, "counts"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(36, counts.Length);
        Assert.All(
            counts,
            count => Assert.InRange(int.Parse(count, CultureInfo.InvariantCulture), 1, Environment.ProcessorCount)
        );
    }

    [Fact]
    public async Task Read_WithoutPoppler_SaysWhatToInstall()
    {
        var file = new PdfFile().Page().Text(100, 700, "Words").ToFile();
        var result = await DocumentReader.ReadAsync(
            file,
            ReadingOptions.Default with
            {
                PdfText = "no-such-program",
            },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(ReadingMessages.NoConverter, ReadingAssert.Refuses(result));
        Assert.Contains("poppler-utils", result.Findings[0].Repair!.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exec sleep 60", ReadingMessages.TooSlow)]
    [InlineData("echo 'Command Line Error: Incorrect password' >&2; exit 1", ReadingMessages.Encrypted)]
    [InlineData("echo '<doc><page width=\"1'", ReadingMessages.Damaged)]
    [InlineData("echo '<doc></doc>'", ReadingMessages.Damaged)]
    public async Task Read_WhenPopplerFails_IsRefused(string script, string rule)
    {
        var options = Options with
        {
            PdfText = Script("pdftotext", script),
            Limits = ReadingLimits.Default with
            {
                ConverterTime = TimeSpan.FromSeconds(rule == ReadingMessages.TooSlow ? 0.3 : 30),
            },
        };
        var file = new PdfFile().Page().Text(100, 700, "Words").ToFile();
        Assert.Equal(rule, ReadingAssert.Refuses(await Read(file, options)));
    }

    [Theory]
    [InlineData("%PDF-1.4\n")]
    [InlineData(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>"
    )]
    public async Task Read_DamagedOrWithoutPages_IsRefused(string content) =>
        Assert.Equal(
            ReadingMessages.Damaged,
            ReadingAssert.Refuses(await Read(new SourceFile(Encoding.Latin1.GetBytes(content), "a.pdf")))
        );

    [Fact]
    public async Task Read_PastALimit_NamesTheLimit()
    {
        var file = new PdfFile().Page().Text(100, 700, "One").Page().Text(100, 700, "Two").ToFile();
        var options = Options with { Limits = ReadingLimits.Default with { Pages = 1 } };
        var result = await Read(file, options);
        Assert.Equal(ReadingMessages.OverLimit, ReadingAssert.Refuses(result));
    }

    private static ReadingOptions Options { get; } = ReadingOptions.Default with { Recognition = null };

    private string Script(string name, string body)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Needs a shell script in place of the program");
            return "";
        }

        var path = folder.Write(name, "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private static async Task<Result<SourceDocument>> Read(SourceFile file, ReadingOptions? options = null)
    {
        PopplerTool.Require();
        return await DocumentReader.ReadAsync(file, options ?? Options, TestContext.Current.CancellationToken);
    }
}
