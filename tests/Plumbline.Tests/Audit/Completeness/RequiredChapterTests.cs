using Plumbline.Audit.Rules.Completeness;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Completeness;

public sealed class RequiredChapterTests
{
    private const string Blocks = "problems;measures;resultUse.application|narrative[application]";

    [Fact]
    public void Blocks_ThatAreAbsent_AreNamed()
    {
        Assert.Equal(
            [
                "problems: 缺少“存在的问题”部分",
                "measures: 缺少“改进措施”部分",
                "resultUse.application: 缺少“绩效自评结果拟应用和公开情况 · 结果应用”部分",
            ],
            Check(SampleCases.Department)
        );
    }

    [Fact]
    public void Blocks_ThatAreThere_OrStandElsewhere_AreSilent()
    {
        var filing = SampleCases.Department with
        {
            Problems = [new() { Text = new("进度偏慢") }],
            Measures = [new() { Text = new("按季通报") }],
            Narrative = [new() { Chapter = "application", Paragraphs = [new("用于下年预算")] }],
        };

        Assert.Empty(Check(filing));
        Assert.Empty(
            Check(
                filing with
                {
                    Narrative = [],
                    ResultUse = new() { Application = new("用于下年预算") },
                }
            )
        );
    }

    [Fact]
    public void RegimeWithoutAList_AndOtherSubjects_AreSilent()
    {
        Assert.Empty(SampleCases.Check<RequiredChapter>(SampleCases.Of(SampleCases.Department)));
        Assert.Empty(Check(SampleCases.Project));
    }

    private static IEnumerable<string> Check(Filing filing) =>
        SampleCases.Check<RequiredChapter>(SampleCases.Of(filing).Given("department", Blocks));
}
