using Plumbline.Documents.Model;
using Plumbline.Documents.Reading;
using Xunit;

namespace Plumbline.Tests.Documents.Reading;

/// <summary>Tables that became text, in the ways in which programs and people flatten them. A tab is written ⇥ here.</summary>
public sealed class FlattenedTableTests
{
    [Fact]
    public void Tabs_RowOnALine_IsATable() =>
        Reads(
            "收支情况如下。\n项目⇥预算数⇥决算数\n收入⇥100.00⇥98.00\n支出⇥100.00⇥97.50\n以上数据来自决算。",
            "P 收支情况如下。",
            "T 项目|预算数|决算数",
            "  收入|100.00|98.00",
            "  支出|100.00|97.50",
            "P 以上数据来自决算。"
        );

    [Fact]
    public void Tabs_WithEmptyCells_KeepTheColumns() =>
        Reads(
            "资金⇥⇥预算数⇥执行数\n⇥总额⇥320.00⇥290.12\n⇥结转⇥⇥",
            "T 资金||预算数|执行数",
            "  |总额|320.00|290.12",
            "  |结转||"
        );

    [Fact]
    public void Tabs_WithBlankLinesBetweenRows_IsOneTable() =>
        Reads(
            "一、收支\n\n项目⇥预算数⇥决算数\n\n收入⇥100.00⇥98.00\n\n结余⇥⇥0.50\n\n二、说明",
            "P 一、收支",
            "T 项目|预算数|决算数",
            "  收入|100.00|98.00",
            "  结余||0.50",
            "P 二、说明"
        );

    [Fact]
    public void Tabs_WithBreaksInsideCells_KeepTheRows() =>
        Reads(
            """
            资金
            （万元）⇥⇥预算数⇥执行数
            ⇥总额⇥320.00⇥290.12
            目标⇥预期目标⇥⇥实际完成
            ⇥目标1：改善条件。
            目标2：培训200人次。⇥⇥1.改善了条件。
            2.培训了215人次。
            评语⇥好⇥⇥
            """,
            "T 资金⏎（万元）||预算数|执行数",
            "  |总额|320.00|290.12",
            "  目标|预期目标||实际完成",
            "  |目标1：改善条件。⏎目标2：培训200人次。||1.改善了条件。⏎2.培训了215人次。",
            "  评语|好||"
        );

    [Fact]
    public void Bars_BehindACellALine_PartRowsByTheirNumber() =>
        Reads(
            "附表\n|\n食堂收支表 |\n|\n||\n|\n项目 |\n本月 |\n累计 |\n|\n|\n一、支出 |\n120.50 |\n480.00 |\n|\n|\n"
                + "1.燃气 |\n|\n|\n|\n|\n2.工资 |\n120.50 |\n480.00 |\n|\n以上为本月收支。",
            "P 附表",
            "T 食堂收支表|||",
            "  项目|本月|累计|",
            "  一、支出|120.50|480.00|",
            "  1.燃气|||",
            "  2.工资|120.50|480.00|",
            "P 以上为本月收支。"
        );

    [Fact]
    public void Tabs_WithQuotedCells_LoseTheQuotes() =>
        Reads(
            "项目⇥\"年初\n预算数\"⇥执行数\n甲⇥100.00⇥\"98.00\n（含结转5.00）\"\n乙⇥50.00⇥49.00",
            "T 项目|年初⏎预算数|执行数",
            "  甲|100.00|98.00⏎（含结转5.00）",
            "  乙|50.00|49.00"
        );

    [Fact]
    public void Tabs_WithALabelAcrossAllColumns_IsOneTable() =>
        Reads(
            "指标⇥目标值⇥完成值\n培训人次⇥20⇥22\n效益类\n满意度⇥90%⇥92%\n覆盖率⇥80%⇥85%",
            "T 指标|目标值|完成值",
            "  培训人次|20|22",
            "  效益类",
            "  满意度|90%|92%",
            "  覆盖率|80%|85%"
        );

    [Fact]
    public void Tabs_WithATitleBetween_AreTwoTables() =>
        Reads(
            "甲⇥1⇥2\n乙⇥3⇥4\n项目支出情况表\n丙⇥5⇥6\n丁⇥7⇥8",
            "T 甲|1|2",
            "  乙|3|4",
            "P 项目支出情况表",
            "T 丙|5|6",
            "  丁|7|8"
        );

