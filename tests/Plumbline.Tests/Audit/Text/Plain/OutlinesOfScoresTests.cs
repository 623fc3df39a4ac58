using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Points that an outline tells: headings with weight and score, points lost explained below.</summary>
public sealed class OutlinesOfScoresTests
{
    [Theory]
    [InlineData(
        "经综合评价，2023年度项目自评得分为[93.5|94.5]分。\n（一）投入指标（15分，自评14分）\n"
            + "预算编制不够细化，扣1分。\n（二）过程指标（25分，自评23.5分）\n"
            + "资金拨付进度较慢，扣1分；档案管理不规范，扣0.5分。\n（三）产出指标（35分，自评33分）\n"
            + "两处工程未按期完工，扣2分。\n（四）效益指标（25分，自评23分）\n群众知晓率偏低，扣2分。"
    )]
    [InlineData(
        "一、预算管理（20分，自评[18.5|17.5]分）\n1.预算编制（8分，自评8分）\n编制科学合理，未扣分。\n"
            + "2.预算执行（12分，自评10.5分）\n预算执行率未达到95%，扣1分；三公经费增加，扣0.5分。\n"
            + "二、履职效果（30分，自评30分）\n任务全部完成。"
    )]
    [InlineData(
        "一、预算管理（20分，自评18.5分）\n1.预算编制（8分，自评8分）\n编制科学合理，未扣分。\n"
            + "2.预算执行（12分，自评10.5分）\n预算执行率未达到95%，扣[1|2]分；三公经费增加，扣0.5分。"
    )]
    [InlineData(
        "（一）决策（满分20分，得18.5分）\n"
            + "项目立项依据充分，得5分；立项程序规范，得4.5分，扣0.5分；绩效目标合理性得[4|5]"
            + "分，扣1分；预算编制得5分。\n（二）过程（满分20分，得20分）"
    )]
    [InlineData(
        "（二）项目过程情况。该部分满分20分，自评得分18.5分。其中：资金到位率5分，得5分；预"
            + "算执行率5分，得[4.5|4.8]分；资金使用合规性10分，得9分。"
    )]
    [InlineData(
        "（三）项目产出情况分析（分值40分，得分[37.2|37.9]分）\n"
            + "1.产出数量（分值15分，得分14分）。计划培训1200人次，实际培训1120人次。\n"
            + "2.产出质量（分值10分，得分10分）。\n3.产出时效（分值10分，得分8.2分）。\n"
            + "4.产出成本（分值5分，得分5分）。"
    )]
    [InlineData(
        "（一）项目决策情况（权重15分，得分15分）\n立项规范。\n"
            + "（二）项目过程情况（权重20分，得分[18|16]分）\n资金使用效率不高扣2分。\n"
            + "（三）项目产出情况（权重40分，得分36分）\n时效未达标扣4分。\n"
            + "（四）项目效益情况（权重25分，得分24分）\n满意度调查样本偏少扣1分。\n综上，该项目综合得分93分。"
    )]
    [InlineData("项目满分100分，扣[6.5|5.5]分，最终得分93.5分。")]
    [InlineData("经自评，本部门得[96.2|95.2]分，扣分项为：预算执行率扣1.8分，绩效目标设置扣1分，满意度扣1分。")]
    [InlineData("投入类指标满分20分，扣[1.5|2.5]分，得18.5分；过程类指标满分30分，扣2分，得28分。")]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("（一）投入指标（15分，自评14分）\n预算编制不够细化等，主要扣0.5分。")]
    [InlineData("（一）过程指标（20分）\n未按期报送的，每次扣1分，扣完为止。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
