using Plumbline.Audit;
using Plumbline.Audit.Figures;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Statements as the pages of bureaus print them: halves, splits, bare zeros, lost digits,
/// numbers of the page, names of bodies.</summary>
public sealed class StatementsOfPublishedPagesTests
{
    [Theory]
    [InlineData("全县有幼儿园42所（公办17所，民办[25所|65所]），在园幼儿5230人。")]
    [InlineData("年末全县预算单位共计158个，其中：县本级136个，乡镇级[22个|32个]。")]
    [InlineData("14个乡镇支出进度有9个乡镇高于全县平均水平，有[5个|8个]乡镇低于全县平均水平。")]
    [InlineData("全年支出812.46万元。其中：基本支出512.46万元；项目支出[300万元|300.4万元]；经营支出0万元。")]
    [InlineData("全县共有在园幼儿[2]4800人，其中普惠性幼儿园在园幼儿4200人，占全县在园幼儿的[87.50%|83.50%]。")]
    [InlineData("9月，全县完成收入2120万元，比去年同月增加120万元，增长[6.0%|8.0%]。")]
    public void Statement_IsHeldAgainstItsTerms(string text) => Marked.Check(text);

    [Theory]
    [InlineData("全县有幼儿园42所（公办17所，民办22所，其余为企业举办）。")]
    [InlineData("全县有幼儿园42所（公办17所，民办20所，集体5所）。")]
    [InlineData("新建幼儿园5所，公办8所、民办12所完成维修。")]
    [InlineData("甲项目120万元（省级资金80万元、县级资金40万元）；乙项目90万元（省级资金60万元、市级资金10万元）。")]
    [InlineData("年末结余4.2万元，比上年增加7.2万元。")]
    [InlineData("全年培训1200人次，离比上年增加1500人次的目标有差距。")]
    [InlineData("年初结转和结余12.4万元，本年收入合计310.6万元，本年支出合计316.8万元，年末结转和结余6.2万元。")]
    [InlineData("年初结转12.4万元，财政拨款收入310.6万元，支出合计316.8万元，年末结转6.2万元。")]
    [InlineData(
        "部门总收入2480万元，其中：财政拨款2400万元，占总收入的96.77%；上年结转80万元，占总收入的3.23%，同比增加40万元，增长100%。"
    )]
    [InlineData("全县共有幼儿园240所，其中公办园90所，普惠性民办园102所，公办园和普惠性民办园占比80%。")]
    [InlineData("县级下达资金960万元。项目资金合计1200万元，已支付1128万元，支付率94%。")]
    [InlineData("本年结余8.5万元，比上年增加9.3万元，上年为超支0.8万元。")]
    [InlineData("全年经费预算较上年增加2.6万元，其中公务接待费较上年减少0.5万元，减少4%。")]
    [InlineData(
        "公共服务（类）办公事务（款）运行支出（项）：支出决算为318.24万元，完成预算100%，决算数与预算数持平。\n"
            + "住房保障（类）改革支出（款）公积金（项）：支出决算为52.17万元，完成预算100%，决算数与预算数持平。"
    )]
    public void TrueSentence_AccusesNobody(string text) => Assert.Equal("", Audited.Accusations(text));

    [Theory]
    [InlineData("各级各类教育统计公报[1]", "1", Reasons.Note)]
    [InlineData("第3页，共18页", "18", Reasons.PageNumber)]
    [InlineData("公开05表", "05", Reasons.Caption)]
    [InlineData("预算编码：306021", "306021", Reasons.Filing)]
    [InlineData("主管部门 219-清河县人民政府", "219", Reasons.Code)]
    public void NumberOfThePage_IsNoQuantity(string text, string raw, string reason)
    {
        var figure = Assert.Single(Audited.Text(text).Figures, figure => figure.Raw == raw);
        Assert.Equal((FigureStatus.Irrelevant, reason), (figure.Status, figure.Reason));
    }

    [Theory]
    [InlineData("三次产业结构比为12.5:40.1:47.4。")]
    [InlineData("对经济增长的贡献分别为0.15、-5.64、1.34个百分点。")]
    [InlineData("0-17岁、18-34岁人口分别为21000人和18500人。")]
    public void NumberOfARow_IsUnderstood(string text) =>
        Assert.DoesNotContain(Audited.Text(text).Figures, figure => figure.Status == FigureStatus.Unresolved);

