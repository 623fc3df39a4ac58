using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What the numbers of one sentence give to the last digit, whatever its words.</summary>
public sealed class ExactTiesTests
{
    [Theory]
    [InlineData("拟聘教练48人，到位45人，为93.75%。", "Ratio 93.75% = 45人, 48人")]
    [InlineData("举办技术讲座18期，听讲农户2,340人次，平均每期130人次。", "Ratio 130人次 = 2,340人次, 18期")]
    [InlineData(
        "全校教学班42个，在校学生2,030人，其中高一14个班700人、高二14个班672人、高三14个班658人，平均班额48.3人。",
        "Ratio 48.3人 = 2,030人, 42个"
    )]
    [InlineData("每村配备宣传员6名，118个村共配备708名。", "Product 708名 = 6名, 118个")]
    [InlineData("甲库存粮1,240吨，乙库存粮1,085吨，差155吨。", "155吨 = 1,240吨, 1,085吨")]
    public void NumbersOfASentence_AreHeldAgainstEachOther(string text, string expected)
    {
        Assert.Contains(
            expected,
            Audited.Statements(text, "PL2014", "PL2111", "PL2101", "PL2102"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("拟聘教练48人，到位45人，其中外籍为92%。")]
    [InlineData("举办技术讲座18期，听讲农户2,340人次，平均每户2.6人次。")]
    [InlineData("每村配备宣传员6名，118个村大多配备，全县配备700名。")]
    public void WhatDoesNotTie_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("阅览室24间，其中城区10间、乡镇8间、村6间，每间添置图书3万元，共72万元。")]
    public void ProductOfTheWhole_IsNotReadOfItsLastPart(string text)
    {
        Assert.Empty(Audited.Accusations(text));
        Assert.Contains(
            "Holds Product 72万元 = 3万元, 24间",
            Audited.Statements(text, "PL2111"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "全年支出86,420.00万元。\n各季度支出分别为18,204.00万元、21,316.00万元、20,580.00万元和26,320.00万元。",
        "Sum 86,420.00万元"
    )]
    public void RowClosedByAnd_MakesUpTheWholeToldElsewhere(string text, string expected)
    {
        Assert.Contains(expected, Audited.Statements(text, "PL2101"), StringComparison.Ordinal);
    }

    [Fact]
    public void SharesOfARun_MakeAHundred_BesideOtherSharesOfTheWhole()
    {
        const string Text =
            "全年支出1,600.00万元，其中：基本支出1,000.00万元，占62.50%；项目支出600.00万元，占37.50%。政府采购支出320.00万元，占全年支出的20.00%。";
        Assert.Contains("Holds Sum 100 = 62.50%, 37.50%", Audited.Statements(Text, "PL2017"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("新增托位840个，超额完成800个的年度任务，完成率105%。")]
    [InlineData("纳入决算编制范围的单位共27个，包括局机关及所属单位。")]
    [InlineData("专任教师160人，其中正高级4人、高级60人、中级62人、初级34人，高级及以上教师占专任教师的40%。")]
    public void WordsThatSetAnotherBase_AccuseNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }

    [Theory]
    [InlineData("（三）产出指标（满分30分）。校舍维修项目2个未完工，扣1.5分，得28.5分。", false)]
    [InlineData("（三）产出指标（满分30分）。校舍维修项目2个未完工，扣1.5分，得29.5分。", true)]
    public void FullMarksOfTheHeading_AreHeldAgainstWhatIsLost(string text, bool isWrong)
    {
        Assert.Equal(isWrong, Audited.Accusations(text).Contains("Fails Difference", StringComparison.Ordinal));
        Assert.Contains("Difference", Audited.Statements(text, "PL2102"), StringComparison.Ordinal);
    }
}
