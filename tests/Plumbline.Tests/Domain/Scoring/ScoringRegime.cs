using System.Collections.Immutable;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Scoring;
using static Plumbline.Tests.Domain.Scoring.ScoringCases;

namespace Plumbline.Tests.Domain.Scoring;

/// <summary>A regime of 10 + 50 + 30 + 10 and small filings for it.</summary>
internal static class ScoringRegime
{
    internal static readonly ScoringProfile Profile = new()
    {
        HigherIsBetter = Positive,
        LowerIsBetter = Linear,
        Equal = Equal,
        Direct = Direct,
        PassThreshold = PassLine,
        Qualitative = Bands,
        Execution = Execution,
    };

    internal static readonly Regime Plain = new()
    {
        Code = "T",
        Name = "测试",
        Source = Book,
        HasWeights = true,
        Scoring = Profile,
        Grades = GradingTests.Cuts,
        WeightCases =
        [
            new(
                "一般",
                Weight.FromPoints(10),
                ImmutableDictionary<IndicatorKind, Weight>.Empty.Add(IndicatorKind.Output, Weight.FromPoints(90)),
                Book
            ),
        ],
    };

    internal static Regime With(Func<ScoringProfile, ScoringProfile> change) =>
        Plain with
        {
            Scoring = change(Profile),
        };

    internal static Filing Filing(params ImmutableArray<Indicator> indicators) =>
        new()
        {
            Regime = "T",
            Year = new(2023),
            Identity = new() { Department = "某区教育局" },
            Budget = Funds("100.00万元", "80.00万元"),
            Indicators = indicators,
        };

    internal static Budget Funds(string adjusted, string executed) =>
        new()
        {
            Total = new() { AdjustedBudget = Amount.Parse(adjusted), ExecutedAmount = Amount.Parse(executed) },
        };

    internal static Indicator Row(string target, string actual, int weight = 10) =>
        new()
        {
            Kind = IndicatorKind.Output,
            Name = "指标",
            Weight = Weight.FromPoints(weight),
            Target = StatedValue.Of(target),
            Actual = StatedValue.Of(actual),
        };

    /// <summary>The one indicator line.</summary>
    internal static ScoreLine Line(Indicator indicator, Regime? regime = null) =>
        ScoreFiling.Of(Filing(indicator), regime ?? Plain).Lines[1];
}
