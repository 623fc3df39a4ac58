using Xunit;

namespace Plumbline.Tests.Audit.Text.Plain;

/// <summary>What reports of a year tell in points, as a negative balance, as one rate of two kinds or by names
/// made alike.</summary>
public sealed class NarrativesOfYearsTests
{
    [Theory]
    [InlineData("学位2140个，教师163人，较上年分别增加340个、22人。")]
    [InlineData("学位由2140个增加到2480个，教师由163人增加到185人，班级、社团分别增加6个、9人。")]
    public void ChangesInARow_WithoutTheirValues_SayNothing(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData(
        "本年收入7420万元，本年支出7655万元，收支结余-235万元。",
        "Holds Difference -235万元 = 7420万元, 7655万元"
    )]
    [InlineData(
        "收入合计7420万元，支出合计7655万元，收支差额-235万元。",
        "Holds Difference -235万元 = 7420万元, 7655万元"
    )]
    public void NegativeBalance_IsIncomeLessSpending(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2102"), StringComparison.Ordinal);
    }

    [Fact]
    public void NegativeBalance_WithACarryOver_AccusesNobody()
    {
        Assert.Empty(
            Audited.Accusations(
                "上年结转412万元，本年收入7420万元，本年支出7655万元，年末结余-235万元。其中收支结余-12万元。"
            )
        );
    }

    [Theory]
    [InlineData(
        "全县在园幼儿6200人，其中公办园3410人，普惠性民办园2232人，普惠率91%。",
        "Holds Ratio 91% = 3410人, 2232人, 6200人"
    )]
    public void InclusiveRate_CountsPublicAndInclusivePrivateOnes(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2014"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全县在园幼儿6200人，其中公办园3410人，普惠性民办园2232人，普惠率91%。")]
    [InlineData("全县在园幼儿6200人，其中公办园3410人，普惠性民办园2232人，计划普惠率95%。")]
    [InlineData("公办园在园幼儿3410人，普惠性民办园在园幼儿2232人，普惠率91%。")]
    public void InclusiveRate_OfTrueOrUnknownNumbers_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData(
        "全年投入1860万元：一是维修校舍920万元；二是购置设备540万元；三是培训教师400万元。",
        "Holds Sum 1860万元"
    )]
    public void Points_MakeUpWhatWasToldBeforeThem(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2101"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("全年投入1860万元，主要做法：一是维修校舍920万元；二是购置设备540万元；三是培训教师300万元。")]
    [InlineData(
        "全年共投入1860万元。一是投入920万元，维修校舍21栋。二是购置设备860台。三是投入430万元，培训3600人次。"
    )]
    [InlineData("全年共投入1860万元。一是生均公用经费提高到920元。二是投入540万元购置设备。三是投入430万元培训教师。")]
    public void Points_ThatNeedNotBeAll_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("执行率扣1.5分，满意度扣2分，产出质量扣3分，扣分合计6.5分。", "Holds ScoreSum 6.5分 = 1.5分, 2分, 3分")]
    [InlineData("执行率扣1.5分，满意度扣2分，产出质量扣3分，扣分合计7.5分。", "Fails ScoreSum 7.5分 = 1.5分, 2分, 3分")]
    [InlineData("因执行率低扣1.5分，因资料不全扣2分，合计扣4.5分。", "Fails ScoreSum 4.5分 = 1.5分, 2分")]
    public void LossesBeforeTheirTotal_MakeItUp(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2006"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("每少一项扣1分，产出扣3分，其中质量扣2分，扣分合计4分。")]
    [InlineData("执行率扣1分，满意度扣1分，共扣9分。")]
    public void LossesThatAreNotAll_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("全市86个教学班中，57个班达到标准，占比66.28%。", "Share 66.28% = 57个班, 86个")]
    [InlineData("全市共有教学班86个，其中57个班达到标准，占66.28%。", "Share 66.28% = 57个班, 86个")]
    public void Classes_AreCountedAlike(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2014"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("实施教师领航、课堂革新、校园焕新、家校共育四大工程。", "Holds CountSum 四大 = ")]
    [InlineData("实施教师领航、课堂革新、校园焕新、家校共育五大工程。", "Fails CountSum 五大 = ")]
    public void NamesMadeAlike_AreCounted(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2016"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("实施教师领航、课堂革新、校园焕新等五大工程。")]
    [InlineData("围绕教师队伍、课堂、校园文化实施五大工程。")]
    public void NamesThatAreSome_AreNotCounted(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData(
        "专项资金1200万元，其中校舍维修560万元，设备购置430万元，教师培训250万元。",
        "Undecidable Sum 1200万元"
    )]
    [InlineData("专项资金1240万元，其中校舍维修560万元，设备购置430万元，教师培训250万元。", "Holds Sum 1240万元")]
    public void AmountsThatPassTheirWhole_AreAskedAbout(string text, string statement)
    {
        Assert.Contains(statement, Audited.Statements(text, "PL2101"), StringComparison.Ordinal);
    }
}
