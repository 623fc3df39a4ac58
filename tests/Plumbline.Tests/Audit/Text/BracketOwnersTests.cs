using Plumbline.Audit;
using Xunit;

namespace Plumbline.Tests.Audit.Text;

/// <summary>What is said behind a bracket is said of the amount in front of it; what another amount bears out is said of that.</summary>
public sealed class BracketOwnersTests
{
    [Theory]
    [InlineData("57.53%", "Rounding Share 57.53% = 1,065.35万元, 1,851.90万元")]
    [InlineData("75.53%", "Fails Share 75.53% = 1,065.35万元, 1,851.90万元")]
    public void ShareBehindABracket_IsOfTheAmountInFront(string share, string expected) =>
        Assert.Contains(
            expected,
            Audited.Statements(
                "全年总支出1,851.90万元，其中：基本支出1,065.35万元（其中人员经费939.00万元，公用经费126.35万元），"
                    + $"占{share}；项目支出786.55万元。",
                RuleIds.RatesShown,
                RuleIds.SharesOfASplit
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("全县耕地50万亩（其中水田30万亩），占全省水田600万亩的5%。")]
    [InlineData("教师1200人（其中女教师804人），占女职工总数1005人的80.00%。")]
    public void ShareWhoseBaseNamesTheAmountInside_IsOfThat(string text) => Assert.Equal("", Audited.Accusations(text));

    [Fact]
    public void GrowthOfANamedAmount_IsNotOfTheNearest() =>
        Assert.DoesNotContain(
            "Fails",
            Audited.Accusations(
                "总收入128,460.37万元，由年初结转3,918.26万元和本年收入124,542.11万元两部分构成。本年收入中其他收入1,808.12万元，占1.45%；"
                    + "与上年的117,936.50万元相比，本年收入增加6,605.61万元，增幅5.60%。"
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void FallCalledAGrowth_StaysFalse() =>
        Assert.Contains(
            "Fails",
            Audited.Accusations("办公费186,420.00元，比上年的203,180.00元增长8.25%。"),
            StringComparison.Ordinal
        );
}
