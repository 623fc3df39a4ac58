using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Documents.Reading.Pages;

/// <summary>What layout analysis makes of words and lines in their places. A line holds 40 characters.</summary>
public sealed class LayoutTests
{
    private static readonly string Full = string.Concat(Enumerable.Repeat("一二三四五六七八九十", 4));

    [Fact]
    public void Lines_BrokenByTheProgram_BecomeOneParagraph()
    {
        var first = "　　" + Full[..38];
        var file = new OfdFile()
            .Page()
            .Lines(25, 40, first, Full, "完。", first, Full[..37] + "12", "34.5万元。", "　　第三段。")
            .ToFile();

        Assert.Equal([Full[..38] + Full + "完。", Full[..38] + Full[..37] + "1234.5万元。", "第三段。"], LinesOf(file));
    }

    [Fact]
    public void Lines_EndedByTheAuthor_StayApart()
    {
        var file = new OfdFile()
            .Page()
            .Lines(25, 40, "一、基本情况", "（一）机构设置", Full, "共有学校37所", "（二）人员情况", Full)
            .ToFile();

        Assert.Equal(["一、基本情况", "（一）机构设置", Full + "共有学校37所", "（二）人员情况", Full], LinesOf(file));
    }

    [Fact]
    public void Paragraph_OverAPageBreak_IsPutTogether()
    {
        var file = new OfdFile()
            .Page()
            .Lines(25, 40, "　　" + Full[..38], Full)
            .Text(103, 285, "— 1 —")
            .Page()
            .Lines(25, 40, Full[..20] + "。", "　　" + Full[..38], "完。")
            .Text(103, 285, "— 2 —")
            .ToFile();

        var source = ReadingAssert.Reads(DocumentReader.Read(file));
        Assert.Equal(
            [Full[..38] + Full + Full[..20] + "。", Full[..38] + "完。"],
            ReadingAssert.Lines(source.Document)
        );
        Assert.Equal([1, 2], source.Document.Blocks.Select(block => block.Page!.Value));
        Assert.Equal(ReadingMessages.FurnitureLeftOut, Assert.Single(source.Remarks).Rule);
    }

    [Theory]
    [InlineData("- {0} -")]
    [InlineData("第{0}页 共3页")]
    [InlineData("{0}/3")]
    [InlineData("{0}")]
    [InlineData("某部门绩效自评报告")]
    public void Footer_OnEveryPage_IsLeftOut(string footer)
    {
        var file = new OfdFile();
        for (var page = 1; page <= 3; page++)
        {
            file.Page()
                .Lines(25, 40, $"第{page}部分。")
                .Text(100, 285, footer.Replace("{0}", $"{page}", StringComparison.Ordinal));
        }

        Assert.Equal(["第1部分。", "第2部分。", "第3部分。"], LinesOf(file.ToFile()));
    }

    [Fact]
    public void Figure_AtTheFootOfAPage_IsNoPageNumber()
    {
        var file = new OfdFile().Page().Lines(25, 271, "资金总额", "54", "27").Page().Lines(25, 40, "98").ToFile();
        Assert.Equal(["资金总额", "54", "27", "98"], LinesOf(file));
    }

    [Fact]
    public void Title_OfEveryForm_IsNoHeader()
    {
        var file = new OfdFile();
        for (var page = 0; page < 3; page++)
        {
            file.Page().Text(70, 20, "项目支出绩效自评表", 7).Lines(25, 40, "甲。", "乙。");
        }

        Assert.Equal(3, LinesOf(file.ToFile()).Count(line => line == "项目支出绩效自评表"));
    }

    [Fact]
    public void Table_WithMergedAndWrappedCells_KeepsThem()
    {
        var file = new OfdFile()
            .Page()
            .Table(
                25,
                50,
                [20, 30, 30],
                16,
                ["指标", "数量指标\n（产出）", "培训乡村医生"],
                [null, "质量", "12345\n678.90"],
                [null, "时效", "100%"]
            )
            .ToFile();

        Assert.Equal(
            [
                "T1 0,0 3x1 指标",
                "T1 0,1 1x1 数量指标\n（产出）",
                "T1 0,2 1x1 培训乡村医生",
                "T1 1,1 1x1 质量",
                "T1 1,2 1x1 12345\n678.90",
                "T1 2,1 1x1 时效",
                "T1 2,2 1x1 100%",
            ],
            CellsOf(file)
        );
    }

