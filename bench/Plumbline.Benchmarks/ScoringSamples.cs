using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;

namespace Plumbline.Benchmarks;

/// <summary>Methods, a regime and a filing of a usual size.</summary>
internal static class ScoringSamples
{
    private static readonly Source Example = new("示例", Confidence.Own);

    /// <summary>Every method, with usual parameters.</summary>
    internal static readonly ImmutableArray<ScoringMethod> Methods =
    [
        new PositiveProportional { Source = Example },
        new NegativeLinear { Source = Example },
        new NegativeRatio { Source = Example },
        new EqualAtLeast { Source = Example },
        new EqualBothSides { Source = Example },
        new DirectScore { Source = Example },
        new PassThreshold { Source = Example, PassLine = Percent(60) },
        new SatisfactionSteps { Source = Example, Steps = [Step(90, 100), Step(80, 80), Step(60, 50)] },
        new JudgedBands
        {
            Source = Example,
            AchievedFrom = Percent(80),
            PartlyFrom = Percent(60),
        },
        new ExecutionProportional { Source = Example },
        new ExecutionStepped { Source = Example, Steps = [Step(80, 70), Step(60, 50)] },
        Deduction(StepMode.PerFull),
        Deduction(StepMode.PerStarted),
        Deduction(StepMode.Continuous),
        new BandTable
        {
            Source = Example,
            Bands = [Band(0, 5), Band(10, 4), Band(20, 3), Band(30, 2)],
            Beyond = Score.Zero,
        },
        new FullMarks { Source = Example, Reason = "示例" },
    ];

    internal static Regime Regime { get; } =
        new()
        {
            Code = "BENCH",
            Name = "示例",
            Source = Example,
            HasWeights = true,
            Scoring = new()
            {
                HigherIsBetter = Methods[0],
                LowerIsBetter = Methods[1],
                Equal = Methods[3],
                Direct = Methods[5],
                PassThreshold = Methods[6],
                Satisfaction = Methods[7],
                Qualitative = Methods[8],
                Execution = Methods[9],
            },
        };

    /// <summary>A department's form with many indicators of all kinds.</summary>
    internal static Filing Filing(int indicators) =>
        new()
        {
            Regime = "BENCH",
            Year = new(2023),
            Identity = new() { Department = "某区教育局" },
            Budget = new()
            {
                Total = new()
                {
                    AdjustedBudget = Amount.Parse("6558.50万元"),
                    ExecutedAmount = Amount.Parse("6463.09万元"),
                    Weight = Weight.FromPoints(10),
                },
            },
            Indicators = [.. Enumerable.Range(0, indicators).Select(Indicator)],
        };

    private static Indicator Indicator(int index) =>
        new()
        {
            Kind = IndicatorKind.Output,
            Name = string.Create(CultureInfo.InvariantCulture, $"指标{index + 1}"),
            Weight = Weight.FromScaled(15_000),
            Target = StatedValue.Of(
                index % 4 == 1 ? "≤50万元"
                : index % 4 == 2 ? "有效提升"
                : "≥95.5%"
            ),
            Actual = StatedValue.Of(
                index % 4 == 1 ? "48.25万元"
                : index % 4 == 2 ? "有所提升"
                : "93.2%"
            ),
            Band = index % 4 == 2 ? QualitativeBand.Achieved : null,
            BandShare = index % 4 == 2 ? Quantity.Parse("85%") : null,
        };

    private static FixedStepDeduction Deduction(StepMode mode) =>
        new()
        {
            Source = Example,
            FullAt = Percent(100),
            Step = Percent(1),
            Penalty = Score.FromScaled(5_000),
            Mode = mode,
        };

    private static Rate Percent(long percent) => new(percent, 100);

    private static ShareStep Step(long from, long share) => new(Percent(from), Percent(share));

    private static PointBand Band(long upTo, int points) =>
        new(Percent(upTo), Included: true, Score.FromPoints(points));
}
