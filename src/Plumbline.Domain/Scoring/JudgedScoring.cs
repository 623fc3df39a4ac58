using Plumbline.Domain.Filings;
using static Plumbline.Domain.Scoring.ScoreSheetMessages;

namespace Plumbline.Domain.Scoring;

/// <summary>Scores of indicators in words: a person's band and share, or a plain yes or no.</summary>
internal static class JudgedScoring
{
    internal static ScoringAttempt Attempt(Indicator indicator, ScoringMethod method) =>
        method is JudgedBands bands ? InBand(indicator, bands) : YesOrNo(indicator, method);

    /// <summary>Met when the best band was chosen, or when target and actual say the same words.</summary>
    internal static ScoringAttempt YesOrNo(Indicator indicator, ScoringMethod method)
    {
        if (indicator.Actual is null && indicator.Band is null)
        {
            return ScoringAttempt.Failed(NoActual.With());
        }

        var same = string.Equals(
            indicator.Actual?.Text.Trim(),
            indicator.Target?.Text.Trim(),
            StringComparison.Ordinal
        );
        if (indicator.Band is null && !same)
        {
            return ScoringAttempt.Failed(YesOrNoUnclear.With(("actual", indicator.Actual!.Text)));
        }

        var met = indicator.Band is { } band ? band == QualitativeBand.Achieved : same;
        return Working(indicator, method, new(met ? 1 : 0, 1), scale: 0, indicator.Actual?.Text ?? "");
    }

    private static ScoringAttempt InBand(Indicator indicator, JudgedBands bands)
    {
        if (indicator.Band is not { } band)
        {
            return ScoringAttempt.Failed(
                NeedsBand.With(
                    ("achieved", bands.RangeOf(QualitativeBand.Achieved).Text),
                    ("partly", bands.RangeOf(QualitativeBand.PartlyAchieved).Text),
                    ("not", bands.RangeOf(QualitativeBand.NotAchieved).Text)
                )
            );
        }

        // The share as stated, else the points that the filler gave, as a share of the weight.
        var (share, reading) = indicator switch
        {
            { BandShare: { } stated } => (stated, Reading.OfRate(stated, measureUnit: null, otherUnit: null)),
            { SelfScore: { } points, Weight: { Scaled: > 0 } weight } => (points, Reading.OfPoints(points, weight)),
            _ => (null, default),
        };
        if (share is null)
        {
            return ScoringAttempt.Failed(
                NeedsShare.With(("band", ScoringNumbers.BandName(band)), ("range", bands.RangeOf(band).Text))
            );
        }

        if (reading.WhyNot is not null || share.Number.Unscaled < 0)
        {
            return ScoringAttempt.Failed(ShareNotPercent.With(("share", share.Literal)));
        }

        var rate = new Rate(reading.Measure.Actual, reading.Measure.Target);
        return bands.Objection(band, rate) is { } objection
            ? ScoringAttempt.Failed(objection)
            : Working(
                indicator,
                bands,
                reading.Measure,
                reading.Scale,
                $"{ScoringNumbers.BandName(band)} {ScoringNumbers.Percent(rate)}"
            );
    }

    private static ScoringAttempt Working(
        Indicator indicator,
        ScoringMethod method,
        Measure measure,
        int scale,
        string actual
    ) =>
        new(
            new Working(method, Weight.Zero, measure)
            {
                Actual = actual,
                Target = indicator.Target?.Text ?? "",
                Scale = scale,
                Unit = method is JudgedBands ? "%" : "",
            },
            null
        );
}
