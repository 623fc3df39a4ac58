using Plumbline.Tests.Audit.Text;
using Xunit;

namespace Plumbline.Tests.Audit.Forms;

/// <summary>
/// Funds of unusual forms: a whole without a name, points told in a line, indicators right behind the money, a column of
/// changes, a unit beside the total, points of each source.
/// </summary>
public sealed class OddFundsTests
{
    [Theory]
    [InlineData("480.00", "99.6", "")]
    [InlineData("480.00", "98.6", "Fails ScoreSum 98.6 = 9.6, 30, 30, 30")]
    [InlineData("498.00", "99.6", "Fails ExecutionRate 96.00% = 498.00, 500.00")]
    public void NumbersRightBelowTheHeads_AreTheWhole(string spent, string total, string accused) =>
        Told(
            accused,
            "2022年度部门整体支出绩效自评表\n部门名称：青石县林业局\t单位：万元\n"
                + "年初预算\t调整预算\t决算数\t预算执行率\t分值\t得分\n"
                + $"400.00\t500.00\t{spent}\t96.00%\t10\t9.6\n"
                + "其中：基本支出\t200.00\t200.00\t100.00%\n项目支出\t300.00\t280.00\t93.33%\n"
                + "一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\n"
                + "产出指标（60分）\t数量指标\t造林面积\t≥500亩\t520亩\t30\t30\n"
                + "\t质量指标\t成活率\t≥90%\t92%\t30\t30\n"
                + "效益指标（30分）\t生态效益\t森林覆盖率\t≥40%\t41.2%\t30\t30\n"
                + $"合计\t\t\t\t\t100\t{total}\n"
        );

    [Theory]
    [InlineData("97.60", "")]
    [InlineData("96.70", "Fails ScoreSum 96.70 = 9.60, 40, 30, 18")]
    public void PointsBehindTheRate_AreThoseOfTheExecution(string total, string accused) =>
        Told(
            accused,
            "2023年绩效自评表\n项目名称\n河道保洁服务\n预算单位\n白沙区水务所\n"
                + "全年预算数（万元）\n500.00\n全年执行数（万元）\n480.00\n"
                + "执行率\n96.00%\n分值\n10\n得分\n9.60\n指标名称\n指标值\n完成值\n分值\n得分\n"
                + "保洁河道长度\n≥82公里\n83公里\n40\n40\n水质达标率\n≥85%\n88.3%\n30\n30\n群众满意度\n≥95%\n96.1%\n20\n18\n"
                + $"总分\n\n\n100\n{total}\n"
        );

    [Theory]
    [InlineData("98.75", "")]
    [InlineData("97.85", "Fails Sum 97.85 = 9.75, 50, 20, 19")]
    public void PointsToldAboveATable_BelongToItsTotal(string total, string accused) =>
        Told(
            accused,
            "2023年度绩效情况\n年度资金（万元）：全年预算400.00　执行390.00　执行率97.50%　分值10　得分9.75\n"
                + "指标名称\t计划\t实际\t完成率\t分值\t得分\n演出场次（场）\t50\t50\t100.0%\t50\t50\n"
                + "观众人次（万人次）\t3.0\t3.2\t106.7%\t20\t20\n展览（个）\t20\t19\t95.0%\t20\t19\n"
                + $"合计\t\t\t\t100\t{total}\n"
        );

    [Theory]
    [InlineData("实际支出2328000元，执行率97%，满分10分，自评9.7分。", "98.9", "")]
    [InlineData("预算执行率97%，得分（满分10分）：9.7分", "98.9", "")]
    [InlineData("预算执行率97%，得分（满分10分）：9.7分", "99.8", "Fails ScoreSum 99.8 = 9.7分, 50, 19.2, 20")]
    public void PointsToldInWords_BelongToTheTotal(string told, string total, string accused) =>
        Told(
            accused,
            $"2023年度绩效自评表\n单位：平川县农技中心\n{told}\n指标名称\t指标值\t完成值\t权重\t自评分\n"
                + "推广面积\t≥12万亩\t12.6万亩\t50\t50\n亩均增产\t≥25公斤\t26公斤\t20\t19.2\n"
                + $"农户满意度\t≥90%\t94%\t20\t20\n合计\t\t\t100\t{total}\n"
        );

