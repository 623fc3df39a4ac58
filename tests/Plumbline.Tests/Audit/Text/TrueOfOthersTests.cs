using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>True sentences in which two numbers side by side are of different things.</summary>
public sealed class TrueOfOthersTests
{
    [Theory]
    [InlineData("投放垃圾桶500个，回收旧桶620个。")]
    [InlineData("发放贷款500万元，收回贷款680万元。")]
    [InlineData("发放纸质问卷200份，收回网络问卷350份。")]
    [InlineData("走访企业4家。\n企业：反映融资难、用工难、用地难、审批慢、税负重。")]
    [InlineData("新建站点3所。\n（1）站点：东站、西站\n（2）其他站点：南站")]
    [InlineData("项目48个，未完成3个，投资完成率91.2%。")]
    [InlineData("检查企业120家，未整改6家，问题整改率98.5%。")]
    [InlineData("发放问卷500份，不满意12份，满意率92.4%。")]
    [InlineData("本年支出520万元（上年结转80万元），比上年增加30万元。")]
    [InlineData("毕业生入学率98.6%（2022年全国入学率97.8%），比上年提高0.4个百分点。")]
    [InlineData("基础分90分，加2分，扣3分，得89分。")]
    [InlineData("第一学期发放513.20万元，第二学期发放486.80万元。暑期补发30.00万元，全年发放1030.00万元。")]
    [InlineData("合计扣7分：产出扣4分，效益扣3分，数量问题已于年内补做，另扣0.5分。")]
    [InlineData("按批复比例，中央730.00万元，占70%；地方304.00万元，占30%。总投资1034.00万元。")]
    public void OtherThings_AreNotHeldAgainstEachOther(string text) => Assert.Equal("", Audited.Accusations(text));
}
