using Plumbline.Domain.Filings;
using Plumbline.Findings;
using static Plumbline.Domain.Scoring.ScoreSheetMessages;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// Scores of the management ratios of a regime (rule book §4.1, §9.2): a family of its own that never mixes with the
/// completion of indicators. A ratio without a base is not applicable, neither 0 % nor 100 %.
/// </summary>
public static class ScoreRatios
{
    /// <summary>The score sheet, one line for each ratio of the regime.</summary>
    public static ScoreSheet Of(Filing filing, Regime regime)
    {
        var sheet = new ScoreSheet
        {
            Kind = ScoreSheetKind.ManagementRatios,
            Regime = regime.Code,
            Lines = [.. regime.Ratios.Select(ratio => Line(ratio, filing, regime.Scoring.Decimals))],
            WhyNoTotal = regime.Ratios.IsEmpty ? [NoRatios.With()] : [],
        };
        return SheetTotals.Complete(sheet, regime, executionRate: null);
    }

    private static ScoreLine Line(ManagementRatio ratio, Filing filing, int decimals)
    {
        var line = new ScoreLine
        {
            Path = ratio.Id,
            Name = ratio.Name,
            Weight = ratio.Weight,
            Declared = filing.Scores?.Ratios.FirstOrDefault(IsIt)?.Score,
        };
        var numerator = RatioSide.Of(ratio.Numerator, filing);
        var denominator = RatioSide.Of(ratio.Denominator, filing);
        var missing = numerator.Missing.AddRange(denominator.Missing);
        if (missing.IsEmpty)
        {
            return Quotient(ratio, numerator, denominator) is { } attempt
                ? attempt.On(line, ratio.Weight, decimals)
                : line with
                {
                    Weight = null,
                    NotApplicable = true,
                    WhyNot = NoBaseForRatio.With(("base", denominator.Text)),
                };
        }

        var why = RatioMissing.With(("missing", string.Join("、", missing)));
        return (numerator.Found + denominator.Found, ratio.FullWhenAbsent) switch
        {
            (0, { } reason) => Full(ratio, reason).On(line, ratio.Weight, decimals),
            (0, null) => line with { Weight = null, NotApplicable = true, WhyNot = why },
            _ => line with { WhyNot = why },
        };

        bool IsIt(RatioScore score) => string.Equals(score.Ratio, ratio.Id, StringComparison.Ordinal);
    }

    // Null where the base is zero.
    private static ScoringAttempt? Quotient(ManagementRatio ratio, RatioSide numerator, RatioSide denominator)
    {
        if (numerator.Broken || denominator.Broken || !RatioSide.SameUnit(numerator.Unit, denominator.Unit))
        {
            return ScoringAttempt.Failed(OtherUnit.With(("actual", numerator.Text), ("target", denominator.Text)));
        }

        if (denominator.Sum.Unscaled == 0)
        {
            return null;
        }

        if (denominator.Sum.Unscaled < 0)
        {
            return ScoringAttempt.Failed(NegativeTarget.With(("target", denominator.Text)));
        }

        if (!ScaledValue.TryMeasure(numerator.Sum, denominator.Sum, out var measure, out var scale))
        {
            return ScoringAttempt.Failed(TooLarge.With(("actual", numerator.Text), ("target", denominator.Text)));
        }

        var working = new Working(ratio.Method, ratio.Weight, measure)
        {
            Actual = numerator.Text,
            Target = denominator.Text,
            Scale = scale ?? 0,
            Unit = scale is null ? "" : denominator.Unit,
        };
        Message? negative = numerator.Sum.Unscaled < 0 ? NegativeRatioRemark.With(("actual", numerator.Text)) : null;
        return new ScoringAttempt(working, null).And(negative);
    }

    private static ScoringAttempt Full(ManagementRatio ratio, string reason) =>
        new(new Working(new FullMarks { Source = ratio.Source, Reason = reason }, ratio.Weight, default), null);
}
