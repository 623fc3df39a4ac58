using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.Documents.Model;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Indicators by how far they were reached.</summary>
internal static class ReachPanel
{
    internal const string Id = "reach";

    private static readonly string[] Tones = ["main", "pale", "warn", "bad", "idle"];

    internal static Panel Of(ImmutableArray<AchievementCount> counts, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.HandedIn);
        var all = counts.Sum(count => count.Indicators);
        return new(
            Id,
            t["Reach.Title"],
            t["Reach.Note", $"{all:N0}"],
            [
                new(t["Reach.Class"], ValueFormat.Text),
                new(t["Reach.Indicators"]),
                new(t["Col.Share"], ValueFormat.Percent, 1),
                new(t["Reach.Forms"]),
            ],
            [
                .. counts.Select(count =>
                    ImmutableArray.Create(
                        new PanelCell(t[$"Class.{count.Class}"]),
                        new PanelCell(PanelWords.Number(count.Indicators)),
                        new PanelCell(PanelWords.Share(count.Indicators, all)),
                        words.Count(count.Forms, facets with { Holds = count.Class })
                    )
                ),
            ]
        )
        {
            Chart = new(
                "columns",
                [.. counts.Select(count => t[$"Class.{count.Class}"].Value)],
                [new(t["Reach.Indicators"], "main", [.. counts.Select(Point)])]
            ),
        };

        PanelPoint Point(AchievementCount count) =>
            new(count.Indicators, words.Count(count.Forms, facets with { Holds = count.Class }).Link)
            {
                Tone = Tones[(int)count.Class],
            };
    }
}
