using System.Globalization;

namespace Plumbline.Load;

/// <summary>Milliseconds of many answers, and what is said of them.</summary>
internal sealed class Timings
{
    private readonly List<double> all = [];
    private readonly Lock gate = new();

    internal int Count => all.Count;

    internal void Add(TimeSpan time)
    {
        lock (gate)
        {
            all.Add(time.TotalMilliseconds);
        }
    }

    internal void Add(Timings others)
    {
        lock (gate)
        {
            all.AddRange(others.all);
        }
    }

    /// <summary>The time that a share of the answers did not exceed; the list must be at rest.</summary>
    internal double At(double share)
    {
        if (all.Count == 0)
        {
            return double.NaN;
        }

        all.Sort();
        return all[Math.Min(all.Count - 1, (int)Math.Ceiling(all.Count * share) - 1)];
    }

    internal string Text() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {At(0.5):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, most {At(1):0.0} ms, {Count:N0} answers"
        );

    internal static void Print(string what, string figures) => Console.WriteLine($"{what, -34} {figures}");

    internal static string PerSecond(int count, TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{count / span.TotalSeconds:N0}/s");

    /// <summary>Load average of the last minute, where the system tells it.</summary>
    internal static string Machine()
    {
        const string LoadFile = "/proc/loadavg";
        var load = File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "?";
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, load average {load}");
    }
}
