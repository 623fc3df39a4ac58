using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Plain statements as most reports write them: true ones are not accused, false ones are.</summary>
public sealed class PlainFamiliesTests
{
    [Theory]
    [InlineData("培训费年初预算12.40万元，实际支出为预算的81.00%；上年实际支出11.20万元，同比下降10.32%。")]
    [InlineData("年度计划培训600人，上年培训480人，同比增长12.50%。")]
    [InlineData(
        "年初部门预算批复1,500.00万元，年中追加后调整为1800.00万元。全年实际支出1750.50万元，预算完成率为97.25%。"
    )]
    [InlineData("年初预算800万元，年中追加调整到950万元，全年支出931万元，预算执行率98.00%。")]
    [InlineData("年初计划新建公厕20座，实际完成22座，超额完成2座，完成率110%。")]
    [InlineData("目标值60场，全年开展66场，多开展6场，完成率110%。")]
    [InlineData("年初预算600万元，上年结转60.5万元，年中追加200万元，调整后预算数为860.5万元。")]
    [InlineData("年初预算600万元，上年结转40万元，年中调减100万元，调整后预算数540万元。")]
    [InlineData("在校学生860人（寄宿生420人，贫困生130人，女生402人）。")]
    [InlineData("聘用人员46人（党员9人，女性14人，本科以上21人）。")]
    [InlineData("资助学生300人，其中低保家庭180人，残疾学生130人。")]
    [InlineData("120名教师中，党员40名，中级职称60名，女教师75名。")]
    [InlineData("8个绩效指标中，完成的6个，部分完成1个，未完成1个。")]
    [InlineData("排查180户，已整改146户，其余24户正在整改，10户已拆除。")]
    [InlineData("全年支出189.72万元，一是压减会议费13.44万元；二是节约耗材2.80万元；三是收回沉淀资金12.48万元。")]
    [InlineData("共购置设备25台（套）：数控车床12台，工作站4套等。")]
    [InlineData("铺设管网648.5公里，主管186.3公里、支管462.2公里，比计划620公里多28.5公里。")]
    [InlineData(
        "2022年度财政拨款收、支总计660.24万元，其中一般公共预算财政拨款本年收入635.46万元，政府性基金预算财政拨款本年收入13.60万元，年初财政拨款结转和结余11.18万元。"
    )]
    [InlineData("基本支出占总支出的60.79%，项目支出占29.21%。")]
    [InlineData("上半年演出46场，下半年演出42场，比计划的50场少8场。")]
    [InlineData("合同总价96万元，已支付76.8万元，结算审减2万元，余款17.2万元待付。")]
    [InlineData("项目支出100万元：设备购置45万元、培训30万元、宣传20万元；剩余5万元用于管理费。")]
    [InlineData("项目支出100万元：设备购置45万元、培训30万元、宣传20万元。此外，管理费5万元。")]
    [InlineData("项目支出100万元（设备购置45万元、培训30万元、宣传20万元），另列支管理费5万元。")]
    [InlineData("项目支出100万元：设备购置45万元、培训30万元、宣传20万元，余下为零星支出。")]
    [InlineData("项目支出100万元，一是设备购置45万元；二是培训30万元；三是宣传20万元；四是其他零星支出。")]
    [InlineData("项目支出100万元，主要用于：设备购置45万元、培训30万元、宣传20万元。")]
    [InlineData("项目支出100万元（比上年增加10万元，其中设备45万元、培训30万元、宣传20万元）。")]
    [InlineData("补助资金800万元：道路400万元、水渠200万元、路灯150万元；结转50万元。")]
    [InlineData("项目总投资5000万元：2021年完成1500万元、2022年2000万元、2023年1200万元。")]
    [InlineData("下达任务100台：甲镇40台、乙镇30台、丙镇25台已完成安装。")]
    [InlineData("有效问卷480份（学生300份、家长160份、教师15份），5份身份未填。")]
    [InlineData("开展培训20场，其中线上12场，线下15场，部分场次线上线下同步。")]
    [InlineData("受理案件100件，其中治安60件、刑事20件、交通35件，部分案件并案处理。")]
    [InlineData("100家企业中，A类40家、B类35家、C类20家，D类企业未公开。")]
    [InlineData("检查企业96家次，即对48家企业各检查2家次。")]
    [InlineData("分配资金100万元，即甲镇50万元、乙镇30万元，其余留用。")]
    [InlineData("补助1000户，即低保户500户、特困户300户，共计补助800户。")]
    public void TrueStatements_AreNotAccused(string text) => Assert.Empty(Audited.Accusations(text));

