using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

public sealed class HeadingNumbersTests
{
    [Fact]
    public void Headings_WhenANumberIsSkipped_ReportsOnce()
    {
        var found = Assert.Single(
            Audited.Findings("一、基本情况\n略。\n三、存在的问题\n略。\n三、改进措施\n略。", RuleIds.HeadingNumbers)
        );

        Assert.Equal("标题编号不连续：“一、”之后是“三、”，共2处", found.Message.Chinese());
    }

    [Theory]
    [InlineData("一、基本情况\n（一）职能\n略。\n（二）机构\n略。\n二、问题\n（一）管理\n略。")]
    [InlineData("一、情况\n略。\n二、问题\n略。\n附件\n一、目标\n略。\n二、成效\n略。")]
    [InlineData("第一部分 概况\n一、职能\n略。\n第二部分 说明\n一、收支\n略。")]
    public void Headings_InOrder_SayNothing(string text) =>
        Assert.Empty(Audited.Findings(text, RuleIds.HeadingNumbers));
}