    [Theory]
    [InlineData("95.0%", "")]
    [InlineData("95.9%", "Fails ExecutionRate 95.9% = 190.00, 200.00")]
    public void IndicatorsHeadedInOneCell_AreNoFunds(string rate, string accused) =>
        Told(
            accused,
            "2022年度项目支出绩效自评表\n项目名称\t基层网点改造\n资金（万元）\t预算数\t执行数\t执行率\t分值\t得分\n"
                + $"总计\t200.00\t190.00\t{rate}\t10\t9.5\n网点\t120.00\t120.00\t100.0%\n设备\t80.00\t70.00\t87.5%\n"
                + "绩效指标（指标值/完成值/分值/得分）\n改造网点\t9家\t9家\t40\t40\n验收合格率\t100%\t100%\t30\t30\n"
                + "群众满意度\t≥90%\t95.0%\t20\t20\n合计\t\t\t100\t99.5\n"
        );

    [Theory]
    [InlineData("711,400", "")]
    [InlineData("717,400", "Fails Sum 2,460,000 = 1,748,600, 717,400")]
    public void IndicatorsALineEach_AreNoFunds(string part, string accused) =>
        Told(
            accused,
            "2022年度绩效自评表\n项目：某县技能培训补助\n资金情况（单位：元）\n来源\n年度预算\n实际支出\n执行率\n"
                + $"中央\n1,860,000\n1,748,600\n94.01%\n县级\n740,000\n{part}\n96.14%\n合计\n2,600,000\n2,460,000\n94.62%\n"
                + "指标\n计划\n完成\n权重\n得分\n春季培训人数\n760人\n782人\n40\n40\n每人补助\n1500元\n1500元\n30\n30\n"
                + "学员满意度\n≥95%\n96.5%\n30\n30\n合计\n\n\n100\n100\n"
        );

    [Theory]
    [InlineData("95.70%", "")]
    [InlineData("97.50%", "Fails ExecutionRate 97.50% = 2598.25, 2715.00")]
    public void ColumnOfChanges_IsNotWhatWasToBeSpent(string rate, string accused) =>
        Told(
            accused,
            "2023年度项目支出绩效自评表\n项目名称：消防设施\t单位：万元\n项目\t年初预算\t调整数\t全年预算\t执行数\t执行率\n"
                + "人员经费\t1860.00\t124.50\t1984.50\t1984.50\t100.00%\n"
                + $"站点建设\t2300.00\t415.00\t2715.00\t2598.25\t{rate}\n合计\t4160.00\t539.50\t4699.50\t4582.75\t97.52%\n"
        );

    [Theory]
    [InlineData("100.00%", "")]
    [InlineData("101.00%", "Fails ExecutionRate 101.00% = 1984.50, 1860.00, 124.50")]
    public void BudgetAndItsChange_MakeTheWholeOfARate(string rate, string accused) =>
        Told(
            accused,
            "2023年度项目支出绩效自评表\n项目名称：消防设施\t单位：万元\n项目\t年初预算\t调整数\t执行数\t执行率\n"
                + $"人员经费\t1860.00\t124.50\t1984.50\t{rate}\n站点建设\t2300.00\t415.00\t2598.25\t95.70%\n"
                + "公用经费\t642.00\t-42.00\t588.00\t98.00%\n"
        );

    [Theory]
    [InlineData("11500", "")]
    [InlineData("12500", "Fails Sum 12500 = 3600, 5800, 2100")]
    public void UnitBesideTheTotal_IsThatOfItsParts(string total, string accused) =>
        Told(
            accused,
            "2023年度公交补贴项目支出绩效自评表\n项目\t年初预算\t全年预算\t执行数\t执行率\n"
                + "免费乘车补贴\t3600\t3840\t3840\t100.0%\n低票价补贴\t5800\t5500\t5060\t92.0%\n"
                + $"线路补贴\t2100\t2160\t2089\t96.7%\n合计（万元）\t{total}\t11500\t10989\t95.6%\n"
        );

    [Theory]
    [InlineData("9.6", "")]
    [InlineData("9.5", "Fails ScoreSum 9.5 = 6, 3.6")]
    public void PointsOfEachSource_MakeThoseOfTheTotal(string score, string accused) =>
        Told(
            accused,
            "2023年惠民项目自评表\n项目名称：惠民与改造\n资金（万元）\n类别\t预算数\t执行数\t执行率\t分值\t得分\n"
                + "惠民补助\t330.00\t320.15\t97.02%\t6\t6\n设施改造\t460.00\t414.00\t90.00%\t4\t3.6\n"
                + $"合计\t790.00\t734.15\t92.93%\t10\t{score}\n"
        );

    private static void Told(string accused, string text)
    {
        var told = Audited.Accusations(text);
        Assert.Equal(accused.Length == 0, told.Length == 0);
        Assert.Contains(accused, told, StringComparison.Ordinal);
    }
}
