using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Spending against achievement: a grid, and its four quarters.</summary>
internal static class CrossPanel
{
    internal const string Id = "cross";

    /// <summary>From this percentage on it counts as spent, or as reached.</summary>
    private const int Border = 80;

    private static readonly NumberRange[] Rates =
    [
        new(null, 60),
        new(60, 80),
        new(80, 90),
        new(90, 100),
        new(100, null),
    ];

    // The best on top, as in the chart.
    private static readonly NumberRange[] Reaches =
    [
        new(100, null),
        new(90, 100),
        new(80, 90),
        new(60, 80),
        new(null, 60),
    ];

    private static readonly (string Name, string Tone, NumberRange Rate, NumberRange Reach)[] Quarters =
    [
        ("Cross.Good", "main", new(Border, null), new(Border, null)),
        ("Cross.Thrifty", "pale", new(null, Border), new(Border, null)),
        ("Cross.Costly", "bad", new(Border, null), new(null, Border)),
        ("Cross.Idle", "warn", new(null, Border), new(null, Border)),
    ];

    internal static Panel Of(ImmutableArray<CrossCount> counts, PanelWords words)
    {
        var (t, grid) = (words.T, new Grid(counts, words));
        return new(
            Id,
            t["Cross.Title"],
            t["Cross.Note"],
            [
                new(t["Cross.Reach"], ValueFormat.Text),
                .. Rates.Select(rate => new PanelColumn(words.Range("Cross", rate))),
                new(t["Cross.NoRate"]),
            ],
            [
                .. Reaches.Select(reach => grid.Row(words.Range("Cross", reach), reach)),
                grid.Row(t["Cross.NoReach"], NumberRange.Unknown),
            ]
        )
        {
            Facts = [.. Quarters.Select(one => new PanelFact(t[one.Name], grid.Count(one.Rate, one.Reach)))],
            Chart = new(
                "bubbles",
                [.. Rates.Select(rate => words.Range("Cross", rate))],
                [
                    .. Quarters.Select(one => new PanelSeries(
                        t[one.Name],
                        one.Tone,
                        [.. grid.Points(one.Rate, one.Reach)]
                    )),
                ]
            )
            {
                Steps = [.. Reaches.Reverse().Select(reach => words.Range("Cross", reach))],
                Axes = [t["Cross.Rate"], t["Cross.Reach"]],
            },
        };
    }

    private static bool In(NumberRange range, long? percent) =>
        percent is { } number
            ? !range.IsUnknown && number >= (range.From ?? int.MinValue) && number < (range.Below ?? int.MaxValue)
            : range.IsUnknown;

    private sealed record Grid(ImmutableArray<CrossCount> Counts, PanelWords Words)
    {
        private int Most { get; } = Rates.Max(rate => Reaches.Max(reach => Sum(Counts, rate, reach)));

        internal ImmutableArray<PanelCell> Row(string name, NumberRange reach) =>
            [
                new(name),
                .. Rates.Select(rate =>
                    Count(rate, reach) with
                    {
                        Heat = reach.IsUnknown ? 0 : Shade.Of(Sum(Counts, rate, reach), Most),
                    }
                ),
                Count(NumberRange.Unknown, reach),
            ];

        internal PanelCell Count(NumberRange rate, NumberRange reach) =>
            Words.Count(Sum(Counts, rate, reach), Words.Scope.HandedIn with { Rate = rate, Reach = reach });

        internal IEnumerable<PanelPoint> Points(NumberRange rate, NumberRange reach) =>
            from at in Enumerable.Range(0, Rates.Length)
            from step in Enumerable.Range(0, Reaches.Length)
            let column = Rates[at]
            let row = Reaches[^(step + 1)]
            let forms = Sum(Counts, column, row)
            where In(rate, column.From ?? 0) && In(reach, row.From ?? 0) && forms > 0
            select new PanelPoint(forms, Count(column, row).Link) { At = at, Step = step };

        private static int Sum(ImmutableArray<CrossCount> counts, NumberRange rate, NumberRange reach) =>
            counts.Where(count => In(rate, count.Rate) && In(reach, count.Reach)).Sum(count => count.Forms);
    }
}