    [Theory]
    [InlineData("本溪县第五中学2021年度部门决算", "本溪县第五中学", "本溪县", 2021)]
    [InlineData("全省普通小学为8125元，比2018年增长4.2%。", null, null, null)]
    [InlineData("2022年清江市统计局“三公”经费预算情况说明", "清江市统计局", "清江市", 2022)]
    [InlineData(
        "清江市东河区教育局            清江市东河区财政局\n2023年度绩效自评报告",
        "清江市东河区教育局",
        "清江市东河区",
        2023
    )]
    [InlineData("盐州市城市管理监督中心2020年绩效自评报告", "盐州市城市管理监督中心", "盐州市", 2020)]
    [InlineData("2019年，经费预算为320万元，比2018年减少80万元，接待费比2018年减少6万元。", null, null, 2019)]
    public void Identity_IsThatOfTheBodyAndItsYear(string text, string? department, string? region, int? year)
    {
        var identity = Audited.Text(text).Identity;
        Assert.Equal((department, region, year), (identity.Department, identity.Region, identity.Year));
    }

    [Theory]
    [InlineData("专任教师968人（其中，幼儿园218人、小学481人、初中269人）。", "")]
    [InlineData("专任教师968人（其中，小学481人、初中269人）。", "")]
    [InlineData("幼儿园42所，小学81所，初中26所，九年一贯制学校3所。", "")]
    [InlineData(
        "专任教师968人（其中，幼儿园418人、小学481人、初中269人）。",
        "Fails CountSum 968人 = 418人, 481人, 269人"
    )]
    [InlineData(
        "全年采购规模为1000.5万元。集中、部门、分散采购分别为219.1万元、75.0万元和706.4万元，占全年采购规模的21.9%、7.5%和70.6%。",
        ""
    )]
    [InlineData(
        "经费支出预算为12.4万元，其中：公务接待费支出预算为4.3万元，公务用车运行费支出预算为8.1万元。具体情况如下：\n"
            + "（一）公务接待费支出预算4.3万元，与上年持平。\n（二）公务用车运行费支出预算8.1万元，与上年持平。",
        ""
    )]
    [InlineData(
        "经费支出预算为12.43万元，其中：公务接待费支出预算为4.32万元，公务用车运行费支出预算为8.11万元。具体情况如下：\n"
            + "（一）公务接待费支出预算4.23万元，与上年持平。\n（二）公务用车运行费支出预算8.11万元，与上年持平。",
        "Fails Equality 4.23万元 = 4.32万元"
    )]
    [InlineData(
        "三公经费预算为12.43万元，其中：公务接待费4.32万元，公务用车运行费8.11万元。实际支出情况如下：\n"
            + "（一）公务接待费2.51万元，较预算减少1.81万元。\n（二）公务用车运行费8.11万元，与预算持平。",
        ""
    )]
    [InlineData(
        "一、省级资金80万元\n（一）支持产业发展50万元；\n（二）支持乡村建设30万元。\n二、县级资金45万元\n"
            + "（一）支持产业发展25万元；\n（二）支持乡村建设20万元。",
        ""
    )]
    public void Parts_AreHeldAgainstTheirWhole(string text, string expected) =>
        Assert.Equal(expected, Audited.Accusations(text));

    [Theory]
    [InlineData("全年培训费支出4.2万元，比上年增加1.2万元。", false)]
    [InlineData("全年培训费支出4.2万元，占公用经费的3%，比上年增加7.2万元。", true)]
    public void Increase_IsNotMoreThanWhatThereIs(string text, bool isTold) =>
        Assert.Equal(isTold, Audited.Findings(text, RuleIds.PartExceedsWhole).Length > 0);

    [Fact]
    public void RowsOfAFlatTable_AreNoHeadings() =>
        Assert.Empty(
            Audited.Findings(
                "金额单位：万元\n一、财政拨款收入\n1\n326.40\n一、公共服务支出\n31\n210.15\n二、事业收入\n2\n12.00\n二、教育支出\n32\n128.25\n",
                RuleIds.HeadingNumbers
            )
        );
}
