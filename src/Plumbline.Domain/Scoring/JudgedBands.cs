using System.Runtime.CompilerServices;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// 定性分档 / 评判等级赋分: a person chooses a band and a share inside it; the score is weight × share. 100–80 % (80 included),
/// 80–60 % (60 included), 60–0 % in rule book §2.5 and §3.5 rule 3. The measure is the share over one.
/// </summary>
public sealed record JudgedBands : ScoringMethod
{
    private readonly int achieved;
    private readonly int partly;

    /// <summary>Lowest share of the band achieved, included.</summary>
    public required Rate AchievedFrom
    {
        get => BasisPoints.ToRate(achieved);
        init => achieved = BasisPoints.ShareOf(value, nameof(AchievedFrom));
    }

    /// <summary>Lowest share of the band partly achieved, included.</summary>
    public required Rate PartlyFrom
    {
        get => BasisPoints.ToRate(partly);
        init => partly = BasisPoints.ShareOf(value, nameof(PartlyFrom));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ExactPoints Points(long weight, Measure measure) =>
        ExactPoints.Share(weight, Math.Min(measure.Actual, measure.Target), Math.Max(measure.Target, 1));

    internal override void ScoreRows(BulkBlock block, ReadOnlySpan<ushort> rows)
    {
        foreach (var row in rows)
        {
            block.Put(row, Points(block.WeightOf(row), block.MeasureOf(row)));
        }
    }

    public override Message Explain(in Working working) => working.Told(ScoringMessages.JudgedShare);

    /// <summary>Shares that a band allows. Only the best band includes its upper end.</summary>
    public BandRange RangeOf(QualitativeBand band) =>
        band switch
        {
            QualitativeBand.Achieved => new(AchievedFrom, new Rate(1, 1), UpperIncluded: true),
            QualitativeBand.PartlyAchieved => new(PartlyFrom, AchievedFrom, UpperIncluded: false),
            _ => new(new Rate(0, 1), PartlyFrom, UpperIncluded: false),
        };

    /// <summary>Why a share cannot stand in a band, or null when it can.</summary>
    public Message? Objection(QualitativeBand band, Rate share)
    {
        var range = RangeOf(band);
        return range.Contains(share)
            ? null
            : ScoreSheetMessages.OutsideBand.With(
                ("share", ScoringNumbers.Percent(share)),
                ("band", ScoringNumbers.BandName(band)),
                ("range", range.Text)
            );
    }
}

/// <summary>The shares of a weight that a band allows; the lower end is included.</summary>
public readonly record struct BandRange(Rate Low, Rate High, bool UpperIncluded)
{
    public bool Contains(Rate share)
    {
        var againstHigh = Compare(share, High);
        return Compare(share, Low) >= 0 && (againstHigh < 0 || (UpperIncluded && againstHigh == 0));
    }

    /// <summary>[80%, 100%] or [60%, 80%).</summary>
    public string Text =>
        $"[{ScoringNumbers.Percent(Low)}, {ScoringNumbers.Percent(High)}{(UpperIncluded ? ']' : ')')}";

    private static int Compare(Rate left, Rate right) =>
        Math.BigMul(left.Numerator, right.Denominator).CompareTo(Math.BigMul(right.Numerator, left.Denominator));
}
