using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class LeakedMarkupTests
{
    [Theory]
    [InlineData("<p>完成改造</p>", "<p>", "<p>完成改造</p>")]
    [InlineData("完成&nbsp;改造", "&nbsp;", "完成&nbsp;改造")]
    [InlineData("（二）[bookmark: _GoBack]支出", "[bookmark: _GoBack]", "（二）[bookmark: _GoBack]支出")]
    [InlineData("完成率#DIV/0!", "#DIV/0!", "完成率#DIV/0!")]
    public void Markup_IsQuoted(string text, string found, string quote)
    {
        Assert.Equal([$"problems[0].text: 文字中混入了程序标记“{found}”：{quote}"], Check(text));
    }

    [Theory]
    [InlineData("班额<45人，且>30人")]
    [InlineData("R&D投入；A&B两类")]
    [InlineData("附件[1]")]
    public void OrdinaryText_IsSilent(string text)
    {
        Assert.Empty(Check(text));
    }

    [Fact]
    public void ValuesInWords_AreReadToo()
    {
        var row = new Plumbline.Domain.Filings.Indicator { Name = "改造", Actual = StatedValue.Of("<br>已完成") };

        Assert.Equal(
            ["indicators[0].actual: 文字中混入了程序标记“<br>”：<br>已完成"],
            SampleCases.Check<LeakedMarkup>(SampleCases.Of(SampleCases.Department with { Indicators = [row] }))
        );
    }

    private static IEnumerable<string> Check(string text) =>
        SampleCases.Check<LeakedMarkup>(
            SampleCases.Of(SampleCases.Department with { Problems = [new() { Text = new(text) }] })
        );
}
