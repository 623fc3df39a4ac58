using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>Tables typed with tabs and printed: a stop every 12.5 mm, characters of 4 mm.</summary>
public sealed class TypedPagesTests
{
    private const double Left = 25;
    private const double Pitch = 12.5;

    private static readonly string[] Rows =
    [
        "序号\t项目名称\t预算\t执行",
        "1\t校舍维修\t96.00\t95.60",
        "2\t培训\t80.00\t79.50",
        "3\t设备购置\t70.00\t70.00",
        "合计\t\t46.00\t45.10",
    ];

    [Fact]
    public void RowsTypedWithTabs_KeepTheirCells()
    {
        var page = new OfdFile().Page();
        var lines = Rows.Concat(Rows.Skip(1)).Concat(Rows.Skip(1)).ToList();
        for (var row = 0; row < lines.Count; row++)
        {
            page = Typed(page, lines[row], 40 + (6 * row));
        }

        var source = ReadingAssert.Reads(DocumentReader.Read(page.ToFile()));
        Assert.Equal(lines, source.Text.TrimEnd('\n').Split('\n'));
    }

    private static OfdFile Typed(OfdFile page, string line, int y)
    {
        var at = Left;
        foreach (var cell in line.Split('\t'))
        {
            if (cell.Length > 0)
            {
                page = page.Text(at, y, cell);
            }

            var end = at + cell.Sum(character => character > '\u2E80' ? 4 : 2);
            at = Left + (((int)((end - Left) / Pitch) + 1) * Pitch);
        }

        return page;
    }
}
