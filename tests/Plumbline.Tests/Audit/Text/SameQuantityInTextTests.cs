using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>One quantity told twice, and quantities of different works that merely look alike.</summary>
public sealed class SameQuantityInTextTests
{
    [Theory]
    [InlineData("一、校舍维修改造情况\n本项目预算执行率为90.80%。\n二、图书馆免费开放情况\n本项目预算执行率为99.80%。")]
    [InlineData(
        "一、校舍维修改造情况\n校舍维修改造支出1250.46万元，其中基本支出812.35万元。\n二、农村公路养护情况\n公路养护支出1530.42万元，其中基本支出812.85万元。"
    )]
    [InlineData("（一）第一幼儿园\n基本支出812.35万元。\n（二）第二幼儿园\n基本支出812.85万元。")]
    [InlineData("学生资助项目年初预算1250.46万元，执行良好。\n校舍维修项目年初预算1250.64万元，执行良好。")]
    [InlineData("1.学生资助。年初预算1250.46万元，执行良好。\n2.校舍维修。年初预算1250.64万元，执行良好。")]
    public void FiguresOfDifferentWorks_AreNotOne(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.SameQuantityTwice));
    }

    [Theory]
    [InlineData("一、部门基本情况\n全年基本支出812.35万元。\n二、预算执行情况\n基本支出812.85万元，执行良好。")]
    [InlineData(
        "一、总体情况\n全年基本支出812.35万元。\n二、校舍维修改造情况\n基本支出9.85万元。\n三、预算执行情况分析\n基本支出812.85万元。"
    )]
    [InlineData("学生资助项目年初预算1250.46万元。\n执行中，学生资助项目年初预算1250.64万元。")]
    public void OneQuantityOfOneWork_IsAskedFor(string text)
    {
        Assert.Contains(
            "Fails Equality",
            Audited.Statements(text, RuleIds.SameQuantityTwice),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void RowOfSeveralColumns_IsHeldAgainstEachOfThem()
    {
        const string text =
            "资金来源包括：中央奖补资金604.80万元、区级配套资金560.00万元、社会捐赠资金88.25万元。\n"
            + "资金来源\t年初预算数（万元）\t全年预算数（万元）\n"
            + "中央奖补资金\t560.00\t604.80\n区级配套资金\t560.00\t560.00\n社会捐赠资金\t88.25\t88.25\n";
        Assert.DoesNotContain("Fails", Audited.Statements(text, RuleIds.SameQuantityTwice), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2栋", "Undecidable Equality 2栋 = 4栋")]
    [InlineData("4栋", "")]
    public void ClauseToldAgainWordForWord_HasTheSameNumbers(string again, string expected)
    {
        var text =
            "重点任务：区职业教育中心异地新建项目，年末有4栋单体完成主体封顶、3栋建筑完成四层施工。\n"
            + $"完成情况良好。区职业教育中心异地新建项目，年末有{again}单体完成主体封顶、3栋建筑完成四层施工。";
        Assert.Equal(expected, Audited.Accusations(text));
    }

    [Theory]
    [InlineData("97.68%", "Fails Equality 97.68% = 97.86%")]
    [InlineData("97.86%", "")]
    [InlineData("96.12%", "")]
    public void OutcomeOfForm_IsTheOneThatTheReportTells(string printed, string expected)
    {
        var text =
            "己县教育局2022年度部门整体支出绩效自评报告\n一、绩效情况\n九年义务教育巩固率97.86%，控辍保学成效明显。\n"
            + "部门整体支出绩效自评表\n预算部门\t己县教育局\t年度\t2022\n"
            + "年度预算（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n合计\t500.00\t500.00\t500.00\t10\t100%\t10\n"
            + "一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\n"
            + $"产出指标\t质量指标\t义务教育巩固率\t≥95%\t{printed}\t45\t45\n产出指标\t数量指标\t培训教师\t≥50人\t52人\t45\t45\n总分\t\t\t\t\t100\t100\n";
        Assert.Equal(expected, Audited.Accusations(text));
    }
}
