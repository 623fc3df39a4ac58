using System.Runtime.CompilerServices;

namespace Plumbline.Domain.Scoring;

/// <summary>Rows that stay in the cache while one method after the other scores its own among them.</summary>
internal readonly ref struct BulkBlock(
    ReadOnlySpan<int> weights,
    ReadOnlySpan<long> actuals,
    ReadOnlySpan<long> targets,
    Span<int> scores,
    long quantum
)
{
    private readonly ReadOnlySpan<int> weights = weights;
    private readonly ReadOnlySpan<long> actuals = actuals;
    private readonly ReadOnlySpan<long> targets = targets;
    private readonly Span<int> scores = scores;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long WeightOf(int row) => weights[row];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Measure MeasureOf(int row) => new(actuals[row], targets[row]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Put(int row, ExactPoints points) => scores[row] = (int)points.RoundedTo(quantum);
}