    [Fact]
    public void TabLedCells_BlankLineEndsARow_IsATable() =>
        Reads(
            """
            部门自评表
            ⇥部门名称
            ⇥某市水务局

            ⇥资金
            （万元）
            ⇥年初

            预算数
            ⇥执行数

            ⇥
            ⇥1616.43
            ⇥1558.50

            以上数据均已核对。
            """,
            "P 部门自评表",
            "T 部门名称|某市水务局",
            "  资金⏎（万元）|年初⏎⏎预算数|执行数",
            "  |1616.43|1558.50",
            "P 以上数据均已核对。"
        );

    [Fact]
    public void TabLedCells_BlankLineAtTheEndOfACell_DoesNotEndTheRow() =>
        Reads(
            "⇥指标\n⇥内容\n⇥目标值\n⇥完成值\n\n⇥一\n⇥按期开工\n⇥90%\n⇥92%\n\n⇥二\n⇥按期完工\n\n⇥95%\n⇥97%",
            "T 指标|内容|目标值|完成值",
            "  一|按期开工|90%|92%",
            "  二|按期完工|95%|97%"
        );

    [Fact]
    public void TabLedCells_TitleAfterAFigure_BeginsANewTable() =>
        Reads(
            "⇥项目\n⇥预算数\n⇥执行数\n\n⇥甲\n⇥1.00\n⇥2.00\n\n第二张表\n⇥项目\n⇥预算数\n⇥执行数\n\n⇥乙\n⇥3.00\n⇥4.00",
            "T 项目|预算数|执行数",
            "  甲|1.00|2.00",
            "P 第二张表",
            "T 项目|预算数|执行数",
            "  乙|3.00|4.00"
        );

    [Fact]
    public void CellsOnLines_InARepeatedOrder_AreATable() =>
        Reads(
            "经费支出情况\n项目\n2021年决算数\n2022年决算数\n接待费\n3.20\n1.95\n车辆费\n12.50\n10.86\n合计\n15.70\n12.81\n经费逐年下降。",
            "P 经费支出情况",
            "T 项目|2021年决算数|2022年决算数",
            "  接待费|3.20|1.95",
            "  车辆费|12.50|10.86",
            "  合计|15.70|12.81",
            "P 经费逐年下降。"
        );

    [Theory]
    [InlineData("|项目|预算数|\n|---|---:|\n|甲|1.00|\n|乙|2.00|")]
    [InlineData("项目 | 预算数\n甲 | 1.00\n乙 | 2.00")]
    [InlineData("┌──┬──┐\n│项目│预算数│\n├──┼──┤\n│甲│1.00│\n│乙│2.00│\n└──┴──┘")]
    [InlineData("| 项目 | 预算数 | | --- | --- | | 甲 | 1.00 | | 乙 | 2.00 |")]
    public void Bars_AreATable(string text) => Reads(text, "T 项目|预算数", "  甲|1.00", "  乙|2.00");

    [Theory]
    [InlineData("项目    预算数    执行数\n人员经费    945.00    940.12\n公用经费    106.47    100.00")]
    [InlineData("项目 预算数 执行数\n人员经费 945.00 940.12\n公用经费 106.47 100.00")]
    [InlineData("项目⇥预算数⇥执行数⇥人员经费⇥945.00⇥940.12⇥公用经费⇥106.47⇥100.00")]
    [InlineData("项目 预算数 执行数 人员经费 945.00 940.12 公用经费 106.47 100.00")]
    [InlineData("项目\n\n预算数\n\n执行数\n\n人员经费\n\n945.00\n\n940.12\n\n公用经费\n\n106.47\n\n100.00")]
    public void BlanksAndGluedLines_WithFiguresInARepeatedOrder_AreATable(string text) =>
        Reads(text, "T 项目|预算数|执行数", "  人员经费|945.00|940.12", "  公用经费|106.47|100.00");

    [Theory]
    [InlineData("⇥一、基本情况\n⇥（一）概况\n⇥某局是政府部门，在职132人。\n⇥1.⇥基本支出1500万元。\n⇥无\n⇥加强管理。")]
    [InlineData("目  录\n一、部门基本情况⇥1\n（一）主要职能⇥1\n二、预算执行情况⇥3\n三、绩效分析⇥5")]
    [InlineData("您的位置：首页 | 信息公开 | 正文")]
    [InlineData("单位：某局⇥单位：万元")]
    [InlineData("联系人：张三  电话：0731-88888888\n签字：        年  月  日")]
    [InlineData("填报人：⇥⇥日期：2024年3月1日")]
    [InlineData("2023年完成投资3.5亿元，\n其中财政2.0亿元，\n自筹1.5亿元。\n项目12个，\n完工10个。")]
    [InlineData("1.⇥加强领导。\n2.⇥规范流程。\n3.⇥强化监督。")]
    [InlineData("组长：张三\n副组长：李四\n成员：王五\n办公室\n财务科\n人事科\n督导室")]
    public void RunningText_StaysRunningText(string text) =>
        Assert.DoesNotContain(Read(text).Document.Blocks, block => block is Table);

