using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Scoring;

namespace Plumbline.Benchmarks;

/// <summary>Scoring one filing, and the inner loop alone.</summary>
internal static class ScoringBenchmarks
{
    private const int Indicators = 60;
    private const int Times = 5_000;

    internal static int Run(string[] arguments)
    {
        _ = arguments;
        var filing = ScoringSamples.Filing(Indicators);
        var sheet = ScoreFiling.Of(filing, ScoringSamples.Regime);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Indicators} indicators, total {sheet.Total}"));

        var whole = Timing.Best(9, () => Repeat(() => ScoreFiling.Of(filing, ScoringSamples.Regime)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var inner = Timing.Best(9, () => InnerLoop(sheet));
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (9.0 * Times);
        Timing.Print("score one filing", whole / Times, "(aim: ≤ 0.0200)");
        Timing.Print(
            "inner loop: points of all its lines",
            inner / Times,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Floor(allocated):0} B allocated; {inner.Clock / whole.Clock:0.000} of the whole"
            )
        );
        return 0;
    }

    private static void Repeat(Func<ScoreSheet> work)
    {
        for (var time = 0; time < Times; time++)
        {
            _ = work();
        }
    }

    private static void InnerLoop(ScoreSheet sheet)
    {
        var sum = Score.Zero;
        for (var time = 0; time < Times; time++)
        {
            foreach (var line in sheet.Lines)
            {
                sum += line.Working is { } working ? working.Score : Score.Zero;
            }
        }

        GC.KeepAlive(sum);
    }
}
