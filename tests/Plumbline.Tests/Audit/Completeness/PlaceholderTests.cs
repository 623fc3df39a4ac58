using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("共投入XX万元", "共投入XX万元")]
    [InlineData("××学校新建教学楼", "××学校新建教学楼")]
    [InlineData("培训教师*人", "培训教师*人")]
    [InlineData("202 年度预算", "202 年度预算")]
    [InlineData("成文于  年 月 日", "成文于  年 月 日")]
    [InlineData("根据《》（）文件", "根据《》（）文件")]
    [InlineData("整改情况待补充", "整改情况待补充")]
    [InlineData("联系人____", "联系人____")]
    public void Placeholder_IsQuoted(string text, string quote)
    {
        Assert.Equal([$"problems[0].text: “{quote}”中有未填写的占位内容"], Check(text));
    }

    [Theory]
    [InlineData("建校200年，20年来，2024 年度")]
    [InlineData("面积3×5米，型号GXX-10，网址www.XX.gov.cn")]
    [InlineData("新增（含改扩建）学位；《教育法》")]
    [InlineData("数据含区直学校*")]
    [InlineData("2024 年 3 月 5 日")]
    [InlineData("联系人张*明，电话138****5678")]
    public void OrdinaryText_IsSilent(string text)
    {
        Assert.Empty(Check(text));
    }

    [Fact]
    public void LiveNumbers_AreReadAsPrinted()
    {
        var filing = SampleCases.Department with
        {
            Budget = new() { Supplement = Amount.Parse("3万元") },
            Problems = [new() { Key = "XX", Text = new("追加（{budget.supplement}）") }],
        };

        Assert.Empty(SampleCases.Check<Placeholder>(SampleCases.Of(filing)));
    }

    private static IEnumerable<string> Check(string text) =>
        SampleCases.Check<Placeholder>(
            SampleCases.Of(SampleCases.Department with { Problems = [new() { Text = new(text) }] })
        );
}
