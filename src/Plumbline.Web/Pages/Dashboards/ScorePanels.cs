using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Scores in ranges, and grades.</summary>
internal static class ScorePanels
{
    internal const string ScoresId = "scores";

    internal const string GradesId = "grades";

    private static readonly NumberRange[] Ranges =
    [
        new(null, 60),
        new(60, 70),
        new(70, 80),
        new(80, 85),
        new(85, 90),
        new(90, 95),
        new(95, 100),
        new(100, null),
    ];

    private static readonly (Grade Grade, string Tone)[] Grades =
    [
        (Grade.Excellent, "main"),
        (Grade.Good, "pale"),
        (Grade.Fair, "warn"),
        (Grade.Poor, "bad"),
    ];

    internal static Panel Scores(ScoreSpread spread, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.HandedIn);
        var bars = Ranges
            .Select(range => new Bar(
                words.Range("Scores", range),
                spread.Between(range.From, range.Below),
                facets with
                {
                    Score = range,
                },
                "main"
            ))
            .Append(new(t["Scores.None"], spread.Unknown, facets with { Score = NumberRange.Unknown }, "idle"))
            .ToList();
        var note = spread.Median is { } median
            ? t["Scores.Note", Rounding.ToText(median, 2), $"{spread.Forms - spread.Unknown:N0}"]
            : t["Scores.NoMedian"];
        return new(
            ScoresId,
            t["Scores.Title"],
            note,
            Columns(t["Scores.Range"], words),
            [
                .. bars.Select(bar => Row(bar, spread, words)),
                Row(new(t["Col.Total"], spread.Forms, facets, "main"), spread, words),
            ]
        )
        {
            HasTotal = true,
            Chart = Chart(bars, words),
        };
    }

    internal static Panel GradesOf(ScoreSpread spread, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.HandedIn);
        var bars = Grades
            .Select(one => new Bar(
                t[$"Grade.{one.Grade}"],
                spread.With(one.Grade),
                facets with
                {
                    Grade = one.Grade,
                },
                one.Tone
            ))
            .Append(new(t["Grade.None"], spread.With(null), facets with { Ungraded = true }, "idle"))
            .ToList();
        return new(
            GradesId,
            t["Grades.Title"],
            t["Grades.Note"],
            Columns(t["Grades.Grade"], words),
            [.. bars.Select(bar => Row(bar, spread, words))]
        )
        {
            Chart = Chart(bars, words),
        };
    }

    private static ImmutableArray<PanelColumn> Columns(string name, PanelWords words) =>
        [new(name, ValueFormat.Text), new(words.T["Col.Forms"]), new(words.T["Col.Share"], ValueFormat.Percent, 1)];

    private static ImmutableArray<PanelCell> Row(Bar bar, ScoreSpread spread, PanelWords words) =>
        [new(bar.Name), words.Count(bar.Forms, bar.Facets), new(PanelWords.Share(bar.Forms, spread.Forms))];

    private static PanelChart Chart(List<Bar> bars, PanelWords words) =>
        new(
            "columns",
            [.. bars.Select(bar => bar.Name)],
            [
                new(
                    words.T["Col.Forms"],
                    "main",
                    [
                        .. bars.Select(bar => new PanelPoint(bar.Forms, words.Count(bar.Forms, bar.Facets).Link)
                        {
                            Tone = bar.Tone,
                        }),
                    ]
                ),
            ]
        );

    private sealed record Bar(string Name, int Forms, FormFacets Facets, string Tone);
}
