using System.Globalization;
using Plumbline.Domain.Scoring;

namespace Plumbline.Benchmarks;

/// <summary>Scoring and roll-up of a nation's indicator rows, against reading the same bytes once.</summary>
internal static class BulkBenchmarks
{
    private const int Units = 268_000;

    internal static int Run(string[] arguments)
    {
        var rows = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 48_000_000;
        var (columns, starts) = Generate(rows);
        var scores = new int[rows];
        var methods = ScoringSamples.Methods;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows:N0} rows, {Units:N0} units, {methods.Length} methods, {Environment.ProcessorCount} processors"
            )
        );

        var read = Timing.Best(7, () => Read(columns));
        var scored = Timing.Best(7, () => BulkScorer.Score(columns, starts, methods, 2, scores));
        Timing.Print("read every byte once", read);
        Timing.Print("score every row and roll up", scored, $"ratio to reading {Timing.Ratio(scored, read)}, aim ≤ 10");
        Prove(columns, scores);
        return 0;
    }

    // A sample of rows again, through the method that explains itself.
    private static void Prove(BulkColumns columns, int[] scores)
    {
        var methods = ScoringSamples.Methods;
        for (var row = 0; row < scores.Length; row += 997)
        {
            var measure = new Measure(columns.Actuals.Span[row], columns.Targets.Span[row]);
            var expected = methods[columns.Methods.Span[row]].Points(columns.Weights.Span[row], measure).Rounded(2);
            if (expected.Scaled != scores[row])
            {
                throw new InvalidOperationException($"Row {row}: {scores[row]} instead of {expected.Scaled}.");
            }
        }

        Console.WriteLine("every 997th row scored again one by one: the same");
    }

    private static long Read(BulkColumns columns)
    {
        var total = 0L;
        var parts = Environment.ProcessorCount;
        Parallel.For(0, parts, part => Interlocked.Add(ref total, Sum(columns, Edge(part)..Edge(part + 1))));
        return total;

        int Edge(int part) => (int)((long)columns.Count * part / parts);
    }

    private static long Sum(BulkColumns columns, Range range)
    {
        var sum = 0L;
        foreach (var method in columns.Methods.Span[range])
        {
            sum += method;
        }

        foreach (var weight in columns.Weights.Span[range])
        {
            sum += weight;
        }

        foreach (var actual in columns.Actuals.Span[range])
        {
            sum ^= actual;
        }

        foreach (var target in columns.Targets.Span[range])
        {
            sum ^= target;
        }

        return sum;
    }

    private static (BulkColumns Columns, int[] Starts) Generate(int rows)
    {
        var (kinds, weights) = (new byte[rows], new int[rows]);
        var (actuals, targets) = (new long[rows], new long[rows]);
        var random = new Random(20230101);
        for (var row = 0; row < rows; row++)
        {
            kinds[row] = (byte)random.Next(ScoringSamples.Methods.Length);
            weights[row] = random.Next(1, 41) * 5_000;
            targets[row] = random.Next(100) == 0 ? 0 : random.NextInt64(1, 10_000_000);
            actuals[row] = targets[row] * random.Next(30, 160) / 100;
        }

        var starts = new int[Units + 1];
        for (var unit = 0; unit <= Units; unit++)
        {
            starts[unit] = (int)((long)rows * unit / Units);
        }

        return (new(kinds, weights, actuals, targets), starts);
    }
}
