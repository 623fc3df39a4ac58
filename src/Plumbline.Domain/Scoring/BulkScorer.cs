using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Scoring;

/// <summary>
/// Scores of very many rows at once, with the same functions that score a single form, in exact whole numbers. Rows are
/// taken in blocks; within a block they are grouped by method, so that each method runs as one tight loop.
/// </summary>
public static class BulkScorer
{
    private const int BlockRows = 512;
    private const int UnitsAtOnce = 64;

    /// <summary>Scores every row and adds up each unit, on as many threads as there are processors.</summary>
    /// <param name="columns">The rows.</param>
    /// <param name="unitStarts">The first row of each unit, rising, and after them the number of rows.</param>
    /// <param name="methods">The methods that the rows name, at most 256.</param>
    /// <param name="decimals">Decimals of a score.</param>
    /// <param name="scores">Receives the scores in 1/10,000 of a point, row by row.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a row is out of range (<see cref="Measure.InRange"/>).</exception>
    public static UnitTotal[] Score(
        BulkColumns columns,
        ReadOnlyMemory<int> unitStarts,
        ImmutableArray<ScoringMethod> methods,
        int decimals,
        Memory<int> scores
    )
    {
        CheckLengths(columns, unitStarts.Span, methods, scores.Length);
        var totals = new UnitTotal[unitStarts.Length - 1];
        var quantum = Rounding.PowerOfTen(4 - decimals);
        var batches = (totals.Length + UnitsAtOnce - 1) / UnitsAtOnce;
        try
        {
            Parallel.For(0, batches, batch => ScoreUnits(batch * UnitsAtOnce));
        }
        catch (AggregateException failures) when (failures.InnerException is ArgumentException refused)
        {
            ExceptionDispatchInfo.Throw(refused);
        }

        return totals;

        void ScoreUnits(int firstUnit)
        {
            var starts = unitStarts.Span;
            var afterUnit = Math.Min(firstUnit + UnitsAtOnce, totals.Length);
            for (var row = starts[firstUnit]; row < starts[afterUnit]; row += BlockRows)
            {
                ScoreBlock(columns, row, Math.Min(BlockRows, starts[afterUnit] - row), methods, scores.Span, quantum);
            }

            for (var unit = firstUnit; unit < afterUnit; unit++)
            {
                var rows = starts[unit]..starts[unit + 1];
                var sum = Sum(scores.Span[rows]);
                totals[unit] = new(Domain.Score.FromScaled(sum), Weight.FromScaled(Sum(columns.Weights.Span[rows])));
            }
        }
    }

    private static void ScoreBlock(
        BulkColumns columns,
        int start,
        int count,
        ImmutableArray<ScoringMethod> methods,
        Span<int> scores,
        long quantum
    )
    {
        var kinds = columns.Methods.Span.Slice(start, count);
        var weights = columns.Weights.Span.Slice(start, count);
        var actuals = columns.Actuals.Span.Slice(start, count);
        var targets = columns.Targets.Span.Slice(start, count);
        CheckRange(weights, actuals, targets, start);

        Span<int> ends = stackalloc int[257];
        Span<ushort> order = stackalloc ushort[BlockRows];
        Group(kinds, methods.Length, ends, order, start);
        var block = new BulkBlock(weights, actuals, targets, scores.Slice(start, count), quantum);
        var from = 0;
        for (var method = 0; method < methods.Length; method++)
        {
            var to = ends[method];
            if (to > from)
            {
                methods[method].ScoreRows(block, order[from..to]);
                from = to;
            }
        }
    }

    // A counting sort: afterwards ends[m] is where the rows of method m end in the order.
    private static void Group(ReadOnlySpan<byte> kinds, int methods, Span<int> ends, Span<ushort> order, int start)
    {
        ends.Clear();
        foreach (var kind in kinds)
        {
            ends[kind + 1]++;
        }

        for (var method = 0; method < methods; method++)
        {
            ends[method + 1] += ends[method];
        }

        if (ends[methods] != kinds.Length)
        {
            throw OutOfRange("a method that is not in the list", start);
        }

        for (var row = 0; row < kinds.Length; row++)
        {
            order[ends[kinds[row]]++] = (ushort)row;
        }
    }

    private static void CheckRange(
        ReadOnlySpan<int> weights,
        ReadOnlySpan<long> actuals,
        ReadOnlySpan<long> targets,
        int start
    )
    {
        if (
            Union(MemoryMarshal.Cast<long, ulong>(actuals)) <= Measure.MaxValue
            && Union(MemoryMarshal.Cast<long, ulong>(targets)) <= Measure.MaxValue
            && Union(MemoryMarshal.Cast<int, uint>(weights)) <= Measure.MaxWeight
        )
        {
            return;
        }

        for (var row = 0; row < weights.Length; row++)
        {
            var measure = new Measure(actuals[row], targets[row]);
            if (!measure.InRange || weights[row] is < 0 or > (int)Measure.MaxWeight)
            {
                throw OutOfRange("a value or weight out of range", start + row);
            }
        }
    }

    // All bits that are set anywhere: as an unsigned number it is at least the largest value.
    private static T Union<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryInteger<T>
    {
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        var all = Vector<T>.Zero;
        foreach (var vector in vectors)
        {
            all |= vector;
        }

        var union = T.Zero;
        for (var lane = 0; lane < Vector<T>.Count; lane++)
        {
            union |= all[lane];
        }

        foreach (var value in values[(vectors.Length * Vector<T>.Count)..])
        {
            union |= value;
        }

        return union;
    }

    private static long Sum(ReadOnlySpan<int> values)
    {
        var vectors = MemoryMarshal.Cast<int, Vector<int>>(values);
        var (lower, upper) = (Vector<long>.Zero, Vector<long>.Zero);
        foreach (var vector in vectors)
        {
            lower += Vector.WidenLower(vector);
            upper += Vector.WidenUpper(vector);
        }

        var sum = Vector.Sum(lower + upper);
        foreach (var value in values[(vectors.Length * Vector<int>.Count)..])
        {
            sum += value;
        }

        return sum;
    }

    private static void CheckLengths(
        BulkColumns columns,
        ReadOnlySpan<int> unitStarts,
        ImmutableArray<ScoringMethod> methods,
        int scores
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores, columns.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(methods.Length, 256, nameof(methods));
        if (unitStarts.IsEmpty || unitStarts[0] != 0 || unitStarts[^1] != columns.Count)
        {
            throw new ArgumentException("Units must start at row 0 and end after the last row.", nameof(unitStarts));
        }

        for (var unit = 1; unit < unitStarts.Length; unit++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(unitStarts[unit], unitStarts[unit - 1], nameof(unitStarts));
        }
    }

    private static ArgumentOutOfRangeException OutOfRange(string what, int row) =>
        new(nameof(row), row, $"At or after this row there is {what}.");
}
