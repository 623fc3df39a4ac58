using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>Scores, shares and means that prose tells in lists.</summary>
public sealed class ListsInProseTests
{
    [Theory]
    [InlineData(
        "经自评，得分93分：管理36分/40分，产出28分/30分，效果29分/30分。",
        "Holds ScoreWithinWeight 36分 = 40分|Holds ScoreSum 93分 = 36分, 28分, 29分|Holds WeightSum 100 = 40分, 30分, 30分"
    )]
    [InlineData(
        "分值为决策20分、过程30分、效果50分，满分100分；得分依次为18分、27分、46分，共91分。",
        "Holds ScoreWithinWeight 18分 = 20分|Holds ScoreWithinWeight 46分 = 50分"
    )]
    [InlineData(
        "二、评价结果\n（一）管理（15分，自评14分）\n1.编制（5分）。编制较细，自评5分。\n2.执行（10分）。进度偏慢，自评9分。",
        "Holds ScoreSum 15分 = 5分, 10分|Holds Equality 5分 = 5分|Holds ScoreWithinWeight 9分 = 10分"
    )]
    [InlineData(
        "满分100分。\n（一）决策（40分）\n程序规范，自评39分。\n（二）效果（60分）\n效果较好，自评58分。",
        "Holds WeightSum 100分 = 40分, 60分"
    )]
    [InlineData("执行20分，得19分；产出50分，得48分；满意度30分，满分。", "Holds WeightSum 100 = 20分, 50分, 30分")]
    [InlineData("自评扣分3.5分，具体为：\n①记录不全，扣1.5分\n②随访不足，扣2分", "Holds ScoreSum 3.5分 = 1.5分, 2分")]
    [InlineData("丙项目失分4分，包括资金执行1分、验收不及时3分。", "Holds ScoreSum 4分 = 1分, 3分")]
    [InlineData(
        "预算执行率20分，得19.2分。\n全年预算60.00万元，执行57.60万元，执行率96.00%，折合得分19.2分。",
        "Product 19.2分 = 20分, 96.00%|Holds Equality 19.2分 = 19.2分"
    )]
    [InlineData(
        "甲资金自评98分、乙资金自评96分、丙资金自评94分，算术平均96分。",
        "Holds Ratio 96分 = 98分, 96分, 94分"
    )]
    [InlineData(
        "其中：甲项目96分，乙项目95分，丙项目97分，丁项目92分，4个项目平均95.0分。",
        "Holds Ratio 95.0分 = 96分, 95分, 97分, 92分"
    )]
    [InlineData(
        "图书馆60小时，美术馆48小时，文化馆54小时，平均54小时。",
        "Holds Ratio 54小时 = 60小时, 48小时, 54小时"
    )]
    public void ListOfScores_IsReckoned(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData(
        "总投资400.00万元，由中央200.00万元、省级120.00万元、县级80.00万元构成，三级分担比例为50%、30%、20%。",
        "Holds Share 30% = 120.00万元, 400.00万元|Holds Sum 100 = 50%, 30%, 20%"
    )]
    [InlineData(
        "全年预算400.00万元。三方分别负担200.00万元、120.00万元、80.00万元，即50%、35%、20%。",
        "Fails Share 35% = 120.00万元, 400.00万元"
    )]
    [InlineData("其中财政拨款占90.57%，事业收入占7.44%，其他收入占1.99%。", "Holds Sum 100 = 90.57%, 7.44%, 1.99%")]
    [InlineData("结转结余率1.67%，支出率98.33%。", "Holds Sum 100 = 1.67%, 98.33%")]
    public void ListOfShares_IsReckoned(string text, string expected) => Found(text, expected);

    [Theory]
    [InlineData("1.编制（5分）。抽查的三个项目得分分别为92分、95分和90分，自评5分。")]
    [InlineData("1.编制（5分）。县级复核得分93分。")]
    [InlineData("本次扣分6分，具体为：①资料不全，扣1分；②进度慢，扣2分。其余3分为管护原因。")]
    [InlineData("失分3分，包括执行偏慢1分、验收不及时1分等。")]
    [InlineData(
        "合计400.00万元，其中中央200.00万元、省级120.00万元、县级80.00万元，规定分担比例为60%、25%、15%，差额另行结算。"
    )]
    [InlineData(
        "支出115.00万元：设备41.00万元（预算的98.50%）；活动56.00万元（预算的99.10%）；培训18.00万元（预算的97.00%）。"
    )]
    [InlineData("甲项目96分，乙项目92分，丙项目94分，3个项目按资金加权平均94.6分。")]
    [InlineData("图书馆60小时，美术馆48小时，文化馆55小时，全部场馆平均50小时。")]
    [InlineData("学前教育占30%，义务教育占50%，高中教育占15%。")]
    public void TrueList_IsNotAccused(string text) => Assert.Equal("", Audited.Accusations(text));

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
