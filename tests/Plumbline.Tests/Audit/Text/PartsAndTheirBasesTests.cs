using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Announced splits of a whole, and changes, rates and shares of parts that may be of another
/// amount.</summary>
public sealed class PartsAndTheirBasesTests
{
    [Fact]
    public void PartsThatAreAll_WithTheChangeOfAll_AccuseNobody() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "“三公”经费预算8.20万元，比上年减少0.80万元。其中：因公出国（境）费0万元，与上年持平；"
                    + "公务接待费1.20万元，与上年持平；公务用车运行维护费7.00万元，比上年减少0.80万元。"
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("，与年初预算持平")]
    [InlineData("，与上年基本持平")]
    [InlineData("，比2020年增加0.20万元")]
    [InlineData("，环比增加0.20万元")]
    public void PartThatSaysNothingOfLastYear_AccusesNobody(string said) =>
        Assert.Equal(
            "",
            Audited.Accusations(
                $"“三公”经费决算8.20万元，比上年减少1.30万元。其中：因公出国（境）费0万元{said}；"
                    + "公务接待费1.20万元，比上年减少0.20万元；公务用车运行维护费7.00万元，比上年减少0.80万元。"
            )
        );

    [Fact]
    public void GrowthOfAnotherScope_AccusesNobody() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "全区收入完成560.0亿元，同比增长9.7%。其中：税收收入400.0亿元，同比增长4.0%；非税收入160.0亿元，同比增长12.4%。"
            )
        );

    [Fact]
    public void BothKindsOfSpending_WithSharesThatMakeAHundred_AccuseNobody() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "基本支出预算3128400.50 元，占一般公共预算支出的84.55%，主要用于人员。\n"
                    + "项目支出预算571600 元，占一般公共预算支出的15.45%，主要用于专项工作。"
            )
        );

    [Fact]
    public void ShareOfFewDigits_ProvesNoOther() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "基本支出预算50.00万元，占支出总预算的5.0%，主要用于人员。\n"
                    + "项目支出预算945.00万元，占支出总预算的94.5%，主要用于专项工作。"
            )
        );

    [Fact]
    public void ShareOfWhatIsAShareItself_IsOfTheWhole() =>
        Assert.Equal(
            "",
            Audited.Accusations(
                "项目支出预算480.00万元，占支出总预算的40.00%。其中：教育支出60.00万元，占支出总预算的5.00%；"
                    + "卫生支出120.00万元，占支出总预算的10.00%。"
            )
        );

    [Theory]
    [InlineData("8647", "Holds Sum 31460万元 = 22813万元, 8647万元")]
    [InlineData("8674", "Fails Sum 31460万元 = 22813万元, 8674万元")]
    public void AnnouncedSplit_IsOfTheWholeBefore(string part, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                "全区收入完成31460万元，为预算的61.6%。其中：税收收入21535万元，非税收入9925万元。"
                    + $"分征收单位情况是：税务局征收22813万元，为预算的58.4%；其他单位征收{part}万元，为预算的71.9%。",
                RuleIds.SumStated
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("分征收单位来看，税务局补征往年税款2281万元；其他单位收回借款864万元。")]
    [InlineData("从重点行业来看：制造业完成22345万元，增长3.1%；建筑业完成8115万元，增长2.2%。")]
    [InlineData("分行业来看：制造业完成22345万元，增长3.1%；建筑业完成8115万元，增长2.2%。餐饮业完成1000万元。")]
    public void SplitOfSomethingElse_AccusesNobody(string split) =>
        Assert.Equal(
            "",
            Audited.Accusations($"全区收入完成31460万元。其中：税收收入21535万元，非税收入9925万元。{split}")
        );

    [Fact]
    public void SplitBySomeKinds_NeedNotGiveTheWhole() =>
        Assert.Equal(
            "",
            Audited.Accusations("全区收入完成31460万元。从主要税种看，增值税完成22345万元；企业所得税完成8115万元。")
        );

    [Fact]
    public void SplitThatMayLeaveOneOut_IsAsked() =>
        Assert.Equal(
            "Undecidable Sum 31460万元 = 22345万元, 8115万元",
            Audited.Accusations(
                "全区收入完成31460万元。其中：税收收入21535万元，非税收入9925万元。"
                    + "分行业来看：制造业完成22345万元，增长3.1%；建筑业完成8115万元，增长2.2%。"
            )
        );

    [Theory]
    [InlineData("1230.5", "Holds Sum 1230.5万元 = 0万元, 820.3万元, 410.2万元")]
    public void SectionsThatFollow_MakeUpTheirTotal(string total, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                $"“三公”经费决算总额为{total}万元，较上年减少3%。其中：\n一、因公出国费用\n全年因公出国支出0万元。\n"
                    + "二、公务用车\n全年公务用车支出820.3万元。\n三、公务接待\n全年公务接待支出410.2万元。",
                RuleIds.SumStated
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "“三公”经费决算总额5.60万元，比上年增加1.60万元，增长40%。其中，公务用车运行维护费与预算相比无增减，比上年增加1.10万元，增长36.7%。"
    )]
    [InlineData(
        "财政拨款支出2715.36万元。其中：基本支出2715.36万元，项目支出0万元。\n全年预算数2240.18万元，调整数2719.84万元，决算数2719.84万元。"
    )]
    [InlineData(
        "甲、乙、丙采购规模分别为700.0亿元,1300.0亿元和500.0亿元,占全市采购规模的28.0%、52.0%和20.0%。"
            + "网上、现场、委托采购规模分别为1150.0亿元、360.0亿元和990.0亿元,占全市采购规模的46.0%、14.4%和39.6%。"
    )]
    public void WhatIsSaidOfAnotherAmount_AccusesNobody(string text) => Assert.Equal("", Audited.Accusations(text));

    [Fact]
    public void NegativeGrowth_IsAFall() =>
        Assert.Contains(
            "Fails GrowthRate 1.65% = 0.83亿元, 52.36亿元",
            Audited.Statements("非税收入完成52.36亿元，减少0.83亿元，负增长1.65%。", RuleIds.RatesShown),
            StringComparison.Ordinal
        );
}
