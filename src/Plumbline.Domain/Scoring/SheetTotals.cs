using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;
using static Plumbline.Domain.Scoring.ScoreSheetMessages;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// What follows from the lines of a sheet: sum, rescaling, cap, grade, and the reasons where there is no total.
/// </summary>
internal static class SheetTotals
{
    private const int MostNames = 20;
    private static readonly Weight Hundred = Weight.FromPoints(100);

    internal static ScoreSheet Complete(ScoreSheet sheet, Regime regime, Rate? executionRate)
    {
        var weights = sheet
            .Lines.Where(line => !line.NotApplicable && line.Weight is not null)
            .Select(line => line.Weight!.Value);
        var known = sheet with
        {
            WeightSum = weights.Aggregate(Weight.Zero, (sum, weight) => sum + weight),
            WhyNoTotal = sheet.WhyNoTotal.AddRange(sheet.WhyNoTotal.IsEmpty ? WhyNoTotal(sheet.Lines) : []),
        };
        var scored = known.WhyNoTotal.IsEmpty ? WithTotal(known, regime, executionRate) : known;
        return scored with { Remarks = [.. scored.Remarks, .. Unverified(scored)] };
    }

    private static ImmutableArray<Message> WhyNoTotal(ImmutableArray<ScoreLine> lines)
    {
        var missing = lines.Where(line => !line.NotApplicable && line.Score is null).ToList();
        if (lines.All(line => line.NotApplicable || line.Weight is null))
        {
            return [lines.All(line => line.NotApplicable) ? NothingApplies.With() : NoWeights.With()];
        }

        var names =
            string.Join("、", missing.Take(MostNames).Select(line => line.Name))
            + (missing.Count > MostNames ? "……" : "");
        return missing.Count == 0
            ? []
            : [NotAllScored.With(("count", missing.Count.ToString(CultureInfo.InvariantCulture)), ("names", names))];
    }

    private static ScoreSheet WithTotal(ScoreSheet sheet, Regime regime, Rate? executionRate)
    {
        var sum = sheet.Lines.Aggregate(Score.Zero, (total, line) => total + (line.Score ?? Score.Zero));
        var rescaled = regime.Scoring.RescaleWhenNotApplicable && sheet.Lines.Any(line => line.NotApplicable);
        var before = rescaled ? Rescale(sum, sheet.WeightSum, regime.Scoring.Decimals) : sum;
        var cap = executionRate is { } rate ? TotalCaps.For(regime.Scoring.TotalCaps, rate) : null;
        var capped = cap is not null && before > cap.AtMost;
        var total = capped ? cap!.AtMost : before;
        var gradable = rescaled || sheet.WeightSum == Hundred;
        var remarks = ImmutableArray.CreateBuilder<Message>();
        if (rescaled)
        {
            remarks.Add(
                Rescaled.With(
                    ("sum", sum.ToString()),
                    ("weights", sheet.WeightSum.ToString()),
                    ("total", before.ToString())
                )
            );
        }

        if (capped)
        {
            remarks.Add(
                Capped.With(
                    ("rate", ScoringNumbers.Percent(executionRate!.Value)),
                    ("below", ScoringNumbers.Percent(cap!.Below)),
                    ("most", cap.AtMost.ToString()),
                    ("source", SourceText.Of(cap.Source))
                )
            );
        }

        if (!gradable && sheet.Kind == ScoreSheetKind.IndicatorCompletion)
        {
            remarks.Add(WeightsNotHundred.With(("weights", sheet.WeightSum.ToString())));
        }

        return sheet with
        {
            Sum = sum,
            Cap = capped ? cap : null,
            Total = total,
            Grade = gradable ? Grading.Of(regime.Grades, total) : null,
            Remarks = sheet.Remarks.AddRange(remarks),
        };
    }

    private static Score Rescale(Score sum, Weight weights, int decimals)
    {
        if (weights == Weight.Zero)
        {
            return sum;
        }

        var exact = sum.ToFraction() * 100 / weights.ToFraction() * Rounding.PowerOfTen(decimals);
        return Score.FromScaled((long)Rounding.ToWhole(exact) * Rounding.PowerOfTen(4 - decimals));
    }

    private static IEnumerable<Message> Unverified(ScoreSheet sheet)
    {
        var sources = sheet
            .Lines.Select(line => line.Working?.Method.Source)
            .Append(sheet.Grade?.Source)
            .Append(sheet.Cap?.Source);
        var texts = sources
            .Where(source => source is { Unverified: true })
            .Select(source => source!.Text)
            .Distinct(StringComparer.Ordinal);
        var list = string.Join("；", texts);
        return list.Length == 0 ? [] : [UnverifiedSources.With(("sources", list))];
    }
}
