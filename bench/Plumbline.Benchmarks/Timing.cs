using System.Diagnostics;
using System.Globalization;

namespace Plumbline.Benchmarks;

/// <summary>Time on the clock, and time that the process itself had the processors for.</summary>
internal readonly record struct Time(TimeSpan Clock, TimeSpan Processor)
{
    public static Time operator /(Time time, int parts) => new(time.Clock / parts, time.Processor / parts);
}

/// <summary>
/// The best of several runs. On a machine that is shared the fastest run is the one that was disturbed least, and two
/// things measured in the same process can be set against each other; processor time leaves the neighbours out.
/// </summary>
internal static class Timing
{
    internal static Time Best(int runs, Action work)
    {
        var (clock, processor) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < runs; run++)
        {
            var (started, used) = (Stopwatch.GetTimestamp(), Used());
            work();
            var (elapsed, spent) = (Stopwatch.GetElapsedTime(started), Used() - used);
            (clock, processor) = (Least(clock, elapsed), Least(processor, spent));
        }

        return new(clock, processor);
    }

    /// <summary>The best of several runs of two things by turns, so that a busy neighbour meets both.</summary>
    internal static (Time First, Time Second) Pair(int rounds, Action first, Action second)
    {
        var (one, other) = (Best(1, first), Best(1, second));
        for (var round = 1; round < rounds; round++)
        {
            (one, other) = (Least(one, Best(1, first)), Least(other, Best(1, second)));
        }

        return (one, other);
    }

    internal static void Print(string what, Time time, string note = "") =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -36} clock {time.Clock.TotalMilliseconds, 10:0.0000} ms, processor {time.Processor.TotalMilliseconds, 10:0.0000} ms  {note}"
            )
        );

    /// <summary>By the clock, and by processor time.</summary>
    internal static string Ratio(Time part, Time whole) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{part.Clock / whole.Clock:0.0} ({part.Processor / whole.Processor:0.0})"
        );

    private static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;

    // Clock and processor of one run belong together here: their ratio says how many processors it had.
    private static Time Least(Time left, Time right) => left.Clock <= right.Clock ? left : right;

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
