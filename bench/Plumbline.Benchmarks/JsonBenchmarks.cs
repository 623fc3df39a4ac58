using System.Globalization;
using System.Text.Json;
using Plumbline.Domain.Filings;

namespace Plumbline.Benchmarks;

/// <summary>Reading and writing a filing, against parsing the same bytes without meaning.</summary>
internal static class JsonBenchmarks
{
    private const int Times = 200;

    internal static int Run(string[] arguments)
    {
        _ = arguments;
        var filing = ScoringSamples.Filing(60);
        var bytes = FilingJson.Write(filing);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"a filing of 60 indicators, {bytes.Length:N0} bytes")
        );

        var bare = Timing.Best(9, () => Repeat(() => JsonDocument.Parse(bytes).Dispose()));
        var read = Timing.Best(9, () => Repeat(() => FilingJson.Read(bytes).OrThrow()));
        var written = Timing.Best(9, () => Repeat(() => FilingJson.Write(filing)));
        Timing.Print("parse only", bare / Times);
        Timing.Print("read as a filing", read / Times, $"ratio to parsing {Timing.Ratio(read, bare)}");
        Timing.Print("write", written / Times, $"ratio to parsing {Timing.Ratio(written, bare)}");
        return 0;
    }

    private static void Repeat(Action work)
    {
        for (var time = 0; time < Times; time++)
        {
            work();
        }
    }
}
