using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>One quantity told twice with two digits swapped or in the wrong unit, and pairs that are two quantities.</summary>
public sealed class MiscopiedNumbersTests
{
    private const string Form = """
        项目支出绩效自评表
        （2023年度）
        项目名称	乡村医生培训
        实施单位	青禾县卫生健康局
        项目资金（万元）		全年预算数	全年执行数	分值	执行率	得分
        	年度资金总额	350.00	{paid}	10	95%	9.5
        	其中：省级资金	200.00	{province}	—	95%	—
        	县级资金	150.00	142.50	—	95%	—
        绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分
        	产出指标	数量指标	培训乡村医生人次	≥3000人次	{trained}	40	40
        	效益指标	社会效益指标	规范诊疗合格率	≥80%	{rate}	50	50
        总分						100	99.5

        """;

    [Theory]
    [InlineData("3162人次", "全年培训乡村医生3,612人次。", "Fails Equality 3,612人次 = 3162人次")]
    [InlineData("3162人次", "全年累计培训乡村医生3162人次，比上年的3612人次减少450人次。", "")]
    [InlineData("3162人次", "全年发放宣传资料3612份。", "")]
    [InlineData("3162人次", "计划培训乡村医生3000人次，下年度拟培训村干部3612人次。", "")]
    [InlineData("3162人次", "全年培训乡村医生1240人次。", "")]
    [InlineData("3162人次", "全年培训乡村医生3240人次，其中脱产培训乡村医生3162人次。", "")]
    [InlineData("3162人次", "上年培训乡村医生3240人次。", "")]
    [InlineData("3162人次", "截至年底累计培训乡村医生3240人次。", "")]
    public void OutcomeOfTheForm_IsThatOfTheText(string trained, string text, string expected) =>
        Told(Of(trained: trained) + text, expected);

    [Theory]
    [InlineData("86.4%", "抽查门诊病历500份，其中规范诊疗432份，占84.6%。", "Fails Equality 86.4% = 84.6%")]
    [InlineData("86.4%", "抽查村卫生室50所，药品齐全的占84.6%。", "")]
    public void RateOfTheForm_IsThatOfTheText(string rate, string text, string expected) =>
        Told(Of(rate: rate) + text, expected);

    [Theory]
    [InlineData("187.45", "省级资金支出178.45万元，县级资金支出142.50万元。", "Fails Equality 187.45 = 178.45万元")]
    [InlineData("187.45", "省级资金支出187.45万元，另有捐赠178.45万元用于购置设备。", "")]
    public void MoneyOfTheForm_IsThatOfTheText(string province, string text, string expected) =>
        Told(Of(province: province) + text, expected);

    [Theory]
    [InlineData(
        "五、自评得分情况\n我局自评得分94.3分，扣5.7分。\n六、结论\n综上，我局2023年度部门整体支出绩效自评综合得分为93.4分，等级为优。",
        "Fails Equality 93.4分 = 94.3分"
    )]
    [InlineData("五、自评得分情况\n我局自评得分94.3分。\n六、存在的问题及建议\n财政复评得分93.4分，等级为优。", "")]
    [InlineData(
        "五、自评得分和扣分说明\n自评总分94.3分，扣5.7分，各项得分见下表。\n六、存在问题和改进措施\n综上，中心自评得分93.4分。",
        "Fails Equality 93.4分 = 94.3分"
    )]
    [InlineData("五、绩效\n营养改善项目自评得分94.3分。\n校车服务项目自评得分93.4分。", "")]
    [InlineData("五、自评得分情况\n我局自评得分94.3分。\n六、结论\n上年度自评得分93.4分。", "")]
    [InlineData("五、自评得分情况\n我局自评得分94.3分。\n六、结论\n我局自评得分94.3分，等级为优。", "")]
    public void ScoreOfTheWhole_IsToldOnce(string text, string expected) => Told(text, expected);

    [Theory]
    [InlineData("总收入4.26亿元，即42,618.50万元。", "")]
    [InlineData("总收入4.62亿元，即42,618.50万元。", "Fails Equality 42,618.50万元 = 4.62亿元")]
    public void MoneyThatIsTheSameInOtherWords(string text, string expected) => Told(text, expected);

    [Theory]
    [InlineData(
        "全年支出决算4218.63万元，执行率96%。\n六、结论\n2023年我局部门整体支出4281.63万元，目标完成较好。",
        "Fails Equality 4281.63万元 = 4218.63万元"
    )]
    [InlineData(
        "项目支出共3项：围墙改造35,800.00元，屋面防水462,000.00元，管网更新118,500.00元。\n（一）屋面防水。暑期完成施工，结算金额426,000.00元。",
        "Fails Equality 426,000.00元 = 462,000.00元"
    )]
    [InlineData("职工住房补贴4218.63万元。\n上年设备购置4281.63万元。", "")]
    [InlineData("参加培训教师427人。\n困难学生生活补助惠及247人。", "")]
    public void LongNumbersOfTheText_AreOneWhereTheWordsAre(string text, string expected) => Told(text, expected);

    [Theory]
    [InlineData(
        "全年支出320.00万元，结余38.62万元。\n资金使用较好，县级资金结余38.62元。",
        "Fails Equality 38.62元 = 38.62万元"
    )]
    [InlineData(
        "其中维修支出2,164,738.00元，占20%。\n全年共支出1,082万元，其中维修支出216.47元。",
        "Fails Equality 216.47元 = 2,164,738.00元"
    )]
    [InlineData(
        "省级补助1,300.00万元已到位。\n四是省级补助1,300.00元拨付较晚。",
        "Fails Equality 1,300.00元 = 1,300.00万元"
    )]
    [InlineData("全年支出38.62万元，服务10000人次，人均支出38.62元。", "")]
    [InlineData("全年维修支出2,164,738.00元。\n零星采购216.47元。", "")]
    public void AmountInAUnitTenThousandTimesOff_IsTold(string text, string expected) => Told(text, expected);

    private static void Told(string text, string expected)
    {
        var equalities = Audited
            .Accusations(text)
            .Split('\n')
            .Where(line => line.Contains("Equality", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('\n', equalities));
    }

    private static string Of(string trained = "3162人次", string rate = "86.4%", string province = "190.00") =>
        Form.Replace("{trained}", trained, StringComparison.Ordinal)
            .Replace("{rate}", rate, StringComparison.Ordinal)
            .Replace("{province}", province, StringComparison.Ordinal)
            .Replace("{paid}", "332.50", StringComparison.Ordinal);
}
