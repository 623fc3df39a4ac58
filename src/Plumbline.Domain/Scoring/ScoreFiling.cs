using System.Collections.Immutable;
using Plumbline.Domain.Filings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// Scores of a filing by completion of its indicators and execution of its budget (rule book §2.3–§3.6). A function of
/// filing and regime only; the scores that the filing prints stand beside the computed ones and never go into them.
/// </summary>
public static class ScoreFiling
{
    /// <summary>The score sheet. Where something cannot be scored there is no total, and the sheet says why.</summary>
    public static ScoreSheet Of(Filing filing, Regime regime)
    {
        var lines = ImmutableArray.CreateBuilder<ScoreLine>(filing.Indicators.Length + 1);
        if (ExecutionScoring.Line(filing, regime) is { } execution)
        {
            lines.Add(execution);
        }

        for (var index = 0; index < filing.Indicators.Length; index++)
        {
            lines.Add(IndicatorScoring.Line(filing.Indicators[index], index, regime.Scoring));
        }

        var sheet = new ScoreSheet
        {
            Kind = ScoreSheetKind.IndicatorCompletion,
            Regime = regime.Code,
            Lines = lines.ToImmutable(),
            WhyNoTotal =
                !regime.HasWeights ? [ScoreSheetMessages.RegimeWithoutWeights.With()]
                : filing.Indicators.IsEmpty ? [ScoreSheetMessages.NoIndicators.With()]
                : [],
        };
        return SheetTotals.Complete(sheet, regime, ExecutionScoring.RateOf(filing));
    }

    /// <summary>
    /// The same sheet with the points that a reviewer gave in place of those of some lines, by path; the lines that nobody
    /// gave points for keep theirs. Sum, cap and grade follow by the same rules.
    /// </summary>
    public static ScoreSheet Reviewed(
        ScoreSheet sheet,
        Filing filing,
        Regime regime,
        IReadOnlyDictionary<string, Score> given
    )
    {
        var lines = sheet.Lines.Select(line =>
            given.TryGetValue(line.Path, out var score) ? line with { Score = score } : line
        );
        var bare = new ScoreSheet
        {
            Kind = sheet.Kind,
            Regime = sheet.Regime,
            Lines = [.. lines],
            WhyNoTotal = regime.HasWeights ? [] : [ScoreSheetMessages.RegimeWithoutWeights.With()],
        };
        return SheetTotals.Complete(bare, regime, ExecutionScoring.RateOf(filing));
    }
}
