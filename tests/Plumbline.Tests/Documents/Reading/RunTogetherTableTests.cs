using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Tables that lost their lines, or got a line for each cell below heads of two rows.</summary>
public sealed class RunTogetherTableTests
{
    [Fact]
    public void LineBehindATitle_IsTheTableItWas() =>
        Reads(
            "安排两批资金。 表 2 资金情况(单位:万元) 来源 预算 支出 省级 30.00 28.50 县级 12.00 11.40 均已到位，共3批。",
            "P 安排两批资金。",
            "P 表 2 资金情况(单位:万元)",
            "T 来源|预算|支出",
            "  省级|30.00|28.50",
            "  县级|12.00|11.40",
            "P 均已到位，共3批。"
        );

    [Fact]
    public void NumbersOfRows_AreAColumn() =>
        Reads(
            "表1 项目 序号 名称 预算 支出 1 沟渠 30.00 28.50 2 泵房 12.00 11.40 3 闸门 9.00 8.10 合计 51.00 48.00",
            "P 表1 项目",
            "T 序号|名称|预算|支出",
            "  1|沟渠|30.00|28.50",
            "  2|泵房|12.00|11.40",
            "  3|闸门|9.00|8.10",
            "  |合计|51.00|48.00"
        );

    [Fact]
    public void PointsWithReasons_KeepTheirGroups() =>
        Reads(
            "表 3 打分表 一级指标 二级指标 分值 得分 扣分原因 投入 目标 5 5 预算 10 8 调整超过 20% 小计 15 13 产出 数量 50 48 2 处未完 质量 35 35 小计 85 83 合计 100 96",
            "P 表 3 打分表",
            "T 一级指标|二级指标|分值|得分|扣分原因",
            "  投入|目标|5|5|",
            "  |预算|10|8|调整超过 20%",
            "  |小计|15|13|",
            "  产出|数量|50|48|2 处未完",
            "  |质量|35|35|",
            "  |小计|85|83|",
            "  |合计|100|96|"
        );

    [Theory]
    [InlineData("见表 1 和表 2 ，共 3 项 12 个 数据 15 20 完成 。")]
    [InlineData("表 2 说明 预算 执行 良好 共 45 人 参加 3 次 会议。")]
    [InlineData("附表 3 人员 类别 编制 实有")]
    [InlineData("表1 情况 单位 人数 甲 12 13 乙 15")]
    [InlineData("报表 2 份 类别 编制 实有 甲 12 11 乙 30 28")]
    public void WordsOfASentence_StayInTheirLine(string text) => Reads(text, "P " + text);

    [Fact]
    public void HeadBelowAnother_StandsWhereItsPartsAddUp() =>
        Reads(
            "项目\n投资\n其中：\n支付\n市级\n县级\n沟渠\n30.00\n20.00\n10.00\n28.50\n泵房\n12.00\n12.00\n/\n11.40\n闸门\n9.00\n5.00\n4.00\n8.10",
            "T 项目|投资|其中：|支付",
            "  ||市级|县级|",
            "  沟渠|30.00|20.00|10.00|28.50",
            "  泵房|12.00|12.00|/|11.40",
            "  闸门|9.00|5.00|4.00|8.10"
        );

    [Fact]
    public void HeadBelowAnother_RightBehindIt_IsOneWithIt() =>
        Reads(
            "项目\n投资\n其中：\n市级\n县级\n支付\n支付率\n沟渠\n30.00\n20.00\n10.00\n28.50\n95.00\n"
                + "泵房\n12.00\n12.00\n/\n11.40\n95.00\n闸门\n9.00\n5.00\n4.00\n8.10\n90.00",
            "T 项目|投资|其中：\n市级|县级|支付|支付率",
            "  沟渠|30.00|20.00|10.00|28.50|95.00",
            "  泵房|12.00|12.00|/|11.40|95.00",
            "  闸门|9.00|5.00|4.00|8.10|90.00"
        );

    [Fact]
    public void HeadsThatRepeat_StandBelowTheirYears() =>
        Reads(
            "科目\n2022年\n2023年\n预算\n决算\n预算\n决算\n沟渠\n30.00\n28.50\n31.00\n30.40\n泵房\n12.00\n11.40\n13.00\n12.80\n闸门\n9.00\n8.10\n9.50\n9.20",
            "T 科目|2022年|2023年",
            "  |预算|决算|预算|决算",
            "  沟渠|30.00|28.50|31.00|30.40",
            "  泵房|12.00|11.40|13.00|12.80",
            "  闸门|9.00|8.10|9.50|9.20"
        );

    [Theory]
    [InlineData('，')]
    [InlineData('；')]
    [InlineData('、')]
    [InlineData(',')]
    public void CellsPartedByAMark_AreRows(char mark) =>
        Reads(
            "单位，预算，支出\n一队，30.00，28.50\n二队，12.00，11.40\n合计，42.00，39.90".Replace('，', mark),
            "T 单位|预算|支出",
            "  一队|30.00|28.50",
            "  二队|12.00|11.40",
            "  合计|42.00|39.90"
        );

    [Fact]
    public void CommasThatMayPartThousands_AreNone() =>
        Assert.DoesNotContain(Read("单位,预算,支出\n一队,1,204\n二队,2,118").Document.Blocks, block => block is Table);

    private static SourceDocument Read(string text) => ReadingAssert.Reads(DocumentReader.Read(Files.Text(text)));

    private static void Reads(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).Document.Blocks.SelectMany(LinesOf));

    private static IEnumerable<string> LinesOf(Block block) =>
        block is Table table
            ? table.Rows.Select(
                (row, index) => (index == 0 ? "T " : "  ") + string.Join('|', row.Cells.Select(cell => cell.Text))
            )
            : ["P " + string.Concat(((Paragraph)block).Content.Select(piece => piece.Text.Trim()))];
}
