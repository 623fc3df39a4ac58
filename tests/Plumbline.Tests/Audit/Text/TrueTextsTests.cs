using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>True sentences and tables that look like wrong ones: nobody is accused, and nothing is asked.</summary>
public sealed class TrueTextsTests
{
    private const string Points =
        "\n评价内容\t分值\t得分\n决策\t15\t13.50\n过程\t25\t20.60\n产出\t30\t27.40\n效益\t30\t26.85\n合计\t100\t88.35\n";

    [Theory]
    [InlineData("项目自评得分95分。通过公开招标选定物业公司，中标单位评审得分见下表。" + Points)]
    [InlineData("综合得分88.4分。" + Points)]
    [InlineData("项目自评得分95分。2021年绩效评价得分情况如下。" + Points)]
    [InlineData("部门自评综合得分92.2分。其中整体支出评分占60%，重点项目评分占40%。整体支出评分如下：" + Points)]
    [InlineData("项目综合得分94.5分。其中满意度调查情况：" + Points)]
    [InlineData("综合得分88.35分。" + Points + "\n上年，产出类扣5分，效益类扣4分。")]
    public void TableOfPoints_MayBeOfSomethingElse(string text) => Assert.Empty(Audited.Accusations(text));

    [Theory]
    [InlineData("项目自评得分95分。数量指标扣2分，质量指标扣3分，总计扣5分。")]
    [InlineData("项目自评得分94分。产出扣4分：一是数量未达扣2分，二是质量未达扣2分；效益扣2分。")]
    [InlineData("项目自评得分96分。数量指标扣2分，质量指标扣4分，获省级表彰奖励2分。")]
    [InlineData("项目自评得分95分。数量指标扣2分，质量指标扣3分。上年质量指标扣5分。")]
    public void PointsTakenOff_MayBeToldTwiceOrGivenBack(string text) => Assert.Empty(Audited.Accusations(text));

    [Theory]
    [InlineData("参训教师中，党员占32%，少数民族占18%，高级职称占55%。")]
    [InlineData("从支出结构看，基本支出占65%，项目支出占35%，公用经费占5%。")]
    [InlineData("资金来源中，上级资金占60%，县级资金占40%，直达资金占8%。")]
    [InlineData("各镇参保率达标村占比为：东镇占36%，西镇占40%，南镇占33%。")]
    public void Shares_MayOverlap(string text) => Assert.Empty(Audited.Accusations(text));

    [Theory]
    [InlineData("运行费控制在15万元以内，实际支出16.2万元，超支1.2万元，主要是油价上涨。")]
    [InlineData("单个项目补助不超过30万元，实际支出85万元。")]
    [InlineData("月租金不超过3000元，实际支出9000元（租用3个月）。")]
    [InlineData("前三季度均价2860元/吨，全年均价2880元/吨，四季度均价2940元/吨。")]
    [InlineData("上半年支付1200万元，全年下达资金3000万元，下半年支付1500万元，结转300万元。")]
    [InlineData("举办培训班3期（每期50人×2天）。")]
    [InlineData("衬砌渠道2400米（底宽0.6米×深0.8米）。")]
    [InlineData("年初结转86.4万元，当年拨入1240万元，支出1198.7万元，年末结转120万元，收回财政7.7万元。")]
    [InlineData("抽检食品860批次，不合格14批次，经整改复检，合格率100%。")]
    [InlineData("全县任务数120所，本单位实际完成30所。")]
    [InlineData("目标值30天，实际22天。")]
    public void Limits_Terms_And_Sizes_AreOfOneThing(string text) => Assert.Empty(Audited.Accusations(text));
}
