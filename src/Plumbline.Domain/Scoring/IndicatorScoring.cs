using System.Globalization;
using Plumbline.Domain.Filings;
using Plumbline.Findings;
using static Plumbline.Domain.Scoring.ScoreSheetMessages;

namespace Plumbline.Domain.Scoring;

/// <summary>The score of one indicator: which method applies, and what goes into it.</summary>
internal static class IndicatorScoring
{
    internal static ScoreLine Line(Indicator indicator, int index, ScoringProfile profile)
    {
        var line = new ScoreLine
        {
            Path = string.Create(CultureInfo.InvariantCulture, $"indicators[{index}]"),
            Name = indicator.Name,
            Weight = indicator.NotApplicable ? null : indicator.Weight,
            Declared = indicator.SelfScore,
            NotApplicable = indicator.NotApplicable,
        };
        return indicator switch
        {
            { NotApplicable: true } => line with { WhyNot = DeclaredNotApplicable.With() },
            { Weight: null } => line with { WhyNot = NoWeight.With() },
            { Weight.Scaled: > Measure.MaxWeight } => line with { WhyNot = WeightTooLarge.With() },
            _ => Attempt(indicator, profile).On(line, indicator.Weight.Value, profile.Decimals),
        };
    }

    private static ScoringAttempt Attempt(Indicator indicator, ScoringProfile profile) =>
        FamilyOf(indicator, profile) switch
        {
            Family.Judged => JudgedScoring.Attempt(indicator, profile.Qualitative),
            Family.Direct => DirectAttempt(indicator, profile),
            Family.Satisfaction => SatisfactionAttempt(indicator, profile),
            _ => ComparedAttempt(indicator, profile),
        };

    private static Family FamilyOf(Indicator indicator, ScoringProfile profile) =>
        indicator.ScoringRule switch
        {
            ScoringRule.Direct => Family.Direct,
            ScoringRule.Banded => Family.Judged,
            ScoringRule.SatisfactionSteps => Family.Satisfaction,
            ScoringRule.Proportional or ScoringRule.ProportionalWithPassThreshold => Family.Compared,
            _ when IsSurveyed(indicator) && profile.Satisfaction is not null => Family.Satisfaction,
            _ when IsJudged(indicator) => Family.Judged,
            _ => Family.Compared,
        };

    private static bool IsSurveyed(Indicator indicator) =>
        indicator
            is { Actual.Figure: not null }
                and ({ Kind: IndicatorKind.Satisfaction } or { Aspect: IndicatorAspect.UserSatisfaction });

    private static bool IsJudged(Indicator indicator) =>
        indicator.Nature switch
        {
            IndicatorNature.Qualitative => true,
            IndicatorNature.Quantitative => false,
            _ => indicator is { Target: { Figure: null } } or { Actual: { Figure: null }, Band: not null },
        };

    private static ScoringAttempt DirectAttempt(Indicator indicator, ScoringProfile profile)
    {
        if (indicator is { Actual.Figure: { } actual, Target.Figure: { } target })
        {
            var direction = TargetDirection.Of(indicator, target);
            var method =
                profile.Direct is DirectScore direct && direct.Direction != direction.Value
                    ? direct with
                    {
                        Direction = direction.Value,
                    }
                    : profile.Direct;
            return Compared(method, indicator, Reading.Of(actual, target, indicator.MeasureUnit), direction.Remark);
        }

        return JudgedScoring.YesOrNo(indicator, profile.Direct);
    }

    private static ScoringAttempt SatisfactionAttempt(Indicator indicator, ScoringProfile profile) =>
        (profile.Satisfaction, indicator.Actual?.Figure) switch
        {
            (null, _) => ScoringAttempt.Failed(NoSatisfactionRule.With()),
            (_, null) => NoFigure(indicator),
            ({ } method, { } rate) => Compared(
                method,
                indicator,
                Reading.OfRate(rate, indicator.MeasureUnit, indicator.Target?.Figure?.Unit),
                remark: null
            ),
        };

    private static ScoringAttempt ComparedAttempt(Indicator indicator, ScoringProfile profile)
    {
        if (indicator is not { Actual.Figure: { } actual, Target.Figure: { } target })
        {
            return NoFigure(indicator);
        }

        var direction = TargetDirection.Of(indicator, target);
        var method = direction.Value switch
        {
            Direction.LowerIsBetter => profile.LowerIsBetter,
            Direction.Equal => profile.Equal,
            _ => indicator.ScoringRule switch
            {
                ScoringRule.Proportional => profile.Proportional ?? profile.HigherIsBetter,
                ScoringRule.ProportionalWithPassThreshold => profile.PassThreshold,
                _ => profile.HigherIsBetter,
            },
        };
        var attempt = Compared(method, indicator, Reading.Of(actual, target, indicator.MeasureUnit), direction.Remark);
        return direction.Value == Direction.HigherIsBetter && attempt.Working is { } working
            ? attempt.And(OverAchieved.Remark(indicator, working, profile))
            : attempt;
    }

    private static ScoringAttempt Compared(ScoringMethod method, Indicator indicator, Reading reading, Message? remark)
    {
        if (reading.WhyNot is { } whyNot)
        {
            return ScoringAttempt.Failed(whyNot);
        }

        var working = new Working(method, Weight.Zero, reading.Measure)
        {
            Actual = indicator.Actual?.Text ?? "",
            Target = indicator.Target?.Text ?? "",
            Scale = reading.Scale,
            Unit = reading.Unit,
        };
        return new ScoringAttempt(working, null) { Remarks = reading.Remarks }.And(remark);
    }

    private static ScoringAttempt NoFigure(Indicator indicator) =>
        ScoringAttempt.Failed(
            indicator switch
            {
                { Actual: null } => NoActual.With(),
                { Target: null } => NoTarget.With(),
                { Target.Figure: null } => TargetInWords.With(("target", indicator.Target.Text)),
                _ => ActualInWords.With(("actual", indicator.Actual.Text)),
            }
        );

    private enum Family
    {
        Compared,
        Judged,
        Direct,
        Satisfaction,
    }
}
