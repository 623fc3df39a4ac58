using System.Collections.Immutable;

namespace Plumbline.Domain.Scoring;

/// <summary>One step: from this rate on (included), this share of the weight.</summary>
public readonly record struct ShareStep(Rate From, Rate Share);

/// <summary>Steps from the highest rate down, in the form in which they are looked up. Below the last there is nothing.</summary>
internal readonly record struct StepTable
{
    private readonly ImmutableArray<(int From, int Share)> rows;

    /// <exception cref="ArgumentException">No step, or steps that do not fall strictly.</exception>
    internal StepTable(ImmutableArray<ShareStep> steps, string parameter)
    {
        rows =
        [
            .. steps.Select(step => (BasisPoints.Of(step.From, parameter), BasisPoints.ShareOf(step.Share, parameter))),
        ];
        var falling = rows.Zip(rows.Skip(1), (upper, lower) => upper.From > lower.From && upper.Share > lower.Share);
        if (rows.IsEmpty || falling.Contains(false))
        {
            throw new ArgumentException("Steps must stand from the highest rate down, with falling shares.", parameter);
        }
    }

    /// <summary>The share that a measure reaches, in basis points.</summary>
    internal int ShareOf(Measure measure)
    {
        foreach (var (from, share) in rows)
        {
            if (measure.Actual * BasisPoints.One >= measure.Target * from)
            {
                return share;
            }
        }

        return 0;
    }

    internal ImmutableArray<ShareStep> ToSteps() =>
        [.. rows.Select(row => new ShareStep(BasisPoints.ToRate(row.From), BasisPoints.ToRate(row.Share)))];

    /// <summary>The table in words: ≥90% → 100%; ≥80% → 80%.</summary>
    internal string Text =>
        string.Join(
            "；",
            ToSteps().Select(step => $"≥{ScoringNumbers.Percent(step.From)} → {ScoringNumbers.Percent(step.Share)}")
        );
}
