using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Former values and targets in brackets, shares and points told as lists.</summary>
public sealed class BracketsAndListsTests
{
    private const string Subjects =
        "2023年度本年支出合计1,500.00万元，其中：基本支出1,200.00万元，占80%；项目支出300.00万元，占20%。\n按功能分类：\n"
        + "1.水利支出（类）1,125.00万元，占75%；\n2.社会保障支出（类）225.00万元，占15%；\n3.卫生支出（类）90.00万元，占6%；\n4.住房支出（类）";

    [Theory]
    [InlineData(
        "全年收入387.64万元，比2021年多24.13万元，增幅6.64%。",
        "Rounding GrowthRate 6.64% = 24.13万元, 387.64万元"
    )]
    [InlineData(
        "县财政批复部门预算4.12亿元，较2020年批复数（3.87亿元）增加2,500万元，增长6.46%。",
        "Holds ChangeAmount 2,500万元 = 4.12亿元, 3.87亿元"
    )]
    [InlineData(
        "2021年度自评报告。供水保证率94.1%(2020年93.4%)，比上年提高0.9个百分点。",
        "Fails ChangeAmount 0.9个百分点 = 94.1%, 93.4%"
    )]
    [InlineData(
        "2021年度自评报告。供水保证率94.1%(2020年93.4%)，比上年提高0.7个百分点。",
        "Holds ChangeAmount 0.7个百分点 = 94.1%, 93.4%"
    )]
    public void FormerValue_IsReadInBracketsAndBehindMore(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2014"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("灌溉保证率97.35%，比年度目标（≥96%）高出1.35个百分点。", "PL2112", "Holds Threshold 96% = 97.35%")]
    [InlineData(
        "灌溉保证率97.35%，比年度目标（≥96%）高出1.35个百分点。",
        "PL2102",
        "Holds Difference 1.35个百分点 = 97.35%, 96%"
    )]
    [InlineData("群众满意度92.6%，达到不低于90%的目标。", "PL2112", "Holds Threshold 90% = 92.6%")]
    [InlineData("向用水户发放问卷400份，回收有效问卷388份，满意度93.0%。", "PL2103", "Holds Subset 388份 = 400份")]
    [InlineData(
        "自评94分，共扣6分：验收不及时，扣3分；追加较多，扣2分；台账不全，扣1分。",
        "PL2006",
        "Holds ScoreSum 6分 = 3分, 2分, 1分"
    )]
    [InlineData(
        "全年可用资金达49,246.00万元。截至12月31日实际支出47,903.55万元，预算执行率为97.72%。",
        "PL2003",
        "Fails ExecutionRate 97.72% = 47,903.55万元, 49,246.00万元"
    )]
    [InlineData(
        "2023年度总支出317,902,118.46元。\n青禾县水利局2023年总支出3,179.02万元，目标基本实现。",
        "PL3001",
        "Fails Equality 3,179.02万元 = 317,902,118.46元"
    )]
    [InlineData("用水户档案建档率94.87%（≥90%）。", "PL2112", "Holds Threshold 90% = 94.87%")]
    [InlineData(
        "灌溉优良率48.6%，低于目标值（50%）1.4个百分点。",
        "PL2102",
        "Holds Difference 1.4个百分点 = 50%, 48.6%"
    )]
    [InlineData(
        "自评94分，扣6分，原因是：执行率扣1分，规范管理扣3分，满意度扣3分。",
        "PL2006",
        "Fails ScoreSum 6分 = 1分, 3分, 3分"
    )]
    [InlineData(
        "部门自评95分，其中投入19分（满分20分）、过程28分（满分30分）、产出48分（满分50分）。",
        "PL2006",
        "Holds ScoreSum 95分 = 19分, 28分, 48分"
    )]
    [InlineData("发放调查表300份，收回有效表285份，有效回收率95%。", "PL2014", "Holds Ratio 95% = 285份, 300份")]
    [InlineData(
        "拨款收入158.20万元，事业收入421.10万元，其他收入12.06万元，三项合计591.36万元，分别占26.75%、71.21%、2.04%。",
        "PL2014",
        "Rounding Share 2.04% = 12.06万元, 591.36万元"
    )]
    public void PlainWords_AreRead(string text, string rule, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, rule), StringComparison.Ordinal);
    }

    [Fact]
    public void WrongPartOfSecondSplit_IsToldByItsShare()
    {
        var text = Subjects + "65.00万元，占4.00%。";
        Assert.Contains("Fails Share 4.00% = 65.00万元", Audited.Statements(text, "PL2014"), StringComparison.Ordinal);
        Assert.Empty(Audited.Accusations(Subjects + "60.00万元，占4%。"));
    }

    [Fact]
    public void FirstAmountsOfPoints_MakeAWholeToldElsewhere()
    {
        var text =
            "项目支出844.78万元。\n项目支出用在四个地方：渠道清淤326.40万元，惠及1360人；闸门更换98.80万元；泵站检修268.13万元；堤防加固151.45万元。";
        Assert.Contains(
            "Holds Sum 844.78万元 = 326.40万元, 98.80万元, 268.13万元, 151.45万元",
            Audited.Statements(text, "PL2101"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("人员编制\n120\n实有人数\n108\n财政供养人员控制率90%。", "Holds Ratio 90% = 108, 120")]
    public void LinesOfAForm_CountPersons(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2014"), StringComparison.Ordinal);
    }

    [Fact]
    public void HeadsStackedAboveARow_AreItsColumns()
    {
        string[] cells =
        [
            "机构名称",
            "支出\n合计",
            "其中：",
            "结余",
            "基本\n支出",
            "其中：",
            "项目\n支出",
            "人员\n支出",
            "公用\n支出",
            "青禾县灌溉中心",
            "379.10",
            "294.60",
            "238.80",
            "55.80",
            "84.50",
            "8.50",
        ];
        var report = Audited.Text("部门年度支出和结余情况（万元）\n\n" + string.Join("\n\n", cells) + "\n\n其他说明。");
        Assert.Equal(
            ["支出合计", "基本支出", "人员支出", "公用支出", "项目支出", "结余"],
            report.Figures.Select(figure => figure.Label)
        );
    }

    [Theory]
    [InlineData("2021年度支出520万元（2020年为480万元），比年初预算增加30万元，增长6.12%。")]
    [InlineData("支出520万元（2020年为480万元），其中公用经费比上年增加12万元，增长8%。")]
    [InlineData("2021年甲渠保证率94.1%(2020年93.4%)，乙渠保证率88%，比上年提高1.2个百分点。")]
    [InlineData("2021年度自评报告。供水保证率94.1%(2019年92.4%)，比上年提高0.9个百分点。")]
    [InlineData("在册职工3520人，比2020年的3410人多110人，增长3.23%。")]
    [InlineData("优良率未达预期（目标不低于60%，实际57.3%）。")]
    [InlineData("整改率目标为95%，实际完成91%，未完成目标。")]
    [InlineData("巩固率93%，比目标（≥95%）低2个百分点。")]
    [InlineData("自评共扣5分：过程类扣3分，即执行率扣2分、公开扣1分；产出扣2分。")]
    [InlineData("本次自评共扣6分：部门管理扣4分（预算编制扣2分、决算公开扣2分），产出类扣2分。")]
    [InlineData("发放宣传册1200份，回收旧书1500册，覆盖8个社区。")]
    [InlineData(
        "支出合计1000万元。基本支出820万元，占82%；项目支出180万元，占18%。其中人员经费738万元，占90%；公用经费82万元，占10%。"
    )]
    [InlineData(
        "收入合计10000万元：\n1.拨款6000.20万元，占60.00%；\n2.事业收入3000.10万元，占30.00%；\n3.其他收入999.50万元，占10.00%。"
    )]
    [InlineData("纳入汇编的事业单位6个。\n事业单位：河道管理所、水库管理所等。")]
    [InlineData("全年可用资金5,200万元，年初预算4,800万元，实际支出4,680万元，预算执行率97.5%。")]
    [InlineData("总投资31,790.25万元，其中本级总投资3,179.02万元。")]
    [InlineData("人员编制\n120\n实有人数\n131\n财政供养人员控制率109.17%，超编11人。")]
    public void TrueSentences_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }
}
