using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>A total above the sections that tell its parts.</summary>
public sealed class SumsOfSectionsTests
{
    [Theory]
    [InlineData(
        "一、基本情况\n2023年，全县教育支出共计[3650.4|3560.4]万元，分三个方面使用。\n（一）学前教育\n"
            + "学前教育支出820.4万元，主要用于幼儿园改扩建。\n（二）义务教育\n"
            + "义务教育支出1930万元，主要用于校舍维修。\n（三）高中教育\n高中教育支出900万元，主要用于设备购置。"
    )]
    [InlineData(
        "全年投入资金[2460|2640]万元，实施三大工程。\n（一）安居工程。投入资金1200万元，改造危房300户。\n"
            + "（二）供水工程。投入资金860万元，新建水厂2座。\n（三）道路工程。投入资金400万元，硬化道路12公里。"
    )]
    [InlineData(
        "全年共举办各类培训班[136|139]期。\n一是干部培训。举办培训班52期，培训800人次。\n"
            + "二是教师培训。举办培训班66期，培训1500人次。\n三是校长培训。举办培训班18期，培训120人次。"
    )]
    [InlineData(
        "2022年度项目资金总额为[1580|1850]万元。\n一、中央财政补助资金780万元\n用于基础设施建设。\n"
            + "二、省级财政补助资金500万元\n用于设备购置。\n三、县级配套资金300万元\n用于人员培训。"
    )]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("全年支出5200万元。\n（一）安居工程。支出3000万元。\n（二）供水工程。支出1900万元。")]
    [InlineData(
        "全年投入资金2640万元，主要用于以下方面。\n（一）安居工程。投入资金1200万元。\n"
            + "（二）供水工程。投入资金860万元。\n（三）道路工程。投入资金400万元。"
    )]
    [InlineData(
        "全年共投入资金4210万元。\n一是安居工程。投入资金1200万元。\n二是供水工程。投入资金860万元。\n"
            + "全年共投入资金2060万元。\n一是道路工程。投入资金1200万元。\n二是安全饮水。投入资金860万元。"
    )]
    [InlineData("全年投入资金2460万元。\n（一）安居工程。投入资金1200万元。\n（二）供水工程。改造管网30公里。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Theory]
    [InlineData(
        "全年共举办各类培训班39期。\n一是干部培训。举办培训班12期。\n"
            + "二是教师培训。举办培训班16期。\n三是校长培训。举办培训班8期。"
    )]
    public void TwoDigits_TellNoSlip(string text)
    {
        var relations = Audited.Text(text).Relations;

        Assert.Contains(relations, relation => relation.Verdict == Verdict.Undecidable);
        Assert.DoesNotContain(relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Fact]
    public void ListThatBeginsAnew_HasItsOwnTotal() =>
        Marked.Check(
            "全年投入资金2460万元。\n一是安居工程。投入资金1600万元。\n二是供水工程。投入资金860万元。\n"
                + "全年培训经费共[1350|1530]万元。\n一是教师培训。培训经费800万元。\n二是校长培训。培训经费550万元。"
        );
}
