using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Plumbline.Documents.Model;
using Plumbline.Web.Pages.Dashboards;
using Xunit;

namespace Plumbline.Web.Tests.Dashboards;

/// <summary>A table of the dashboard as a workbook adds up to the fen, however the page rounds it.</summary>
public sealed class PanelWorkbookTests
{
    [Theory]
    [InlineData(49, 49, 49)]
    [InlineData(12_345_678_901, 33_333, 5_000_001)]
    [InlineData(-7, 1_000_000, 3)]
    public async Task Amounts_InTheWorkbook_AddUpToTheTotal(long first, long second, long third)
    {
        var amounts = (long[])[first, second, third];
        var total = PanelWords.Amount(amounts.Sum());
        ImmutableArray<PanelColumn> columns = [new("单位", ValueFormat.Text), new("预算数（万元）", Decimals: 2)];
        ImmutableArray<ImmutableArray<PanelCell>> rows =
        [
            .. amounts.Select(fen => ImmutableArray.Create(new PanelCell("甲"), PanelWords.Amount(fen))),
            [new("合计"), total],
        ];

        var values = await Numbers(PanelWorkbook.Of(new("money", "预算执行", "", columns, rows), "某市"));

        Assert.Equal(4, values.Count);
        Assert.Equal(values[^1], values.SkipLast(1).Sum());
        Assert.Equal(amounts.Sum(), values[^1] * 1_000_000);
        Assert.Equal(2, columns[1].Shown(total).Split('.')[1].Length);
    }

    private static async Task<List<decimal>> Numbers(byte[] workbook)
    {
        await using var zip = new ZipArchive(new MemoryStream(workbook));
        var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        await using var stream = await sheet.OpenAsync(TestContext.Current.CancellationToken);
        var xml = await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);
        return
        [
            .. xml.Descendants()
                .Where(cell => cell.Name.LocalName == "c" && cell.Attribute("t") is null)
                .SelectMany(cell => cell.Elements().Where(value => value.Name.LocalName == "v"))
                .Select(value => decimal.Parse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture)),
        ];
    }
}
