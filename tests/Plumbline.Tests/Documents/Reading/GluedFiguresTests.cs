using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Tables whose cells stand side by side without blanks: parted where arithmetic leaves one way, else left alone.</summary>
public sealed class GluedFiguresTests
{
    [Fact]
    public void DifferencesAndRates_PartTheRows() =>
        Reads(
            "科目2022年决算数2023年决算数增减额增减率\n"
                + "教育支出1234.561300.2065.645.32%\n"
                + "社会保障支出210.40198.30-12.10-5.75%\n"
                + "卫生健康支出88.0592.454.405.00%\n"
                + "合计1533.011590.9557.943.78%",
            "科目|2022年决算数|2023年决算数|增减额|增减率",
            "教育支出|1234.56|1300.20|65.64|5.32%",
            "社会保障支出|210.40|198.30|-12.10|-5.75%",
            "卫生健康支出|88.05|92.45|4.40|5.00%",
            "合计|1533.01|1590.95|57.94|3.78%"
        );

    [Fact]
    public void LaterYearFirst_CountsWithThousands_PartTheRows() =>
        Reads(
            "学校名称2023年人数2022年人数增减数增减率（%）\n"
                + "城东小学1,0151,020-5-0.49\n"
                + "城西小学999978212.15\n"
                + "合计2,0141,998160.80",
            "学校名称|2023年人数|2022年人数|增减数|增减率（%）",
            "城东小学|1,015|1,020|-5|-0.49",
            "城西小学|999|978|21|2.15",
            "合计|2,014|1,998|16|0.80"
        );

    [Fact]
    public void TotalsAlone_PartTheRows() =>
        Reads(
            "支出科目年初数年末数\n办公费12.5013.75\n印刷费7.2510.00\n差旅费131.40128.05\n合计151.15151.80",
            "支出科目|年初数|年末数",
            "办公费|12.50|13.75",
            "印刷费|7.25|10.00",
            "差旅费|131.40|128.05",
            "合计|151.15|151.80"
        );

    [Fact]
    public void OneWrongTotal_StillPartsTheRows() =>
        Reads(
            "单位名称预算数决算数执行率\n"
                + "青禾镇320.50310.0096.72%\n白河镇1105.001105.00100.00%\n柳林乡87.2580.0091.69%\n合计1512.751459.0096.45%",
            "单位名称|预算数|决算数|执行率",
            "青禾镇|320.50|310.00|96.72%",
            "白河镇|1105.00|1105.00|100.00%",
            "柳林乡|87.25|80.00|91.69%",
            "合计|1512.75|1459.00|96.45%"
        );

    [Theory]
    [InlineData("单位编制人数在职人数\n一中120115\n二中9896")]
    [InlineData("科目年初数年末数\n办公费12.5013.75\n印刷费7.2510.00")]
    [InlineData("科目2022年决算数2023年决算数增减额\n教育1234.561300.2071.11\n卫生88.0592.459.99")]
    [InlineData("科目年初数年末数增减额\n教育1234.561300.2065.64")]
    [InlineData("项目按计划完成数量指标\n教育1234.561300.20\n卫生88.0592.45")]
    public void NoOneWay_LeavesTheLines(string text) => Assert.Empty(Rows(text));

    private static void Reads(string text, params string[] rows) => Assert.Equal(rows, Rows(text));

    private static IEnumerable<string> Rows(string text) =>
        ReadingAssert
            .Cells(ReadingAssert.Reads(DocumentReader.Read(Files.Text(text))).Document)
            .Select(cell => cell.Split(' ', 4))
            .GroupBy(cell => cell[1].Split(',')[0], cell => cell[3])
            .Select(row => string.Join('|', row));
}
