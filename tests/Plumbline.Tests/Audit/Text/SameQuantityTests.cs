using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Equal numbers of few digits: one quantity only where both places name the same.</summary>
public sealed class SameQuantityTests
{
    [Theory]
    [InlineData("工程验收合格率达到100%。全年组织培训6场。补助资金发放及时率100%。")]
    [InlineData("全县设有7所九年一贯制学校。\n县教育局下辖7所二级机构。")]
    [InlineData("高一年级18个班，高二年级18个班，高三年级19个班。")]
    [InlineData("全年公务用车购置支出0万元。\n年末结余0万元。")]
    [InlineData("乡镇\t线路（条）\t到村（个）\n河东镇\t24\t31\n河西镇\t24\t28\n")]
    [InlineData("类别\t预算数（万元）\t支出数（万元）\n校舍维修\t67.20\t67.20\n图书购置\t12.50\t11.80\n")]
    public void ChanceEqualities_AreNotClaimed(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.SameQuantityTwice));
    }

    [Fact]
    public void PointsAndOutcomesOfOtherRows_AreNotClaimed()
    {
        const string text =
            "部门整体支出绩效自评表\n预算部门\t庚县教育局\t年度\t2022\n"
            + "年度预算（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n合计\t512.40\t530.75\t530.75\t10\t100%\t10\n"
            + "一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\n"
            + "产出指标\t质量指标\t设备合格率\t100%\t100%\t10\t10\n产出指标\t时效指标\t工资按时发放\t100%\t100%\t10\t10\n"
            + "效益指标\t社会效益指标\t入学覆盖面\t100%\t100%\t70\t70\n总分\t\t\t\t\t100\t100\n";
        Assert.Equal("", Audited.Statements(text, RuleIds.SameQuantityTwice));
    }

    [Theory]
    [InlineData("服务对象满意度达到95%。\n经问卷调查，服务对象满意度为95%。")]
    [InlineData("年末共有车辆27辆。\n公务用车保有量27辆，其中越野车3辆。")]
    [InlineData("项目\t执行率（%）\n智慧交通平台\t68.00\n农村公路\t87.88\n\n智慧交通平台采购较晚，执行率为68.00%。")]
    [InlineData("全年安排维修资金280.00万元。\n职业中专实训楼支出280.00万元。")]
    public void OneQuantityUnderOneName_IsClaimed(string text)
    {
        Assert.Contains(
            "Holds Equality",
            Audited.Statements(text, RuleIds.SameQuantityTwice),
            StringComparison.Ordinal
        );
    }
}
