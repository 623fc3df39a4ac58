using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Totals that repeat a word, gaps between two values, rates of what was asked for or of two kinds
/// together.</summary>
public sealed class TotalsOfWordsTests
{
    [Theory]
    [InlineData(
        "向家长发放问卷500份，收回476份；向教师发放问卷120份，收回118份。两类问卷共发放620份，收回594份。",
        "Holds CountSum 620份 = 500份, 120份"
    )]
    [InlineData("大班额由年初的58个减少到19个，化解39个。", "Holds ChangeAmount 39个 = 19个, 58个")]
    [InlineData("大班额由年初的58个减少到19个，化解49个。", "Fails ChangeAmount 49个 = 19个, 58个")]
    [InlineData("发放满意度调查表560份，满意532份，满意度95.0%。", "Holds Ratio 95.0% = 532份, 560份")]
    [InlineData(
        "在园幼儿12,460人，其中公办园在园6,850人；普惠性民办园42所，在园4,360人。普惠性幼儿园覆盖率达到89.97%。",
        "Rounding Ratio 89.97% = 6,850人, 4,360人, 12,460人"
    )]
    public void WordsOfAStatement_SayWhatItIsOf(string text, string expected)
    {
        Assert.Contains(
            expected,
            Audited.Statements(text, "PL2014", "PL2111", "PL2101", "PL2016"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("向家长发放问卷500份，收回476份。三类问卷共发放640份，收回594份。")]
    [InlineData("现有教学班16个、功能室8个，在园幼儿480人、教职工52人，平均每班2名教师。")]
    [InlineData(
        "在园幼儿12,460人，其中公办园在园6,850人；普惠性民办园42所，在园4,360人。普惠性幼儿园覆盖率比上年提高3.2个百分点。"
    )]
    public void WhatLeavesOthersOut_AccusesNobody(string text)
    {
        Assert.Empty(Audited.Accusations(text));
    }
}
