using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Text that is typed in half-width marks, and lists that a page breaks.</summary>
public sealed class HalfWidthStopsTests
{
    [Fact]
    public void ItemsOfTheAccounts_AreToldApart_ByTheirHeadings()
    {
        const string Text = """
            某镇卫生院2023年度部门决算公开

            五、一般公共预算财政拨款支出决算情况说明
            1.社会保障和就业支出(类)行政事业单位养老支出(款)基本养老保险缴费支出(项). 年初预算为42.60万元,支出决算为42.60万元,完成年初预算的100%.
            2.社会保障和就业支出(类)行政事业单位养老支出(款)职业年金缴费支出(项). 年初预算为21.30万元,支出决算为21.94万元,完成年初预算的103.00%.
            3.卫生健康支出(类)行政事业单位医疗(款)事业单位医疗(项). 年初预算为21.60万元,支出决算为21.60万元,完成年初预算的100%.
            """;
        Assert.Empty(Audited.Accusations(Text));
        Assert.Contains("103.00% = 21.94万元, 21.30万元", Audited.Statements(Text, "PL2003"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "一.基本情况\n全年支出52.8万元.其中基本支出30.5万元,项目支出22.3万元.",
        "52.8万元 = 30.5万元, 22.3万元"
    )]
    public void PointBehindANumeral_IsNoStop(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, "PL2008", "PL2101"), StringComparison.Ordinal);
    }

    [Fact]
    public void FullLineBeforeThePageNumber_GoesOnBehindIt()
    {
        const string Text = """
            某县2023年农房改造补助项目绩效自评报告

            一、项目基本情况
            （一）项目概况。为保障农村低收入群体住房安全，根据省有关部门下达的计
            划，2023年我县实施农村危房改造和农房抗震改造386户，其中危房改造228
            户、抗震改造158户，比上年的340户增加46户，增长13.5%。按照对象来划分，
            低保户128户、特困人员52户、低保边缘家庭81户、农村低收入防返贫监测户、
            - 1 -
            易返贫致贫户84户、其他脱贫户41户。项目由我局牵头组织实施，县财政、民
            政、农业农村等部门按职责分工负责对象认定、资金筹措和监督管理，各乡镇
            人民政府是实施主体，负责农户申请、审核、公示、施工管理和竣工验收工作。
            """;
        Assert.Contains(
            "Holds CountSum 386户 = 128户, 52户, 81户, 84户, 41户",
            Audited.Statements(Text, "PL2016", "PL2101"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ListThatAPageBreaks_GoesOn()
    {
        const string Text =
            "全县实施农房改造386户，按对象分，低保户128户、特困人员52户、低保边缘家庭81户、\n- 1 -\n易返贫户84户、其他脱贫户41户。";
        Assert.Contains(
            "Holds CountSum 386户 = 128户, 52户, 81户, 84户, 41户",
            Audited.Statements(Text, "PL2016", "PL2101"),
            StringComparison.Ordinal
        );
    }
}
