using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Points that a list takes off, and means of scores.</summary>
public sealed class ListedLossesTests
{
    private const string List =
        "分，具体如下：\n1.指标。个别指标未能量化，扣0.6分。\n2.执行率。未达到100%，扣0.8分。\n3.资料。归档不全，扣1.2分。\n六、下一步\n加强管理。";

    [Theory]
    [InlineData("本次自评共扣2.6" + List, "Holds")]
    [InlineData("本次自评共扣2.9" + List, "Fails")]
    public void WhatTheListTakesOff_IsWhatWasTakenOff(string text, string verdict)
    {
        Assert.Contains(
            $"{verdict} ScoreSum",
            Audited.Statements("五、扣分情况\n" + text, "PL2006"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void PointThatTakesOffTwice_IsNoList()
    {
        var text =
            "五、扣分情况\n本次自评共扣2.9" + List.Replace("扣0.6分", "扣0.3分，另扣0.3分", StringComparison.Ordinal);
        Assert.Empty(Audited.Statements(text, "PL2006"));
    }

    [Theory]
    [InlineData("甲项目自评得分99.24分，乙项目自评得分97.18分，丙项目自评得分98.63分，平均得分98.35分。", "Holds")]
    [InlineData("甲项目自评得分99.24分，乙项目自评得分97.18分，丙项目自评得分98.63分，平均得分97.35分。", "Fails")]
    public void MeanOfScores_IsThatOfTheSentence(string text, string verdict)
    {
        Assert.Contains($"{verdict} Ratio", Audited.Statements(text, "PL2111"), StringComparison.Ordinal);
    }
}
