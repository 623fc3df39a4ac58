using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Totals of columns that the text beside the table tells.</summary>
public sealed class ColumnTotalsToldTests
{
    [Theory]
    [InlineData(
        "项目资金安排如下表，共安排资金[1250|1520]万元。\n项目名称\t资金（万元）\n校舍维修\t500\n"
            + "设备购置\t450\n教师培训\t300"
    )]
    [InlineData(
        "各乡镇完成情况见下表：\n乡镇\t改造户数\t补助资金（万元）\n甲镇\t120\t36\n乙镇\t85\t25.5\n"
            + "丙乡\t60\t18\n全县合计改造[265|256]户，发放补助资金79.5万元。"
    )]
    [InlineData(
        "各乡镇完成情况见下表：\n乡镇\t改造户数\t补助资金（万元）\n甲镇\t120\t36\n乙镇\t85\t25.5\n"
            + "丙乡\t60\t18\n全县共改造265户，共发放补助资金[79.5|97.5]万元。"
    )]
    [InlineData(
        "2021—2023年经费情况见下表。\n年度\t收入（万元）\t支出（万元）\n2021\t1200\t1180\n2022\t1350\t1300\n"
            + "2023\t1420\t1410\n三年累计支出[3890|3980]万元。"
    )]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450\n合计\t950\n全年共支出资金1250万元。")]
    [InlineData("部分项目资金如下表，全年共安排资金1000万元。\n项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450")]
    [InlineData("主要项目如下表，全年共支出资金1000万元。\n项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450")]
    [InlineData("主要项目如下表。\n项目名称\t资金（万元）\n校舍维修\t500\n设备购置\t450\n全年共支出资金1000万元。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