    [Fact]
    public void WrappedLines_AreOneParagraphThatReadsWithoutBreaks()
    {
        var source = Read(
            """
            一、部门基本情况
            某区农业农村局是区人民政府工作部门，内设办公室、计财股等八个股室，下属事业单
            位6个。2023年末在职人员156人，其中行政编制42人、事业编制114人，退休88人。年初
            预算安排资金1234.56万元，年中追加资金345.44万元，全年预算合计1580.00万元，实际
            支出1500.50万元，预算执行率94.97%。其中基本支出1000.50万元，项目支出500.00万元
            ，占支出总额的33.32%。全区粮食播种面积45.6万亩，总产量21.3万吨，比上年增长百分
            之二。
            （一）绩效目标
            完成高标准农田建设2.5万亩。
            """
        );
        var paragraphs = source
            .Document.Blocks.OfType<Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Content.Select(piece => piece.Text)))
            .ToList();
        Assert.Equal(4, paragraphs.Count);
        Assert.Contains("下属事业单位6个", paragraphs[1], StringComparison.Ordinal);
        Assert.EndsWith("比上年增长百分之二。", paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void NumberBrokenAtItsPoint_ReadsOn()
    {
        var source = Read("本年支出合计，共6558.\n50万元。\n结余0元。");
        var first = Assert.IsType<Paragraph>(source.Document.Blocks.First());
        Assert.Equal("本年支出合计，共6558.50万元。", string.Concat(first.Content.Select(piece => piece.Text)));
        Assert.Equal("本年支出合计，共6558.\n50万元。", first.Source!.Value.In(source.Text));
    }

    [Fact]
    public void LineShortenedByTheNumberThatFollows_GoesOn()
    {
        var source = Read(
            """
            二、收入支出情况
            某区农业农村局全年收入总计，包括一般公共预算财政拨款收入一千余万元、政府性基金
            预算收入若干和其他收入，其中：一般公共预算财政拨款收入、政府性基金收入
            1320.00万元，事业收入2156.48万元，其他收入309.25万元，比上年有所增加，主要原因是
            人员工资调整以及专项资金安排增加，其余各项与上年相比变化不大，收入来源基本稳定，
            与年初部门预算相衔接，没有超出批复的范围，各项资金均按规定纳入预算统一管理核算，
            执行中未发生重大调整，年末按规定办理结转结余手续，并在部门决算报表中如实反映情况
            说明。
            """
        );
        Assert.Equal(2, source.Document.Blocks.Count());
    }

    [Theory]
    [InlineData("全年支出862.17万元，其中：基本支出占 71.00\n%；项目支出占29.00%。")]
    [InlineData("项目支出250.07万元，同比增加11.91万元，增\n长5.00%。")]
    [InlineData("年初预算690.50万元，其中财政拨款 612.10 万\n元，其他资金78.40万元。")]
    public void LineBrokenInsideAWord_GoesOn(string text) => Assert.Single(Read(text).Document.Blocks);

    [Theory]
    [InlineData("购置设备120万元，验收合格\n元器件采购另行安排。")]
    [InlineData("培训教师，提高能力\n长期坚持。")]
    public void LineThatEndsItsWord_StaysApart(string text) => Assert.Equal(2, Read(text).Document.Blocks.Count());

    private static SourceDocument Read(string text) =>
        ReadingAssert.Reads(DocumentReader.Read(Files.Text(WithTabs(text))));

    private static void Reads(string text, params string[] expected)
    {
        var source = Read(text);
        Assert.Equal(WithTabs(text), source.Text);
        Assert.Equal(expected, source.Document.Blocks.SelectMany(LinesOf));
    }

    private static string WithTabs(string text) => text.ReplaceLineEndings("\n").Replace('⇥', '\t');

    private static IEnumerable<string> LinesOf(Block block) =>
        block is Table table
            ? table.Rows.Select((row, index) => (index == 0 ? "T " : "  ") + string.Join('|', row.Cells.Select(Shown)))
            : ["P " + string.Concat(((Paragraph)block).Content.Select(piece => piece.Text.Trim()))];

    private static string Shown(Cell cell) => cell.Text.Replace('\n', '⏎');
}
