using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Lists that open their own sentence, rests behind a rate, wrong units, shares by the name of their base.</summary>
public sealed class SlipsInPlainWordsTests
{
    [Theory]
    [InlineData(
        "2022年度财政拨款收、支总计均为[18,119.90|18,191.90]万元，其中本年"
            + "财政拨款收入17,607.60万元，年初财政拨款结转和结余512.30万元。"
    )]
    [InlineData(
        "现有教职工286人，其中专任教师248人，占教职工总数的86.7%。专任教师中，高级职称7"
            + "2人，占29.0%，中级职称[98|89]人，初级及以下职称78人。"
    )]
    [InlineData(
        "毕业生1312人，其中升学584人（高职单招412人，对口升学172人），直接就业692人"
            + "，就业升学合计1276人，就业升学率97.3%，尚有[36|46]人未就业。"
    )]
    [InlineData(
        "项目结余资金46.97万元，占工程审定金额的[6.52|6.25]%。\n"
            + "工程送审金额743.50万元，审定金额720.00万元，审减23.50万元。"
    )]
    [InlineData(
        "本园对3个项目开展自评，涉及资金225.88万元。其中：保教费返还项目118.60万元，得"
            + "分98分；园舍维修项目84.28万元，得分97分；玩教具购置项目[23.00|32.00]万元，得分96分。"
    )]
    [InlineData(
        "项目自评得分[97.86|98.86]分，扣分2.14分，其中预算执行率扣0.14分，资金"
            + "拨付及时率扣1分，营养知识知晓率扣1分。"
    )]
    [InlineData(
        "按照每生每天5元的标准，为农村学生提供膳食补助。\n"
            + "秋季学期受益学生31,245人，供餐104天，支出[1,624.74|1,642.74]万元。"
    )]
    [InlineData("收到中央直达资金9.86亿元，实际支出9.42[亿|万]元，支出进度95.5%。")]
    [InlineData(
        "本年支出合计15,239.20万元，其中：基本支出10,846.52万元；项目支出4,392.68万元。\n"
            + "组织对12个项目开展绩效自评，涉及资金[4392.68|439.27]万元，占项目支出的100%。"
    )]
    [InlineData(
        "支出合计1000.00万元，其中教育支出[853.10|835.10]万元，占85.31%"
            + "；社会保障支出71.30万元，占7.13%；卫生支出75.60万元，占7.56%。"
    )]
    public void Number_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Theory]
    [InlineData("专任教师248人。专任教师中，高级职称72人，中级职称89人，初级及以下职称68人。")]
    [InlineData(
        "涉及资金500万元。其中：甲项目118.60万元，得分98分；乙项目84.28万元，得分9" + "7分；丙项目32.00万元，得分96分。"
    )]
    [InlineData("项目结余46.97万元，占预留资金的6.25%。审定金额720.00万元。")]
    [InlineData("收到资金9.86亿元，实际支出942万元，支出进度0.96%。")]
    public void OtherStatements_AreNotAccused(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }
}
