using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Readings that words settle against the nearest number: joint rates, named bases, heads of lists, adjusted amounts.</summary>
public sealed class RepairedReadingsTests
{
    [Theory]
    [InlineData("毕业生684人，其中升学412人、就业258人，升学就业率98.0%。")]
    [InlineData("审定金额96.40万元，审定金额比工程预算节约8.20万元，节约率7.84%。")]
    [InlineData("全年举办活动326场，其中讲座68场、展览42场、推广活动216场，超过全年300场的目标。")]
    [InlineData(
        "年初预算1862.00万元，年中调整为1924.60万元，增加62.60万元，其中中央补助1168.40万元、省级补助416.20万元、县级资金340.00万元。"
    )]
    [InlineData("发放奖励扶助金656.83万元，惠及6842人，每人每年960元；发放特别扶助金598.35万元，惠及635人。")]
    [InlineData("8所学校中7所于9月底前按期完工，一所因雨季延期至11月完工，按期完工率87.5%。")]
    [InlineData("培训5236人次，其中职工2140人次、社区居民1200人次，取得收入128.60万元，平均每人次245.61元。")]
    public void TrueSentence_AccusesNobody(string text)
    {
        Assert.DoesNotContain(Audited.Text(text).Relations, relation => relation.Verdict == Verdict.Fails);
    }

    [Theory]
    [InlineData("送审金额860.00万元，审定金额820.00万元，审减40.00万元，审减率[4.65|4.88]%。")]
    [InlineData("支出比预算节约7.35万元，比上年的45.80万元减少4.55万元，下降[9.93|11.03]%。")]
    [InlineData("按省级馆3个每个50.00万元、县级馆12个每个20.00万元安排资金，分别为150.00万元和[240.00|250.00]万元。")]
    [InlineData("三类场馆补助分别为150.00万元、240.00万元和355.00万元，共[745.00|750.00]万元。")]
    [InlineData("按公办园在园幼儿9846人、每生每年600元的标准，全年拨付公办园生均公用经费[590.76万元|590.76元]。")]
    [InlineData("毕业生684人，其中升学412人、就业258人，升学就业率[98.0|89.0]%。")]
    public void Statement_IsHeldAgainstItsTerms(string text)
    {
        Marked.Check(text);
    }

    [Fact]
    public void RateOfARow_ToldWithItsDigitsInAnotherOrder_Fails()
    {
        const string Text =
            "单位：万元\n地区\t预算数\t支出数\t执行率\n甲河县\t658.00\t586.30\t89.10%\n乙川区\t598.00\t575.46\t96.23%\n"
            + "合计\t1256.00\t1161.76\t92.50%\n从各地看，甲河县执行率最低，为98.10%。";
        Assert.Contains("Fails Equality 98.10% = 89.10%", Audited.Accusations(Text), StringComparison.Ordinal);
    }
}