    [Fact]
    public void Number_WrappedInANarrowCell_IsPutTogether()
    {
        var file = new OfdFile()
            .Page()
            .Table(25, 50, [20, 14, 30], 16, ["项目", "123456\n78.90", "备注"], ["乙", "1", "无"])
            .ToFile();
        Assert.Contains("T1 0,1 1x1 12345678.90", CellsOf(file));
    }

    [Fact]
    public void Table_OverPages_IsOneTableAndItsHeadStandsOnce()
    {
        var head = new[] { "序号", "单位", "金额" };
        var file = new OfdFile()
            .Page()
            .Table(25, 200, [20, 60, 40], 10, head, ["1", "甲", "10.5"], ["2", "乙", "20.5"])
            .Text(103, 285, "1")
            .Page()
            .Table(25, 30, [20, 60, 40], 10, head, ["3", "丙", "30.5"])
            .Text(103, 285, "2")
            .ToFile();

        var table = Assert.IsType<Table>(Assert.Single(ReadingAssert.Reads(DocumentReader.Read(file)).Document.Blocks));
        Assert.Equal(4, table.Rows.Length);
        Assert.Equal(1, table.HeaderRows);
        Assert.Equal([1, 1, 1, 2], table.Rows.Select(row => row.Cells[0].Page!.Value));
    }

    [Fact]
    public void Row_CutByAPageBreak_IsPutTogether()
    {
        var file = new OfdFile()
            .Page()
            .Table(
                25,
                240,
                [20, 60, 20],
                20,
                ["任务", "完成情况", "分值"],
                ["甲", "一二三四五六七八九十一二三四\n五六七八九十一二全年共培训", "10"]
            )
            .Page()
            .Table(25, 30, [20, 60, 20], 20, ["", "乡村医生一千二百三十四人次。", ""], ["乙", "已完成", "5"])
            .ToFile();

        Assert.Equal(
            ["T1 1,0 1x1 甲", "T1 1,2 1x1 10", "T1 2,0 1x1 乙", "T1 2,1 1x1 已完成", "T1 2,2 1x1 5"],
            CellsOf(file)
                .Where(cell =>
                    !cell.Contains(" 0,", StringComparison.Ordinal) && !cell.Contains("1,1", StringComparison.Ordinal)
                )
        );
        Assert.Contains(
            CellsOf(file),
            cell =>
                cell.EndsWith("人次。", StringComparison.Ordinal) && cell.StartsWith("T1 1,1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Tables_OfDifferentColumns_StayApartOverAPageBreak()
    {
        var file = new OfdFile()
            .Page()
            .Table(25, 240, [30, 30, 60], 10, ["甲", "乙", "丙"], ["1", "2", "3"])
            .Page()
            .Table(25, 30, [50, 12, 58], 10, ["丁", "戊", "己"], ["4", "5", "6"])
            .ToFile();

        Assert.Equal(2, ReadingAssert.Reads(DocumentReader.Read(file)).Document.Blocks.Count());
    }

    [Fact]
    public void Words_InColumnsWithoutLines_AreATable()
    {
        var file = new OfdFile().Page().Lines(25, 40, "收支情况如下：");
        string[][] rows =
        [
            ["项目", "年初预算数", "决算数"],
            ["基本支出", "120.50", "119.00"],
            ["项目支出", "30.25", "29.75"],
            ["合计", "150.75", "148.75"],
        ];
        foreach (var (index, row) in rows.Index())
        {
            file.Text(25, 55 + (7 * index), row[0])
                .Text(80, 55 + (7 * index), row[1])
                .Text(130, 55 + (7 * index), row[2]);
        }

        file.Lines(25, 90, "以上数据均已核对。");
        Assert.Equal(
            rows.SelectMany((row, number) => row.Select((cell, column) => $"T1 {number},{column} 1x1 {cell}")),
            CellsOf(file.ToFile())
        );
    }

    private static string[] LinesOf(SourceFile file) =>
        ReadingAssert.Lines(ReadingAssert.Reads(DocumentReader.Read(file)).Document);

    private static string[] CellsOf(SourceFile file) =>
        ReadingAssert.Cells(ReadingAssert.Reads(DocumentReader.Read(file)).Document);
}
