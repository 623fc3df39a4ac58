using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Outcomes and what was asked for, whatever words name the target; claimed only where it was reached.</summary>
public sealed class TargetsBehindOutcomesTests
{
    [Theory]
    [InlineData("义务教育巩固率为97.86%，年初设定的目标值为96%。", "Holds Threshold 96% = 97.86%")]
    [InlineData("群众安全感为98.36%，高于年初确定的97.5%目标值。", "Holds Threshold 97.5% = 98.36%")]
    [InlineData("生均拨款1.16万元，高于省定高职院校生均拨款1.1万元的标准。", "Holds Threshold 1.1万元 = 1.16万元")]
    [InlineData("工程验收合格率指标值100%，已完工项目验收合格率100%，得8分。", "Holds Threshold 100% = 100%")]
    [InlineData("师生满意度指标值≥90%，抽样调查结果为94.6%，得10分。", "Holds Threshold 90% = 94.6%")]
    public void TargetInOtherWords_IsReached(string text, string expected) =>
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TargetAgainstActual));

    [Fact]
    public void WordsThatCompareTheOtherWay_AreTold() =>
        Assert.Equal(
            "Fails Threshold 1.1万元 = 1.06万元",
            Audited.Accusations("生均拨款1.06万元，高于省定高职院校生均拨款1.1万元的标准。")
        );

    [Theory]
    [InlineData("义务教育巩固率为95.86%，年初设定的目标值为96%。")]
    [InlineData("学生满意度96%，高于上年的98%。")]
    [InlineData("参训人数计划1000人，考核结果优秀200人，合格800人。")]
    [InlineData("收回问卷500份，超过一半（340份）群众表示满意。")]
    public void WhatIsNotReached_IsNoMistakeBySuchWords(string text) =>
        Assert.Equal("", Audited.Statements(text, RuleIds.TargetAgainstActual));
}
