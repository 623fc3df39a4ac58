using Plumbline.App.Content;
using Plumbline.App.Documents;
using Plumbline.App.Filings;
using Plumbline.App.Imports;
using Plumbline.App.Tests.Cli;
using Plumbline.Audit;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Imports;

/// <summary>A form that we write comes back as it was, and an edit in it comes back as that edit.</summary>
public sealed class RoundTripTests
{
    private static readonly Packs Packs = LoadPacks();

    public static TheoryData<string, string> Forms =>
        [
            .. new[]
            {
                "shigu-2023/department.json",
                "shuangyang-2022/department.json",
                "shuangyang-2022/project-jichu-jiaoyu.json",
                "shuangyang-2022/project-xuesheng-zizhu.json",
                "shuangyang-2022/project-zhiye-jiaoyu.json",
                "shuangyang-2022/project-zonghe-guanli.json",
            }.SelectMany(sample => new[] { "docx", "xlsx", "html" }.Select(format => (sample, format))),
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_WrittenAndReadBack_SaysWhatTheFilingSays(string sample, string format)
    {
        var judged = Judge(sample);
        var form = FormOf(judged);

        var result = ImportInto.Of(judged, Packs, sample, Read(form, format).Forms);

        Assert.True(result.TryGet(out var difference));
        Assert.Empty(difference.Changes);
        Assert.Empty(difference.NewRows);
        Assert.Empty(difference.LostRows);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_Imported_PrintsTheSameForm(string sample, string format)
    {
        var judged = Judge(sample);
        var form = FormOf(judged);
        var order = new ImportOrder(sample)
        {
            Regime = judged.Regime.Code,
            Unit = MoneyUnit.TenThousandYuan,
            Year = judged.Filing.Year.Number,
            Department = judged.Filing.Identity.Department,
        };

        Assert.True(ImportDocument.Of(order, Read(form, format)).TryGet(out var imported));

        var again = FormOf(Judge(new OpenedFiling(sample, Assert.Single(imported.Filings).Filing, [])));
        Assert.Equal(Printed(form), Printed(again));
    }

    [Theory]
    [InlineData("shigu-2023/department.json", "docx")]
    [InlineData("shigu-2023/department.json", "xlsx")]
    [InlineData("shuangyang-2022/project-xuesheng-zizhu.json", "docx")]
    [InlineData("shuangyang-2022/project-xuesheng-zizhu.json", "xlsx")]
    public async Task Form_SavedByLibreOffice_SaysWhatTheFilingSays(string sample, string format)
    {
        var judged = Judge(sample);
        var saved = await Resaved.ByLibreOffice(Written(FormOf(judged), format), format);

        Assert.True(ImportInto.Of(judged, Packs, sample, Read(saved, format).Forms).TryGet(out var difference));

        Assert.Empty(difference.Changes);
        Assert.Empty(difference.NewRows);
        Assert.Empty(difference.LostRows);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void Form_WithEditedCells_GivesThoseEditsAndTakesThemIn(string format)
    {
        var judged = Judge("shuangyang-2022/project-xuesheng-zizhu.json");
        var form = FormOf(judged);
        var edited = Edit(Edit(form, "38.51", "39.52"), "资助金额发放准确率", "资助金额准确率");

        Assert.True(ImportInto.Of(judged, Packs, "form", Read(edited, format).Forms).TryGet(out var difference));

        Assert.Contains(difference.Changes, change => change.Now == "39.52" && change.Path is not null);
        Assert.Contains(
            difference.Changes,
            change => change.Path == "indicators[1].name" && change.Now == "资助金额准确率"
        );
        Assert.Empty(difference.NewRows);
        Assert.True(ImportInto.Accept(judged.Filing, difference, MoneyUnit.TenThousandYuan).TryGet(out var accepted));
        Assert.Equal("资助金额准确率", accepted.Indicators[1].Name);
    }

    [Fact]
    public void Form_WithARowThatMatchesNothing_ShowsIt()
    {
        var judged = Judge("shuangyang-2022/project-xuesheng-zizhu.json");
        var form = FormOf(judged);
        var table = form.Blocks.OfType<Table>().First();
        var last = table.Rows[^1];
        var added = last with
        {
            Cells = last.Cells.SetItem(last.Cells.Length - 4, last.Cells[^4] with { Text = "家长意见处理率" }),
        };
        var longer = Changed(form, _ => table with { Rows = table.Rows.Add(added) });

        Assert.True(ImportInto.Of(judged, Packs, "form", Read(longer, "docx").Forms).TryGet(out var difference));

        Assert.Contains(difference.NewRows, row => row.Contains("家长意见处理率", StringComparison.Ordinal));
    }

    private static Document Edit(Document form, string was, string now)
    {
        Cell Edited(Cell cell) => cell.Text == was ? cell with { Text = now } : cell;
        return Changed(
            form,
            table =>
                table with
                {
                    Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Edited)] })],
                }
        );
    }

    private static Document Changed(Document form, Func<Table, Table> change) =>
        form with
        {
            Sections =
            [
                .. form.Sections.Select(section =>
                    section with
                    {
                        Blocks = [.. section.Blocks.Select(block => block is Table table ? change(table) : block)],
                    }
                ),
            ],
        };

    private static string Printed(Document form) =>
        string.Join(
            '\n',
            form.Blocks.OfType<Table>()
                .SelectMany(table => table.Rows)
                .Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Text.ReplaceLineEndings(""))))
        );

    private static byte[] Written(Document form, string format)
    {
        using var stream = new MemoryStream();
        App.Documents.DocumentFormat.Named(format)!.Write(form, stream);
        return stream.ToArray();
    }

    private static AuditReport Read(Document form, string format) => Read(Written(form, format), format);

    private static AuditReport Read(byte[] form, string format)
    {
        var read = DocumentReader.Read(new SourceFile(form, $"form.{format}"));
        Assert.True(read.TryGet(out var source));
        return AuditDocument.Of(source);
    }

    private static Document FormOf(CheckedFiling judged) =>
        OfferDocuments.Of(judged, Packs, ["department-form", "project-form"]).Single().Content;

    private static CheckedFiling Judge(string sample)
    {
        Assert.True(OpenFiling.FromFile(CommandLine.Sample(sample)).TryGet(out var opened));
        return Judge(opened);
    }

    private static CheckedFiling Judge(OpenedFiling opened)
    {
        Assert.True(CheckFiling.Run(opened, Packs.Regimes).TryGet(out var judged));
        return judged;
    }

    private static Packs LoadPacks()
    {
        Assert.True(App.Content.Packs.Load(Path.Combine(Repository.Content, "regimes")).TryGet(out var packs));
        return packs;
    }
}
