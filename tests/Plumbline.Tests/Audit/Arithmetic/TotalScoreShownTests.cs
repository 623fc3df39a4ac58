using Plumbline.Audit.Rules.Arithmetic;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.Tests.Audit.Arithmetic;

public sealed class TotalScoreShownTests
{
    [Theory]
    [InlineData("97.37")]
    [InlineData("97.370")]
    [InlineData("97.4")]
    public void Total_ThatIsTheSum_IsSilent(string total)
    {
        Assert.Empty(Check(Form(total)));
    }

    // Scores add up exactly after each line was rounded: only the total's own digits leave room, and a whole number none.
    [Theory]
    [InlineData("97.38")]
    [InlineData("97.3")]
    [InlineData("98")]
    [InlineData("97")]
    public void Total_ThatIsNotTheSum_IsAnError(string total)
    {
        Assert.Equal([$"scores.self: 总分{total}与各项得分之和97.37不符"], Check(Form(total)));
    }

    [Fact]
    public void RowsThatDoNotApply_DoNotCount()
    {
        var form = Form("97.37");
        var none = SampleCases.Row(IndicatorKind.Outcome, "经济效益") with { NotApplicable = true };

        Assert.Empty(Check(form with { Indicators = [none, .. form.Indicators] }));
    }

    [Fact]
    public void ScoresThatAreNotAllPrinted_AreSilent()
    {
        var form = Form("50");

        Assert.Empty(Check(form with { Budget = null }));
        Assert.Empty(
            Check(
                form with
                {
                    Indicators = [.. form.Indicators, SampleCases.Row(IndicatorKind.Outcome, "受益", weight: "30")],
                }
            )
        );
        Assert.Empty(Check(form with { Scores = null }));
        Assert.Empty(Check(form with { Indicators = [] }));
    }

    private static Filing Form(string total) =>
        SampleCases.Department with
        {
            Budget = new() { Total = new() { Score = Quantity.Parse("9.74") } },
            Indicators =
            [
                SampleCases.Row(IndicatorKind.Output, "甲", weight: "50", score: "49.63"),
                SampleCases.Row(IndicatorKind.Outcome, "乙", weight: "40", score: "38"),
            ],
            Scores = new() { Self = Quantity.Parse(total) },
        };

    private static IEnumerable<string> Check(Filing filing) =>
        SampleCases.Check<TotalScoreShown>(SampleCases.Of(filing));
}
