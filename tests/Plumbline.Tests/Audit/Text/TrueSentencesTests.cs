using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>True sentences and tables of ordinary reports that look like the statements of a grammar and are none.</summary>
public sealed class TrueSentencesTests
{
    [Theory]
    [InlineData("公办园在园幼儿占55.2%，民办普惠园在园幼儿占36.4%，其余为民办非普惠园幼儿。")]
    [InlineData("基本支出占62.5%，项目支出占31.4%，上缴上级支出6.1%。")]
    [InlineData("在接受问卷人员中，男生占48.2%，女生占50.1%，其余未填写性别。")]
    [InlineData("本次自评共扣5分，主要原因如下：1.产出指标扣3分，其中数量指标扣1分、质量指标扣2分；2.效益指标扣2分。")]
    [InlineData("本次自评共扣3分，原因如下：1.预算执行率91%，每降低1%扣0.2分，扣1.8分；2.满意度低于目标，扣1.2分。")]
    [InlineData("自评得分93.5分，共扣6.5分，主要原因如下：\n1.预算执行率低，扣2.5分。\n2.满意度不高，扣2分。")]
    [InlineData("教学点由56个减少到40个，撤并18个、新设2个。")]
    [InlineData("隐患由120处下降至100处，累计化解45处。")]
    [InlineData(
        "项目资金到位500.00万元，其中：中央资金300.00万元，省级资金200.00万元。\n资金使用情况：\n1.中央资金支出290.00万元，执行率96.67%。"
    )]
    [InlineData("年度总支出1200.36万元，其中基本支出900.3万元，项目支出300.02万元。")]
    [InlineData("以专家引领、校本研修、网络研修为抓手的四大培训工程全面启动。")]
    [InlineData("对120所中小学幼儿园全覆盖检查。第二轮对118所中小学幼儿园全覆盖督查。")]
    [InlineData("部门支出总额有所上升，主要是新增校舍维修项目50万元，较上年增加120万元。")]
    [InlineData("教育支出年初预算为500万元，完成年初预算的110%，决算数大于预算数50万元。")]
    [InlineData("人均培训成本控制在300元以内，实际支出29800元。")]
    [InlineData("支出结转率控制在10%以内，实际执行95.2%。")]
    [InlineData("核定编制120人（实有男78人，女52人）。")]
    [InlineData("全县中小学教职工3050人。中学教职工1320人，小学教职工1680人，其余为特教学校教职工。")]
    public void OrdinarySentence_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("支出决算占年初预算的占比为102.3%。")]
    [InlineData("支出合计占收入合计的占比为103.2%。")]
    public void ShareOfABudget_MayPassAHundred(string text)
    {
        Assert.Empty(Audited.Text(text).Findings);
    }

    [Theory]
    [InlineData("12名教师被评为市级骨干，5名教师被评为县级骨干，另有3名教师获省级荣誉。")]
    [InlineData("高中在校生3000人，今年小学新生800人，2024年计划招生450人。")]
    [InlineData("全县共有120所学校。全年新建95所幼儿园。")]
    public void Sisters_AreNoPartsOfOneAnother(string text)
    {
        Assert.Empty(Audited.Statements(text, "PL2103"));
    }

    [Theory]
    [InlineData("培训人数120 115人，完成率95.8%。")]
    [InlineData("见表3 120人参加培训，一年级1 120人。")]
    [InlineData("校长-15人；市长-5人。")]
    public void NumbersSideBySide_AreNotOne(string text)
    {
        Assert.DoesNotContain(
            Audited.Text(text).Figures,
            figure => figure.IsQuantity && (figure.Number.Unscaled > 2_000 || figure.Number.Unscaled < 0)
        );
    }

    [Theory]
    [InlineData("2023大气污染防治资金到位。")]
    [InlineData("2023大湾区交流2次，第5大街改造完成。")]
    public void WordsThatBeginWithBig_AreNoUnit(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Figures, figure => figure.Unit == "大" && figure.Number.Unscaled > 12);
    }

    [Theory]
    [InlineData(
        "项目名称\t预算数（万元）\t支出数（万元）\t自评得分\n校舍维修\t120.00\t110.00\t95.5\n设备购置\t80.00\t80.00\t98.0\n教师培训\t60.00\t48.00\t92.0\n合计\t260.00\t238.00\t95.2"
    )]
    [InlineData(
        "单位：万元\n\n项目\t年初预算\t调整数\t调整后预算\n基本支出\t1000\t50\t1050\n项目支出\t500\t(20)\t480\n合计\t1500\t30\t1530"
    )]
    [InlineData(
        "项目名称\t实施单位\t预算金额\t实际支出\t执行率\t得分\n校舍维修\t甲校\t120.00\t110.00\t91.67%\t98\n设备购置\t乙校\t80.00\t80.00\t100.00%\t100\n合计\t\t200.00\t190.00\t95.00%\t"
    )]
    public void OrdinaryTable_AccusesNobody(string table)
    {
        Assert.Empty(Audited.Accusations("某县教育局2023年度项目支出绩效自评报告\n\n一、项目情况\n" + table));
    }

    [Theory]
    [InlineData("支出总额24,600.40万元，其中基本支出13,700.20万元，项目支出5,180.70万元。", "Undecidable Sum")]
    [InlineData("支出总额18,890.90万元，其中基本支出13,700.20万元，项目支出5,180.70万元。", "Fails Sum")]
    [InlineData("支出总额17,880.90万元，其中基本支出13,700.20万元，项目支出5,180.70万元。", "Fails Sum")]
    public void MoreThanBasicAndProject_IsAskedAbout(string text, string expected)
    {
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);
    }

    [Fact]
    public void UsesOfADepartment_AreNoPartsOfTheLastOne()
    {
        const string Text = """
            部门整体支出绩效自评表
            部门名称	某县教育局
            资金（万元）		年初预算数	全年预算数	全年执行数	执行率
            	年度资金总额	1500.00	1600.00	1580.00	98.75%
            	基本支出	1000.00	1050.00	1040.00	99.05%
            	其中：人员经费	900.00	930.00	925.00	99.46%
            	公用经费	100.00	120.00	115.00	95.83%
            	项目支出	500.00	550.00	540.00	98.18%
            """;
        Assert.Empty(Audited.Accusations(Text));
        Assert.Contains(
            "Fails Sum 1500.00 = 1000.00, 520.00",
            Audited.Accusations(Text.Replace("500.00	550", "520.00	550", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }
}
