using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>The same content, saved in other formats by LibreOffice and not by our own writers, reads the same.</summary>
public sealed class SameByAnyRoadTests : IDisposable
{
    private const string Page = """
        <html><head><meta charset="utf-8"></head><body><p>项目支出绩效自评表</p><table border=1>
        <tr><td rowspan=3>资金（万元）</td><td>来源</td><td>年初预算数</td><td>全年执行数</td><td>执行率</td></tr>
        <tr><td>年度资金总额</td><td>320.15</td><td>290.12</td><td>90.62%</td></tr>
        <tr><td>其中：当年财政拨款</td><td>320.15</td><td>290.12</td><td>90.62%</td></tr>
        <tr><td>年度目标</td><td colspan=3>培训乡村医生200人次以上</td><td>已完成</td></tr>
        <tr><td rowspan=2>指标</td><td>数量指标</td><td>培训人次</td><td>≥200人次</td><td>215人次</td></tr>
        <tr><td>满意度指标</td><td>群众满意度</td><td>≥90%</td><td>92.5%</td></tr>
        </table><p>以上数据均已核对。</p></body></html>
        """;

    private readonly ScratchFolder folder = new();

    public static TheoryData<string> Exports => ["docx:MS Word 2007 XML", "doc:MS Word 97", "html:HTML (StarWriter)"];

    public static TheoryData<string, string> Forms =>
        new()
        {
            { "HTML (StarWriter)", "docx:MS Word 2007 XML" },
            { "HTML (StarWriter)", "doc:MS Word 97" },
            { "HTML (StarWriter)", "rtf:Rich Text Format" },
            { "calc_HTML_WebQuery", "xlsx:Calc MS Excel 2007 XML" },
            { "calc_HTML_WebQuery", "xls:MS Excel 97" },
        };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task PublishedDocuments_HaveTheSameCharactersAndTables(string export)
    {
        if (Repository.Seeds is not { } seeds)
        {
            Assert.Skip("The published documents do not lie beside the repository");
            return;
        }

        foreach (var seed in Directory.EnumerateFiles(seeds, "*.txt"))
        {
            File.Copy(seed, Path.Combine(folder.Path, Path.GetFileName(seed)));
        }

        var made = await Converted.To(folder.Path, "*.txt", "Text (encoded):UTF8", export);
        Assert.Equal(Directory.GetFiles(seeds, "*.txt").Length, made.Count);
        foreach (var (name, file) in made)
        {
            var text = new SourceFile(File.ReadAllBytes(Path.Combine(seeds, name + ".txt")), name + ".txt");
            var (plain, other) = (await Read(text), await Read(file));
            Assert.Equal(Characters(plain.Text), Characters(other.Text));
            Assert.Equal(WithoutBlanks(plain.Document), WithoutBlanks(other.Document));
            Assert.Equal(Statements(plain), Statements(other));
        }
    }

    // A print keeps neither tabs at the end of a row nor empty cells on lines of their own.
    [Fact]
    public async Task PrintedDocuments_HaveTheSameNumbersAndFindingsAndNearlyAllStatements()
    {
        if (Repository.Seeds is not { } seeds)
        {
            Assert.Skip("The published documents do not lie beside the repository");
            return;
        }

        foreach (var seed in Directory.EnumerateFiles(seeds, "*.txt"))
        {
            File.Copy(seed, Path.Combine(folder.Path, Path.GetFileName(seed)));
        }

        var made = await Converted.To(folder.Path, "*.txt", "Text (encoded):UTF8", "pdf:writer_pdf_Export");
        foreach (var (name, file) in made)
        {
            var text = new SourceFile(File.ReadAllBytes(Path.Combine(seeds, name + ".txt")), name + ".txt");
            var (plain, printed) = (
                AuditDocument.Of(await Read(text), TestContext.Current.CancellationToken),
                AuditDocument.Of(await Read(file), TestContext.Current.CancellationToken)
            );
            Assert.Equal(plain.Figures.Select(Number), printed.Figures.Select(Number));
            Assert.Equal(plain.Findings.Select(Said), printed.Findings.Select(Said));
            var kept = Counted(plain).Sum(told => Math.Min(told.Value, Counted(printed).GetValueOrDefault(told.Key)));
            Assert.True(
                kept * 100 >= plain.Relations.Length * 98,
                $"{name}: {kept} of {plain.Relations.Length} statements"
            );
        }
    }

    private static string Said(AuditFinding found) =>
        $"{found.Finding.Severity} {found.Finding.Rule} {found.Finding.Message}";

    private static string Number(Plumbline.Audit.Figures.Figure figure) => $"{figure.Number} {figure.Unit}";

    private static Dictionary<string, int> Counted(AuditReport report) =>
        report
            .Relations.CountBy(relation =>
                $"{relation.Claim.Kind} {string.Join(' ', relation.Figures.Select(figure => figure.Id))} {relation.Verdict}"
            )
            .ToDictionary(StringComparer.Ordinal);

    // Every number, statement and finding of the audit, without where it stands.
    private static IEnumerable<string> Statements(SourceDocument source)
    {
        var report = AuditDocument.Of(source);
        return
        [
            .. report.Figures.Select(figure =>
                $"{figure.Id} {figure.Number} {figure.Unit} {figure.Dimension} {figure.Status}"
            ),
            .. report.Relations.Select(relation =>
                $"{relation.Claim.Kind} {string.Join(' ', relation.Figures.Select(figure => figure.Id))} {relation.Verdict}"
            ),
            .. report.Findings.Select(found => Said(found)),
        ];
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_HasTheSameCells(string import, string export)
    {
        folder.Write("form.html", Page);
        var page = await Read(Files.Text(Page, "form.html"));
        var made = await Converted.To(folder.Path, "*.html", import, export);
        var other = await Read(made["form"]);
        Assert.Equal(ReadingAssert.Cells(page.Document), ReadingAssert.Cells(other.Document));
        Assert.Equal(Characters(page.Text), Characters(other.Text));
        Assert.Equal(Statements(page), Statements(other));
    }

    private static async Task<SourceDocument> Read(SourceFile file) =>
        ReadingAssert.Reads(await DocumentReader.ReadAsync(file, cancellation: TestContext.Current.CancellationToken));

    private static string Characters(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static IEnumerable<string> WithoutBlanks(Document document) =>
        ReadingAssert.Cells(document).Select(Characters);
}
