using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Rests, rates, means and products whose terms prose tells in other clauses or chapters.</summary>
public sealed class RestsAndRatesInProseTests
{
    [Theory]
    [InlineData(
        "全年救助1,206人次，支出412.08万元，次均救助3,146.92元。",
        "Fails Ratio 3,146.92元 = 412.08万元, 1,206人次"
    )]
    [InlineData("床位1,240张，入住老人786人，入住率63.93%。", "Fails Ratio 63.93% = 786人, 1,240张")]
    [InlineData(
        "全县有网点186家村级网点。年内拨付村级网点1,297.63万元。村级网点平均每家6.89万元。",
        "Fails Ratio 6.89万元 = 1,297.63万元, 186家"
    )]
    [InlineData(
        "项目支出为：春季助学14.00万元，技能培训12.00万元。\n春季助学140人，人均资助1000元。",
        "Holds Ratio 1000元 = 14.00万元, 140人"
    )]
    [InlineData(
        "粮食亩产由438公斤提高到481公斤，亩均增产43公斤，增幅9.8%。",
        "Rounding GrowthRate 9.8% = 481公斤, 438公斤"
    )]
    [InlineData(
        "年初预拨2,757.47万元，年终考核后结算468.61万元，全年拨付3,244.08万元。",
        "Fails Sum 3,244.08万元 = 2,757.47万元, 468.61万元"
    )]
    [InlineData(
        "各镇上报6,902.80亩，核减占用20.50亩、撂荒5.00亩，共核减25.50亩，核减后为6,877.30亩。",
        "Holds Difference 6,877.30亩 = 6,902.80亩, 25.50亩"
    )]
    [InlineData(
        "收入合计412.36万元。\n支出合计409.71万元。\n预算执行率99.36%，尚有2.65万元结转下年。",
        "ExecutionRate 99.36% = 409.71万元, 412.36万元|Holds Difference 2.65万元 = 412.36万元, 409.71万元"
    )]
    [InlineData(
        "乡镇站14个，乡镇站每站每年5.00万元。全年预算中，乡镇站70.00万元。",
        "Holds Product 70.00万元 = 5.00万元, 14个"
    )]
    public void TermsOfOtherClauses_AreFound(string text, string expected) => Found(text, expected);

    [Fact]
    public void AmountOfAChapter_IsOfTheListAboveIt()
    {
        const string Text =
            "全年支出14,503.66万元，其中未支出816.34万元。甲类粮食补贴6,460.00万元、乙类机具补贴1,180.00万元、丙类农田补助7,680.00万元。\n"
            + "一、甲类粮食补贴\n第一批下达6,100.00万元，第二批下达360.00万元。发放6,445.31万元，剩余14.69万元。\n"
            + "二、乙类机具补贴\n结算补贴资金1,146.35万元，结转33.65万元。\n"
            + "三、丙类农田补助\n已支付6,912.00万元，未支付的768.00万元为尾款。";
        Found(Text, "Holds Difference 14.69万元 = 6,460.00万元, 6,445.31万元");
    }

    [Theory]
    [InlineData("护理型床位占56.05%，高出省定55%的要求。", "Holds Threshold 55% = 56.05%")]
    [InlineData("入读比例达87.6%，高于全市不低于85%的要求。", "Holds Threshold 85% = 87.6%")]
    [InlineData(
        "机械化率86.4%（2023年：84.9%），提高1.5个百分点，完成不低于86%的目标值。",
        "Holds Threshold 86% = 86.4%"
    )]
    [InlineData("满意率96.39%，达到大于等于90%的目标。", "Holds Threshold 90% = 96.39%")]
    [InlineData("村级网点占比38.00%，不低于规定的40%。", "Fails Threshold 40% = 38.00%")]
    public void BoundBesideOutcome_IsChecked(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData("全年救助1,206人次，救助支出412.08万元，其中门诊救助次均救助1,120.50元。")]
    [InlineData("全年门诊量12,400人次，医疗收入386.20万元，门诊次均费用186.40元。")]
    [InlineData("床位850张，入住612人，护理型床位使用率70.20%。")]
    [InlineData("公办床位1,240张，入住786人，其中失能老人占比63.93%。")]
    [InlineData("全年预算142.00万元，支出138.74万元，执行率97.70%。结转5.30万元，为上年项目。")]
    [InlineData("年初预拨2,757.47万元，年中追加120.00万元，年终结算366.61万元，全年拨付3,244.08万元。")]
    [InlineData("上年预拨1,200.00万元，本年结算300.00万元，全年支付1,480.00万元。")]
    [InlineData("全年财政拨款收入12,864.23万元。财政拨款支出1.28亿元。")]
    [InlineData("道路建设项目总投资12,864.23万元。道路建设项目到位资金1.28亿元。")]
    [InlineData("上年兑现救助福利资金1.28亿元，今年兑现救助福利资金12,864.23万元。")]
    [InlineData("全年兑现救助福利资金12,864.23万元。发放救助福利资金约1.28亿元。")]
    [InlineData("救助患病职工156人，发放31.20万元；春季助学140人，人均资助1000元；技能培训6期，培训学员312人。")]
    [InlineData("低保覆盖率1.9%，高出全省平均1.2个百分点。")]
    [InlineData("护理型床位占56.05%，其中新建床位占48%，不低于规定的40%。")]
    public void TrueSentence_IsNotAccused(string text) => Assert.Equal("", Audited.Accusations(text));

    private static void Found(string text, string expected)
    {
        var lines = string.Join('\n', Audited.Text(text).Relations.Select(Line));
        foreach (var one in expected.Split('|'))
        {
            Assert.Contains(one, lines, StringComparison.Ordinal);
        }
    }

    private static string Line(Plumbline.Audit.Relations.Relation relation) =>
        $"{relation.Verdict} {relation.Claim.Kind} {relation.Claim.Result?.Raw ?? relation.Stated.ToString()} = "
        + string.Join(", ", relation.Claim.Operands.Select(figure => figure.Raw));
}
