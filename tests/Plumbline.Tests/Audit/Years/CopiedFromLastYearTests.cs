using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;
using static Plumbline.Tests.Audit.Years.TwoYears;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y01: a filing beside that of the year before.</summary>
public sealed class CopiedFromLastYearTests
{
    private const string Long =
        "部分学校预算编制不够细化，采购计划提出较晚，四季度支出集中，影响了资金使用的均衡性和及时性。";

    [Fact]
    public void Problem_InLastYearsWords_IsReported()
    {
        Assert.Equal(
            ["problems[0].text: 存在的问题与上年填报的文字相似度为100%"],
            SampleCases.Check<CopiedFromLastYear>(Case(WithProblem(Long), WithProblem(Long)))
        );
    }

    [Fact]
    public void Problem_WithOneWordChanged_IsStillReported_AndARewrittenOneIsNot()
    {
        var changed = Long.Replace("部分", "少数", StringComparison.Ordinal);
        var other = "项目前期论证不足，两所学校的维修方案在开工后调整，工期推迟到暑假以后，验收和付款随之跨年。";

        Assert.Single(SampleCases.Check<CopiedFromLastYear>(Case(WithProblem(changed), WithProblem(Long))));
        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(Case(WithProblem(other), WithProblem(Long))));
    }

    [Fact]
    public void ShortTexts_AndGoals_MayStayTheSame()
    {
        var goals = SampleCases.Project with { Goals = new() { Overall = new() { ExpectedGoal = new Prose(Long) } } };

        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(Case(WithProblem("无"), WithProblem("无"))));
        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(Case(goals, goals)));
        Assert.Empty(SampleCases.Check<CopiedFromLastYear>(SampleCases.Of(WithProblem(Long))));
    }
}
