using FsCheck;
using FsCheck.Fluent;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;
using Xunit;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>What holds of every method, whatever the numbers.</summary>
public sealed class ScoringPropertyTests
{
    private static readonly Gen<long> Values = Gen.OneOf(
        Gen.Choose(0, 12).Select(value => (long)value),
        Gen.Choose(0, 2_000_000).Select(value => (long)value),
        Gen.Choose(0, int.MaxValue).Select(value => value * 46_566L),
        Gen.Elements(0L, 1L, Measure.MaxValue - 1, Measure.MaxValue)
    );

    private static readonly Gen<long> Weights = Gen.OneOf(
        Gen.Choose(0, 200).Select(value => value * 5_000L),
        Gen.Choose(0, (int)Measure.MaxWeight).Select(value => (long)value)
    );

    private static readonly Arbitrary<(long Weight, long Actual, long Target, long Other)> Rows = (
        from weight in Weights
        from actual in Values
        from target in Values
        from other in Values
        select (weight, actual, target, other)
    ).ToArbitrary();

    [Fact]
    public void Points_LieBetweenNothingAndTheWeight() =>
        Prop.ForAll(
                Rows,
                row =>
                    ScoringCases.All.All(method =>
                    {
                        var points = method.Points(row.Weight, new(row.Actual, row.Target));
                        return points.Denominator > 0 && points.ToFraction() <= new Fraction(row.Weight, 10_000);
                    })
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Points_NeverFallAsAHigherIsBetterActualRises() =>
        AssertMonotonic(
            rising: true,
            ScoringCases.Positive,
            ScoringCases.Equal,
            ScoringCases.Direct,
            ScoringCases.PassLine,
            ScoringCases.Satisfaction,
            ScoringCases.Bands,
            ScoringCases.Execution,
            ScoringCases.Completion,
            ScoringCases.Completion with
            {
                Mode = StepMode.PerStarted,
            },
            ScoringCases.Completion with
            {
                Mode = StepMode.Continuous,
            },
            ScoringCases.KeySpending
        );

    [Fact]
    public void Points_NeverRiseAsALowerIsBetterActualRises() =>
        AssertMonotonic(
            rising: false,
            ScoringCases.Linear,
            ScoringCases.Ratio,
            ScoringCases.Staffing,
            ScoringCases.ThreePublicChange with
            {
                Mode = StepMode.Continuous,
            },
            ScoringCases.Control
        );

    [Fact]
    public void Points_DependOnTheRatioOnly() =>
        Prop.ForAll(
                Rows,
                row =>
                    row.Actual > Measure.MaxValue / 7
                    || row.Target > Measure.MaxValue / 7
                    || ScoringCases.All.All(method =>
                        method.Points(row.Weight, new(row.Actual, row.Target)).ToFraction()
                        == method.Points(row.Weight, new(row.Actual * 7, row.Target * 7)).ToFraction()
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Rounded_IsTheNearestAndAHalfGoesUp() =>
        Prop.ForAll(
                Rows,
                row =>
                    Enumerable
                        .Range(0, 5)
                        .All(decimals =>
                        {
                            var points = ScoringCases.Positive.Points(row.Weight, new(row.Actual, row.Target));
                            var rounded = points.Rounded(decimals).ToFraction();
                            var half = new Fraction(1, 2 * Rounding.PowerOfTen(decimals));
                            var gap = rounded - points.ToFraction();
                            return gap > -half && gap <= half;
                        })
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Explain_HasNoUnfilledHole() =>
        Prop.ForAll(
                Rows,
                row =>
                    ScoringCases.All.All(method =>
                    {
                        var working = new Working(
                            method,
                            Plumbline.Domain.Weight.FromScaled(row.Weight),
                            new(row.Actual, row.Target)
                        );
                        var message = method.Explain(working);
                        return message.In(Findings.Language.Chinese).Length > 0
                            && message.In(Findings.Language.English).Length > 0;
                    })
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Bulk_GivesWhatTheExplainedScorerGives() =>
        Prop.ForAll(
                Rows.Generator.ListOf().ToArbitrary(),
                rows => ScoringCases.All.Select((_, at) => at).All(shift => BulkEqualsOneByOne([.. rows], shift))
            )
            .QuickCheckThrowOnFailure();

    private static bool BulkEqualsOneByOne((long Weight, long Actual, long Target, long Other)[] rows, int shift)
    {
        var methods = ScoringCases.All;
        var kinds = rows.Select((row, at) => (byte)((at + shift) % methods.Length)).ToArray();
        var columns = new BulkColumns(
            kinds,
            rows.Select(row => (int)row.Weight).ToArray(),
            rows.Select(row => row.Actual).ToArray(),
            rows.Select(row => row.Target).ToArray()
        );
        var scores = new int[rows.Length];
        var totals = BulkScorer.Score(columns, new[] { 0, rows.Length / 2, rows.Length }, methods, 2, scores);
        var expected = rows.Select(
                (row, at) =>
                    new Working(
                        methods[kinds[at]],
                        Plumbline.Domain.Weight.FromScaled(row.Weight),
                        new(row.Actual, row.Target)
                    )
                        .Score
                        .Scaled
            )
            .ToArray();
        return expected.SequenceEqual(scores.Select(score => (long)score))
            && totals[0].Sum.Scaled == expected[..(rows.Length / 2)].Sum()
            && totals[1].Sum.Scaled == expected[(rows.Length / 2)..].Sum()
            && totals[0].WeightSum.Scaled + totals[1].WeightSum.Scaled == rows.Sum(row => row.Weight);
    }

    private static void AssertMonotonic(bool rising, params ScoringMethod[] methods) =>
        Prop.ForAll(
                Rows,
                row =>
                {
                    // an equal-type target of zero is met by zero alone, so it is not monotonic there (rule book §2.4)
                    var (less, more) = (Math.Min(row.Actual, row.Other), Math.Max(row.Actual, row.Other));
                    return methods
                        .Where(method => row.Target > 0 || method is not EqualAtLeast)
                        .All(method =>
                        {
                            var low = method.Points(row.Weight, new(less, row.Target)).ToFraction();
                            var high = method.Points(row.Weight, new(more, row.Target)).ToFraction();
                            return rising ? low <= high : low >= high;
                        });
                }
            )
            .QuickCheckThrowOnFailure();
}
