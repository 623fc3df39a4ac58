using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Plumbline.Web.Health;

/// <summary>
/// Listens to the meters of server, host and database driver and keeps sums by name and a few labels that hold no personal
/// data: route (never the address), method, status. Written as Prometheus text.
/// </summary>
internal sealed class RequestMetrics : IDisposable
{
    private const int MostSeries = 2_000;

    /// <summary>Whose measurements are kept.</summary>
    internal static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
        "Npgsql",
    ];

    /// <summary>Labels that hold nobody's data.</summary>
    internal static readonly string[] Labels =
    [
        "http.route",
        "http.request.method",
        "http.response.status_code",
        "state",
        "cpu.mode",
        "gc.heap.generation",
    ];

    private readonly ConcurrentDictionary<Series, Sum> sums = new();
    private readonly MeterListener listener = new();

    public RequestMetrics()
    {
        listener.InstrumentPublished = static (instrument, listening) =>
        {
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Take(instrument, (decimal)value, tags)
        );
        listener.Start();
    }

    public void Dispose() => listener.Dispose();

    /// <summary>All series as Prometheus reads them, in the order of their names.</summary>
    internal string Text()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var (series, sum) in sums.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal))
        {
            var (count, total) = sum.Read();
            if (series.IsHistogram)
            {
                text.Append(CultureInfo.InvariantCulture, $"{series.Name}_count{series.Labels} {count}\n");
                text.Append(CultureInfo.InvariantCulture, $"{series.Name}_sum{series.Labels} {total}\n");
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"{series.Name}{series.Labels} {total}\n");
            }
        }

        return text.ToString();
    }

    private void Take(Instrument instrument, decimal value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kind = instrument.GetType().Name;
        var series = new Series(
            "plumbline_" + instrument.Name.Replace('.', '_').Replace('-', '_'),
            LabelsOf(tags),
            kind.StartsWith("Histogram", StringComparison.Ordinal)
        );
        if (sums.Count >= MostSeries && !sums.ContainsKey(series))
        {
            return;
        }

        // Observed counters and gauges say the whole; all others what is added.
        var isWhole = instrument.IsObservable || kind.StartsWith("Gauge", StringComparison.Ordinal);
        sums.GetOrAdd(series, static _ => new()).Take(value, isWhole);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            if (Labels.Contains(name, StringComparer.Ordinal))
            {
                var shown = Convert
                    .ToString(value, CultureInfo.InvariantCulture)!
                    .Replace('"', '\'')
                    .Replace('\\', '/');
                text.Append(text.Length == 0 ? '{' : ',')
                    .Append(CultureInfo.InvariantCulture, $"{name.Replace('.', '_')}=\"{shown}\"");
            }
        }

        return text.Length == 0 ? "" : text.Append('}').ToString();
    }

    private sealed record Series(string Name, string Labels, bool IsHistogram);

    private sealed class Sum
    {
        private readonly Lock gate = new();
        private long count;
        private decimal total;

        internal void Take(decimal value, bool whole)
        {
            lock (gate)
            {
                (count, total) = (unchecked(count + 1), whole ? value : total + value);
            }
        }

        internal (long Count, decimal Total) Read()
        {
            lock (gate)
            {
                return (count, total);
            }
        }
    }
}
