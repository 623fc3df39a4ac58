using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>目标≥95%，实际98%: targets and outcomes in running text.</summary>
public sealed class TargetAgainstActualTests
{
    [Theory]
    [InlineData("义务教育巩固率目标≥95%，实际98%。", "Holds Threshold 95% = 98%")]
    [InlineData("资金支付率目标值95%，实际完成90%。", "Fails Threshold 95% = 90%")]
    [InlineData("应完成招生人数为105人。年底实际就读125人。", "Holds Threshold 105人 = 125人")]
    [InlineData("按市局下达百分比42%招生，分流百分比已达到50%。", "Holds Threshold 42% = 50%")]
    [InlineData("力争九年义务教育巩固率达到98%以上。\n九年义务教育巩固率97%。", "Undecidable Threshold 98% = 97%")]
    public void Target_IsSetAgainstTheOutcome(string text, string expected)
    {
        Assert.Equal(expected, Audited.Statements(text, RuleIds.TargetAgainstActual));
    }

    [Theory]
    [InlineData("满意度达到95%以上。\n合格率90%。")]
    [InlineData("完成了公办园占比50%的任务。")]
    public void TargetOfAnotherThing_GivesNothing(string text)
    {
        Assert.Equal("", Audited.Statements(text, RuleIds.TargetAgainstActual));
    }
}
