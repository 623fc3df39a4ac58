using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Benchmarks;

/// <summary>
/// The best of several runs. On a machine that is shared the fastest run is the one that was disturbed least, and two
/// things measured in the same process can be set against each other.
/// </summary>
internal static class Timing
{
    internal static TimeSpan Best(int runs, Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            var elapsed = Stopwatch.GetElapsedTime(started);
            best = elapsed < best ? elapsed : best;
        }

        return best;
    }

    internal static void Print(string what, TimeSpan time, string note = "") =>
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{what, -44} {time.TotalMilliseconds, 12:0.0000} ms  {note}")
        );

    internal static string Ratio(TimeSpan part, TimeSpan whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.TotalSeconds / whole.TotalSeconds:0.00}");
}
