using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Spending against achievement: a grid, and its four quarters.</summary>
internal static class CrossPanel
{
    /// <summary>From this percentage on it counts as spent, or as reached.</summary>
    private const int Border = 80;

    private static readonly NumberRange[] Rates = [new(null, 60), new(60, 80), new(80, 90), new(90, 100), new(100, null)];

    // The best on top, as in the chart.
    private static readonly NumberRange[] Reaches = [new(100, null), new(90, 100), new(80, 90), new(60, 80), new(null, 60)];

    private static readonly (string Name, string Tone, NumberRange Rate, NumberRange Reach)[] Quarters =
    [
        ("Cross.Good", "main", new(Border, null), new(Border, null)),
        ("Cross.Thrifty", "pale", new(null, Border), new(Border, null)),
        ("Cross.Costly", "bad", new(Border, null), new(null, Border)),
        ("Cross.Idle", "warn", new(null, Border), new(null, Border)),
    ];

    internal static Panel Of(ImmutableArray<CrossCount> counts, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.HandedIn);
        var most = Math.Max(1, Rates.Max(rate => Reaches.Max(reach => Sum(rate, reach))));
        return new(
            "cross",
            t["Cross.Title"],
            t["Cross.Note"],
            [
                new(t["Cross.Reach"], ValueFormat.Text),
                .. Rates.Select(rate => new PanelColumn(words.Range("Cross", rate))),
                new(t["Cross.NoRate"]),
            ],
            [.. Reaches.Select(reach => Row(words.Range("Cross", reach), reach)), Row(t["Cross.NoReach"], NumberRange.Unknown)]
        )
        {
            Facts =
            [
                .. Quarters.Select(one => new PanelFact(t[one.Name], Count(one.Rate, one.Reach))),
            ],
            Chart = new(
                "bubbles",
                [.. Rates.Select(rate => words.Range("Cross", rate))],
                [.. Quarters.Select(one => new PanelSeries(t[one.Name], one.Tone, [.. Points(one.Rate, one.Reach)]))]
            )
            {
                Steps = [.. Reaches.Reverse().Select(reach => words.Range("Cross", reach))],
                Axes = [t["Cross.Rate"], t["Cross.Reach"]],
            },
        };

        ImmutableArray<PanelCell> Row(string name, NumberRange reach) =>
            [
                new(name),
                .. Rates.Select(rate =>
                    Count(rate, reach) with
                    {
                        Heat = reach.IsUnknown ? 0 : Shade.Of(Sum(rate, reach), most),
                    }
                ),
                Count(NumberRange.Unknown, reach),
            ];

        PanelCell Count(NumberRange rate, NumberRange reach) =>
            words.Count(Sum(rate, reach), facets with { Rate = rate, Reach = reach });

        IEnumerable<PanelPoint> Points(NumberRange rate, NumberRange reach) =>
            from at in Enumerable.Range(0, Rates.Length)
            from step in Enumerable.Range(0, Reaches.Length)
            let column = Rates[at]
            let row = Reaches[^(step + 1)]
            where In(rate, column.From ?? 0) && In(reach, row.From ?? 0) && Sum(column, row) > 0
            select new PanelPoint(Sum(column, row), words.Link(facets with { Rate = column, Reach = row }))
            {
                At = at,
                Step = step,
            };

        int Sum(NumberRange rate, NumberRange reach) =>
            counts.Where(count => In(rate, count.Rate) && In(reach, count.Reach)).Sum(count => count.Forms);
    }

    private static bool In(NumberRange range, long? percent) =>
        percent is { } number
            ? !range.IsUnknown && number >= (range.From ?? int.MinValue) && number < (range.Below ?? int.MaxValue)
            : range.IsUnknown;
}
