using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Constructions beside those that the grammars were first written for, and true sentences that look like them.</summary>
public sealed class WidenedReadingsTests
{
    private static readonly string[] Rules =
    [
        RuleIds.SumStated,
        RuleIds.ListedCount,
        RuleIds.RatesShown,
        RuleIds.ProductStated,
        RuleIds.DifferenceStated,
        RuleIds.TargetAgainstActual,
        RuleIds.TotalScoreShown,
        RuleIds.PartExceedsWhole,
        RuleIds.ProjectListTotal,
        RuleIds.WeightSum,
    ];

    [Theory]
    [InlineData("抽测车辆2,416辆，不合格87辆，合格率96.40%。", "Rounding Ratio 96.40% = 87辆, 2,416辆")]
    [InlineData("抽测车辆2,416辆，不合格87辆，合格率94.60%。", "Fails Ratio 94.60% = 87辆, 2,416辆")]
    [InlineData(
        "甲馆满意度94.2%、乙馆满意度92.6%、丙馆满意度90.4%，三项平均92.4%。",
        "Holds Ratio 92.4% = 94.2%, 92.6%, 90.4%"
    )]
    [InlineData("接待读者12.46万人次，完成年度计划（11.80万人次）的105.59%。", "Rounding Ratio 105.59%")]
    [InlineData("接待读者12.46万人次，完成年度计划（11.80万人次）的115.59%。", "Fails Ratio 115.59%")]
    [InlineData("群众满意度97.3%，高于年初设定的≥92%的目标值。", "Holds Threshold 92% = 97.3%")]
    [InlineData("到馆率81%，高于目标值80%；损耗率1.2%，低于规定要求的2%。", "Holds Threshold 2% = 1.2%")]
    [InlineData("年初预算1,240.00万元，执行中追加186.00万元，预算调整率达10.50%。", "Fails Ratio 10.50%")]
    [InlineData("现有高级职称85人，其中正高21人，副高62人。", "Fails CountSum 85人 = 21人, 62人")]
    [InlineData(
        "设备118.00万元，其中检测仪76.30万元，记录仪47.10万元。",
        "Fails Sum 118.00万元 = 76.30万元, 47.10万元"
    )]
    [InlineData("编制床位500张，实际开放480张。", "Holds Subset 480张 = 500张")]
    public void Sentence_IsRead(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, Rules), StringComparison.Ordinal);

    [Theory]
    [InlineData("合计94分", "Holds ScoreSum 94分 = 9.5分, 28分, 33分, 23.5分")]
    [InlineData("合计得分95分", "Fails ScoreSum 95分 = 9.5分, 28分, 33分, 23.5分")]
    [InlineData("合计94分", "Holds WeightSum 100 = 10分, 30分, 35分, 25分")]
    public void TotalBehindScores_IsTheirs(string total, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                $"投入（10分）得9.5分，过程（30分）得28分，产出（35分）得33分，效益（25分）得23.5分，{total}。",
                Rules
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void ChangesAgainstTheBudget_AddUp() =>
        Assert.Contains(
            "Holds Difference 320.15万元 = 360.40万元, 40.25万元",
            Audited.Statements(
                """
                全年支出6,120.45万元，较年初预算增加320.15万元，主要用于：
                （1）社会保障和就业支出5,480.20万元，占89.5%，较年初预算增加360.40万元。
                （2）卫生健康支出402.10万元，占6.6%，较年初预算减少40.25万元。
                （3）住房保障支出238.15万元，占3.9%，与年初预算持平。
                """,
                Rules
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("221.00", "Fails Sum 822.32万元")]
    [InlineData("212.00", "Holds Sum 822.32万元")]
    public void ListBelowProjectExpenditure_IsAllOfIt(string last, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                $"""
                （二）项目支出822.32万元，占整体支出的20.94%。
                1.食品抽检343.52万元
                2.设备监察148.80万元
                3.装备购置118.00万元
                4.站所建设{last}万元
                （三）其他情况
                """,
                Rules
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void LinesBelowABareOpener_AreSummed() =>
        Assert.Contains(
            "Holds Sum 860.5万元 = 600.2万元, 200.3万元, 60.0万元",
            Audited.Statements(
                """
                二、收入
                全年收入860.5万元。
                按来源划分。
                财政拨款600.2万元，占69.75%；
                事业收入200.3万元，占23.28%；
                其他收入60.0万元，占6.97%。
                """,
                Rules
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("抽检农产品1,200批次，不合格18批次，经复检后合格率99.5%。")]
    [InlineData("抽检农药320个，不合格12个；抽检肥料210个，不合格6个，合格率97.14%。")]
    [InlineData("应检1,000头，实检960头，不合格24头，合格率97.5%。")]
    [InlineData("抽检兽药260批次，不合格5批次，其中处方药不合格2批次，处方药合格率98.2%。")]
    [InlineData("检查门店560家次，未整改8家，责令停业3家，整改率98.0%。")]
    [InlineData("新建管网12.6公里，总投资4,300万元，完成年度投资计划（4,500万元）的92.5%。")]
    [InlineData("全年培训农民860人次，其中妇女320人次，完成年度任务（800人次）的107.5%。")]
    [InlineData("空气优良率93.2%，低于目标值95%，未完成任务。")]
    [InlineData("药占比33.5%，低于上年的35%，高于考核要求的30%。")]
    [InlineData("年初预算1,200.00万元，执行中追加上级资金180.50万元，预算调整率21.54%。")]
    [InlineData("决策（20分）得18分，过程（20分）得19分，合计37分；产出（30分）得28分，效益（30分）得27分，总分92分。")]
    [InlineData("投入（20分）得18分，过程（30分）得28分，产出（30分）得29分，效果（20分）得19分，合计扣6分。")]
    [InlineData("投入（20分）得18分，过程（30分）得28分，产出（50分）得48分，加上创新加分2分，合计得分96分。")]
    [InlineData("具有高级职称人员85人，其中博士12人，硕士30人。")]
    [InlineData("编制床位300张，实际开放床位360张。")]
    [InlineData("医师120人、护士150人、药师30人，医护比1:1.3。")]
    [InlineData("全年支出500.00万元。从用途看，办公费120.00万元，差旅费80.00万元，其他费用30.00万元。")]
    public void TrueSentence_IsNotAccused(string text) => Assert.Empty(Audited.Accusations(text));

    [Fact]
    public void RowOfRates_HasItsChangeInPoints()
    {
        var told = Audited.Statements(
            """
            指标名称
            2021年
            2022年
            增减
            增幅（%）
            供水户数（户）
            41,200
            43,260
            2,060
            5.00
            供水量（万吨）
            812.5
            796.3
            -16.2
            -1.99
            水质合格率（%）
            97.2
            98.9
            2.7
            —
            """,
            Rules
        );
        Assert.Contains("Holds Difference -16.2 = 796.3, 812.5", told, StringComparison.Ordinal);
        Assert.Contains("Fails Difference 2.7 = 98.9, 97.2", told, StringComparison.Ordinal);
    }
}
