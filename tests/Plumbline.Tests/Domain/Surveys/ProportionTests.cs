using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Surveys;
using Xunit;

namespace Plumbline.Tests.Domain.Surveys;

/// <summary>Shares, their intervals and sample sizes.</summary>
public sealed class ProportionTests
{
    private static readonly Arbitrary<(long Hits, long Answers)> Shares = (
        from answers in Gen.Choose(1, 3000)
        from hits in Gen.Choose(0, answers)
        select ((long)hits, (long)answers)
    ).ToArbitrary();

    // Reckoned by hand from Wilson's formula with z = 1.96.
    [Theory]
    [InlineData(0, 10, "0.00%～27.76%")]
    [InlineData(10, 10, "72.24%～100.00%")]
    [InlineData(3, 3, "43.84%～100.00%")]
    [InlineData(1, 2, "9.45%～90.55%")]
    [InlineData(81, 263, "25.52%～36.63%")]
    [InlineData(15, 148, "6.23%～16.05%")]
    public void Interval_IsWilsons(long hits, long answers, string expected) =>
        Assert.Equal(expected, new Proportion(hits, answers).IntervalText);

    [Fact]
    public void Interval_HoldsTheShare_AndLiesBetweenNothingAndAll() =>
        Prop.ForAll(
                Shares,
                pair =>
                {
                    var share = new Proportion(pair.Hits, pair.Answers);
                    var exact = share.Share.ToFraction() * Proportion.Parts;
                    return 0 <= share.Low
                        && share.Low <= exact
                        && exact <= share.High
                        && share.High <= Proportion.Parts;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Interval_OfTheOthers_IsItsMirror() =>
        Prop.ForAll(
                Shares,
                pair =>
                {
                    var (one, other) = (
                        new Proportion(pair.Hits, pair.Answers),
                        new Proportion(pair.Answers - pair.Hits, pair.Answers)
                    );
                    return one.Low == Proportion.Parts - other.High && one.High == Proportion.Parts - other.Low;
                }
            )
            .QuickCheckThrowOnFailure();

    // What is printed are the closest hundredths of a point outside the roots of (p − x)² n = z² x (1 − x).
    [Fact]
    public void Bounds_AreTheClosestOutsideTheRoots() =>
        Prop.ForAll(
                Shares,
                pair =>
                {
                    var share = new Proportion(pair.Hits, pair.Answers);
                    bool IsOut(int part)
                    {
                        var x = new Fraction(part, Proportion.Parts);
                        var away = share.Share.ToFraction() - x;
                        var z = new Fraction(196, 100);
                        return away * away * pair.Answers >= z * z * x * (Fraction.One - x);
                    }

                    var low =
                        IsOut(share.Low) && (share.Low == Proportion.Parts || !IsOut(share.Low + 1) || pair.Hits == 0);
                    return low
                        && IsOut(share.High)
                        && (share.High == 0 || !IsOut(share.High - 1) || pair.Hits == pair.Answers);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(500, null, 385)]
    [InlineData(300, null, 1068)]
    [InlineData(500, 1000L, 278)]
    [InlineData(500, 100L, 80)]
    [InlineData(500, 1L, 1)]
    public void Needed_IsTheNumberForAMargin(int margin, long? population, long expected) =>
        Assert.Equal(expected, Proportion.Needed(margin, population));

    [Fact]
    public void Needed_NeverExceedsThePopulation() =>
        Prop.ForAll(
                Gen.Choose(1, 5_000_000).ToArbitrary(),
                population => Proportion.Needed(SurveyResult.AdvisedMargin, population) <= population
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Proportion_OfNobody_IsNone() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Proportion(0, 0));

    [Fact]
    public void Result_CountsAnswersWhateverTheirOrder() =>
        Prop.ForAll(
                Gen.Choose(-1, 2).NonEmptyListOf().ToArbitrary(),
                options =>
                {
                    var answers = options.Select(Answer).ToList();
                    var result = SurveyResult.Of(Asked, answers, null, null);
                    answers.Reverse();
                    var other = SurveyResult.Of(Asked, answers, null, null);
                    var answered = options.Count(option => option >= 0);
                    return result.Questions[0].Counts.SequenceEqual(other.Questions[0].Counts)
                        && result.Questions[0].Answers == answered
                        && (answered == 0) == (result.Satisfaction is null);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Result_OfThreeWhoAreAllSatisfied_WarnsTwice()
    {
        var result = SurveyResult.Of(Asked, [Answer(0), Answer(0), Answer(1)], 10, null);

        Assert.Equal("100.00%", result.Satisfaction!.Share.ToPercent(2));
        Assert.Equal("30.00%", result.Response!.Value.ToPercent(2));
        Assert.Equal([SurveyCaution.VeryFew, SurveyCaution.AllSatisfied, SurveyCaution.LowResponse], result.Cautions);
    }

    [Fact]
    public void Fitting_LeavesOutWhatIsNoAnswer()
    {
        var sent = new SurveyAnswers(
            ImmutableDictionary<string, int>.Empty.Add("overall", 7).Add("other", 0),
            ImmutableDictionary<string, string>.Empty.Add("advice", " 好 ").Add("overall", "x")
        );

        var fitting = sent.Fitting(Asked)!;

        Assert.Empty(fitting.Options);
        Assert.Equal(("advice", "好"), (Assert.Single(fitting.Words).Key, fitting.Words["advice"]));
        Assert.Null(Answer(9).Fitting(Asked));
    }

    private static Questionnaire Asked { get; } =
        new(
            "问卷",
            "",
            [
                new("overall", "总的来说", QuestionKind.Scale, ["满意", "基本满意", "不满意"])
                {
                    Satisfied = 2,
                    Overall = true,
                },
                new("advice", "建议", QuestionKind.Words, []),
            ]
        );

    private static SurveyAnswers Answer(int option) =>
        new(
            option < 0
                ? ImmutableDictionary<string, int>.Empty
                : ImmutableDictionary<string, int>.Empty.Add("overall", option),
            ImmutableDictionary<string, string>.Empty
        );
}
