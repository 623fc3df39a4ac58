using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Years;

/// <summary>Y05: a filing beside those of other units.</summary>
public sealed class CopiedFromSiblingTests
{
    private const string Long =
        "部分学校预算编制不够细化，采购计划提出较晚，四季度支出集中，影响了资金使用的均衡性和及时性。";

    [Fact]
    public void Text_OfAnotherUnit_IsReportedWithBothPlaces()
    {
        var subject = SampleCases.Of(WithProblem(Long)) with
        {
            Beside = new() { Siblings = [SiblingFiling.Of("第二小学", WithProblem("　" + Long + "\n"))] },
        };

        Assert.Equal(
            ["problems[0].text: 存在的问题与第二小学填报的文字相同（对方位置：存在的问题第1条）"],
            SampleCases.Check<CopiedFromSibling>(subject)
        );
    }

    [Fact]
    public void OtherWords_ShortTexts_AndNoSiblings_AreNoCopies()
    {
        var other = Long.Replace("部分", "少数", StringComparison.Ordinal);

        Assert.Empty(SampleCases.Check<CopiedFromSibling>(SampleCases.Of(WithProblem(Long))));
        Assert.Empty(Beside(Long, other));
        Assert.Empty(Beside("支出集中", "支出集中"));
    }

    private static IEnumerable<string> Beside(string own, string other) =>
        SampleCases.Check<CopiedFromSibling>(
            SampleCases.Of(WithProblem(own)) with
            {
                Beside = new() { Siblings = [SiblingFiling.Of("第二小学", WithProblem(other))] },
            }
        );

    private static Filing WithProblem(string text) =>
        SampleCases.Project with
        {
            Problems = [new() { Text = new Prose(text) }],
        };
}