    [Theory]
    [InlineData("年初计划扩建15所，实际完成16所，超额完成1所，完成率116.7%。", "Fails Ratio 116.7%")]
    [InlineData("年初预算600万元，上年结转60.5万元，年中追加200万元，调整后预算数为960.5万元。", "Fails Sum 960.5万元")]
    [InlineData("应修48处，已修46处（县道9处，乡道14处，村道21处）。", "Undecidable CountSum 46处")]
    [InlineData("投入资金85.6万元（材料费40.2万元，人工费30.4万元，机械费14.0万元）。", "Undecidable Sum 85.6万元")]
    [InlineData("受理诉求312件,其中热线转办268件,群众来访54件;办结304件。", "Undecidable CountSum 312件")]
    [InlineData("14个项目中，自评等级为优的11个，良3个，中1个。", "Fails CountSum 14个 = 11个, 3个, 1个")]
    [InlineData(
        "全年支出189.72万元，一是检验费138.44万元；二是耗材26.80万元；三是宣传12.48万元；四是处理10.20万元。",
        "Fails Sum 189.72万元"
    )]
    [InlineData("共购置设备25台（套）：数控车床12台，工作站4套，实训台架7套。", "Undecidable CountSum 25台")]
    [InlineData("升学率68.60%，就业率97.82%，比年初目标值96%高1.28个百分点。", "Fails Difference 1.28个百分点")]
    [InlineData("对75批次不合格食品立案58起,其余27批次已移送。", "Fails Difference 27批次")]
    [InlineData(
        "全省下达4,260万元。市本级留用640万元，占15.02%，其余3,602万元全部分配至各县。",
        "Fails Difference 3,602万元"
    )]
    [InlineData(
        "项目支出272.72万元，占总支出的9.21%。\n项目支出具体为：消防改造118.40万元、跑道修补96.75万元、黑板采购54.57万元。",
        "Fails Sum 272.72万元"
    )]
    [InlineData("实施32.6公里，为任务30公里的106.8%。", "Fails ExecutionRate 106.8%")]
    [InlineData("发放问卷300份，收回有效问卷286份（学生171份、家长115份），回收率93.53%。", "Fails Ratio 93.53%")]
    [InlineData("护岸5段长5.14km，即左岸3段长3.02km、右岸2段长2.21km；河道疏浚0.92km。", "Fails Sum 5.14km")]
    [InlineData(
        "2023年度收、支总计均为1,486.27万元。与2022年度相比，收、支总计各减少73.46万元，下降5.71%。",
        "Fails GrowthRate 5.71%"
    )]
    [InlineData("人员经费占基本支出的88.41%；公用经费占基本支出的11.95%。", "Fails Sum 100")]
    [InlineData(
        "资金共计3,136.5万元。实际支出2,765.84万元，执行率为88.18%。其中中央资金支出2,147.34万元（执行率88.81%）。尚有370.06万元未支付。",
        "Fails Difference 370.06万元"
    )]
    [InlineData("上半年演出46场，下半年演出42场，比计划的100场少演出14场。", "Fails Difference 14场")]
    public void FalseStatements_AreAccused(string text, string expected) =>
        Assert.Contains(expected, Audited.Accusations(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("3.46万元", true)]
    [InlineData("3.64万元", false)]
    public void YearToldInChapters_EndsWithWhatIsLeft(string rest, bool isAccused) =>
        Assert.Equal(
            isAccused,
            Audited
                .Accusations(
                    "一、总体情况\n2024年度收、支总计均为1,128.46万元。\n二、收入\n2024年度本年收入合计1,125.95万元，年初结转2.51万元。\n"
                        + $"三、支出\n2024年度本年支出合计1,124.82万元，年末结转{rest}。"
                )
                .Contains($"Fails Difference {rest}", StringComparison.Ordinal)
        );
}
