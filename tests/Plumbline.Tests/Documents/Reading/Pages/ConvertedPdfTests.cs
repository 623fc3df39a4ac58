using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Documents.Writing.Docx;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>Documents printed to PDF by LibreOffice read as they do without that detour.</summary>
public sealed class ConvertedPdfTests : IDisposable
{
    private const string Pdf = "pdf:writer_pdf_Export";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Pages_WithTables_HaveTheSameCharactersAndCells()
    {
        PopplerTool.Require();
        foreach (var (name, html) in PrintedPages.All)
        {
            folder.Write(name + ".html", html);
        }

        var made = await Converted.To(folder.Path, "*.html", "HTML (StarWriter)", Pdf);
        Assert.Equal(PrintedPages.All.Count, made.Count);
        foreach (var (name, html) in PrintedPages.All)
        {
            await AssertSame(Files.Text(html, name + ".html"), made[name]);
        }
    }

    [Fact]
    public async Task OurDocuments_HaveTheSameCharactersAndCells()
    {
        PopplerTool.Require();
        foreach (
            var (name, document) in new[]
            {
                ("report", WithoutCharts(SampleDocuments.Report)),
                ("form", SampleDocuments.ProjectForm),
            }
        )
        {
            await using var output = File.Create(Path.Combine(folder.Path, name + ".docx"));
            DocxWriter.Write(document, output);
        }

        var made = await Converted.To(folder.Path, "*.docx", "MS Word 2007 XML", Pdf);
        foreach (var name in new[] { "report", "form" })
        {
            var bytes = await File.ReadAllBytesAsync(
                Path.Combine(folder.Path, name + ".docx"),
                TestContext.Current.CancellationToken
            );
            var (one, other) = (await Read(new SourceFile(bytes, "a.docx")), await Read(made[name]));
            Assert.Equal(Cells(one), Cells(other));
        }
    }

    [Fact]
    public async Task PublishedDocuments_HaveTheSameCharacters()
    {
        PopplerTool.Require();
        if (Repository.Seeds is not { } seeds)
        {
            Assert.Skip("The published documents do not lie beside the repository");
            return;
        }

        foreach (var seed in Directory.EnumerateFiles(seeds, "*.txt"))
        {
            File.Copy(seed, Path.Combine(folder.Path, Path.GetFileName(seed)));
        }

        foreach (var (name, file) in await Converted.To(folder.Path, "*.txt", "Text (encoded):UTF8", Pdf))
        {
            var text = new SourceFile(File.ReadAllBytes(Path.Combine(seeds, name + ".txt")), name + ".txt");
            Assert.Equal(Characters((await Read(text)).Text), Characters((await Read(file)).Text));
        }
    }

    // A chart is printed as words around a picture.
    private static Document WithoutCharts(Document document) =>
        document with
        {
            Sections =
            [
                .. document.Sections.Select(section =>
                    section with
                    {
                        Blocks = [.. section.Blocks.Where(block => block is not Chart)],
                    }
                ),
            ],
        };

    private static async Task AssertSame(SourceFile file, SourceFile pdf)
    {
        var (one, other) = (await Read(file), await Read(pdf));
        Assert.Equal(Cells(one), Cells(other));
        Assert.Equal(Characters(one.Text), Characters(other.Text));
    }

    private static async Task<SourceDocument> Read(SourceFile file) =>
        ReadingAssert.Reads(await DocumentReader.ReadAsync(file, cancellation: TestContext.Current.CancellationToken));

    // Where a cell breaks its lines is not told by the page alone.
    private static IEnumerable<string> Cells(SourceDocument source) =>
        ReadingAssert.Cells(source.Document).Select(Characters);

    private static string Characters(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
