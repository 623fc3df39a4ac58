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
        var counts = Ranges
            .Select(range =>
                (Name: words.Range("Scores", range), Forms: spread.Between(range.From, range.Below), Range: range)
            )
            .Append((t["Scores.None"].Value, spread.Unknown, NumberRange.Unknown))
            .ToList();
        return new(
            "scores",
            t["Scores.Title"],
            spread.Median is { } median
                ? t["Scores.Note", Rounding.ToText(median, 2), spread.Forms - spread.Unknown]
                : t["Scores.NoMedian"],
            [new(t["Scores.Range"], ValueFormat.Text), new(t["Col.Forms"]), new(t["Col.Share"], ValueFormat.Percent, 1)],
            [
                .. counts.Select(count =>
                    Row(count.Name, count.Forms, spread.Forms, words, facets with { Score = count.Range })
                ),
                Row(t["Col.Total"], spread.Forms, spread.Forms, words, facets),
            ]
        )
        {
            HasTotal = true,
            Chart = new(
                "columns",
                [.. counts.Select(count => count.Name)],
                [
                    new(
                        t["Col.Forms"],
                        "main",
                        [
                            .. counts.Select(count => new PanelPoint(
                                count.Forms,
                                count.Forms == 0 ? null : words.Link(facets with { Score = count.Range })
                            )
                            {
                                Tone = count.Range.IsUnknown ? "idle" : null,
                            }),
                        ]
                    ),
                ]
            ),
        };
    }

    internal static Panel GradesOf(ScoreSpread spread, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.HandedIn);
        var none = spread.With(null);
        return new(
            "grades",
            t["Grades.Title"],
            t["Grades.Note"],
            [new(t["Grades.Grade"], ValueFormat.Text), new(t["Col.Forms"]), new(t["Col.Share"], ValueFormat.Percent, 1)],
            [
                .. Grades.Select(one =>
                    Row(
                        t[$"Grade.{one.Grade}"],
                        spread.With(one.Grade),
                        spread.Forms,
                        words,
                        facets with
                        {
                            Grade = one.Grade,
                        }
                    )
                ),
                Row(t["Grade.None"], none, spread.Forms, words, facets with { Ungraded = true }),
            ]
        )
        {
            Chart = new(
                "columns",
                [.. Grades.Select(one => t[$"Grade.{one.Grade}"].Value), t["Grade.None"]],
                [
                    new(
                        t["Col.Forms"],
                        "main",
                        [
                            .. Grades.Select(one =>
                                Point(spread.With(one.Grade), one.Tone, facets with { Grade = one.Grade })
                            ),
                            Point(none, "idle", facets with { Ungraded = true }),
                        ]
                    ),
                ]
            ),
        };

        PanelPoint Point(int forms, string tone, FormFacets of) =>
            new(forms, forms == 0 ? null : words.Link(of)) { Tone = tone };
    }

    private static ImmutableArray<PanelCell> Row(string name, int forms, int all, PanelWords words, FormFacets facets) =>
        [new(name), words.Count(forms, facets), new(PanelWords.Share(forms, all))];
}
