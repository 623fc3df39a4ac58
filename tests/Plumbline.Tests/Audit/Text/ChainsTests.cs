using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>From what there was, by what came and went, to what there is: budgets and stocks.</summary>
public sealed class ChainsTests
{
    [Theory]
    [InlineData(
        "年初预算6,480.00万元，调整增加155.20万元，全年预算6,635.20万元。",
        "Holds Sum 6,635.20万元 = 6,480.00万元, 155.20万元"
    )]
    [InlineData(
        "年初批复我局部门预算9,864.20万元，执行中上级转移支付和县级追加2,317.45万元，上年结转406.38万元，全年可用资金12,588.03万元。",
        "Holds Sum 12,588.03万元 = 9,864.20万元, 2,317.45万元, 406.38万元"
    )]
    [InlineData(
        "部门年初预算48,632.15万元，年中追加6,347.82万元、收回215.40万元，全年预算数54,764.57万元。",
        "Holds Difference 54,764.57万元 = 48,632.15万元, 6,347.82万元, 215.40万元"
    )]
    [InlineData(
        "2023年度收入合计2,787.90万元，其中财政拨款2,746.38万元，其他收入41.52万元。加上年初结转128.64万元，可用资金2,916.54万元。",
        "Holds Sum 2,916.54万元 = 2,787.90万元, 128.64万元"
    )]
    [InlineData(
        "年初预算6,480.00万元，调整增加155.20万元，全年预算6,653.20万元。",
        "Fails Sum 6,653.20万元 = 6,480.00万元, 155.20万元"
    )]
    [InlineData(
        "年初预算500.00万元，年中追加120.00万元，调整后预算640.00万元。",
        "Fails Sum 640.00万元 = 500.00万元, 120.00万元"
    )]
    public void Budget_IsWhatWasGivenAndItsChanges(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.AdjustedBudgetChain), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "年初未结63件，当年立案428件，当年结案446件，年末未结45件。",
        "Holds Difference 45件 = 63件, 428件, 446件"
    )]
    [InlineData(
        "矫正对象在册163人，年内接收94人，解除102人，年初在册171人。",
        "Holds Difference 163人 = 171人, 94人, 102人"
    )]
    [InlineData(
        "全年发放18.56亿元，回收贷款12.74亿元，贷款余额由年初124.35亿元增至130.17亿元。",
        "Holds Difference 130.17亿元 = 124.35亿元, 18.56亿元, 12.74亿元"
    )]
    public void Stock_IsWhatThereWasWithWhatCameAndWent(string text, string expected) =>
        Assert.Contains(expected, Audited.Statements(text, RuleIds.DifferenceStated), StringComparison.Ordinal);

    [Theory]
    [InlineData("年初预算500.00万元，年中追加120.00万元，全年支出600.00万元，其中项目预算300.00万元。")]
    [InlineData("年初预算500.00万元，其中追加项目预算80.00万元。全年预算900.00万元。")]
    [InlineData("年初在职300人，招聘12人，退休9人，目前聘用人员45人。")]
    public void WhatMayHaveOtherSources_AccusesNobody(string text) => Assert.Equal("", Audited.Accusations(text));

    [Theory]
    [InlineData(
        "小学97,630人、初中48,905人、高中26,178人。义务教育阶段在校生146,535人。",
        "Holds CountSum 146,535人 = 97,630人, 48,905人"
    )]
    [InlineData(
        "小学97,630人、初中48,905人。义务教育阶段学生146,355人。",
        "Undecidable CountSum 146,355人 = 97,630人, 48,905人"
    )]
    [InlineData("正高级6人、副高级29人、中级18人，高级职称合计35人。", "Holds CountSum 35人 = 6人, 29人")]
    public void NamesOfTwoStages_AreTheirSum(string text, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(text, RuleIds.ListedCount, RuleIds.SumStated),
            StringComparison.Ordinal
        );
}
