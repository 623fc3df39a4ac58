using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>Shares side by side of a whole that is not named: they make 100, and what passes it a little is asked about.</summary>
public sealed class SharesSideBySideTests
{
    [Theory]
    [InlineData("中央占62.0%，省级占25.5%，县级占12.5%", "Holds Sum 100 = 62.0%, 25.5%, 12.5%")]
    [InlineData("中央占62.0%，省级占25.5%，县级占15.2%", "Undecidable Sum 100 = 62.0%, 25.5%, 15.2%")]
    [InlineData("中央占62.0%，省级占25.5%，其中重点县占15.2%", "")]
    [InlineData("本科占82.0%，中级以上占65.5%，骨干占15.2%", "")]
    [InlineData("中央占62.0%，省级占25.5%，县级占9.5%", "")]
    [InlineData("高级占32.0%，中级占43.0%，女教师占28.5%", "")]
    public void SharesOfAll_DoNotPassAHundred(string shares, string expected) =>
        Assert.Equal(expected, Audited.Statements($"资金和队伍情况：{shares}。", RuleIds.SharesOfASplit));
}
