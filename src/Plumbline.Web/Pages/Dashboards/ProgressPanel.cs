using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.App.Forms;
using Plumbline.Documents.Model;
using Plumbline.Domain.Workflow;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Progress by state and deadline.</summary>
internal static class ProgressPanel
{
    internal const string Id = "progress";

    private static readonly FormDue[] Dues = Enum.GetValues<FormDue>();

    private static readonly string[] Tones = ["bad", "warn", "idle", "main", "odd"];

    internal static Panel Of(ImmutableArray<ProgressCount> counts, PanelWords words)
    {
        var (t, facets) = (words.T, words.Scope.Facets);
        var states = counts.Select(count => count.State).Distinct().ToList();
        var rows = states.Select(state => Row(words.S[$"State.FormState.{state}"], state));
        return new(
            Id,
            t["Progress.Title"],
            t["Progress.Note"],
            [
                new(t["Progress.State"], ValueFormat.Text),
                .. Dues.Select(due => new PanelColumn(t[$"Due.{due}"])),
                new(t["Col.Total"]),
            ],
            [.. rows, Row(t["Col.Total"], null)]
        )
        {
            HasTotal = true,
            Chart = new(
                "stack",
                [.. states.Select(state => words.S[$"State.FormState.{state}"].Value)],
                [.. Dues.Select(Series)]
            ),
        };

        ImmutableArray<PanelCell> Row(string name, FormState? state) =>
            [
                new(name),
                .. Dues.Select(due => words.Count(Sum(state, due), facets with { Due = due }, state)),
                words.Count(Sum(state, null), facets, state),
            ];

        PanelSeries Series(FormDue due) =>
            new(t[$"Due.{due}"], Tones[(int)due], [.. states.Select(state => Point(Sum(state, due), state, due))]);

        PanelPoint Point(int forms, FormState state, FormDue due) =>
            forms == 0 ? new(null) : new PanelPoint(forms, words.Link(facets with { Due = due }, state));

        int Sum(FormState? state, FormDue? due) =>
            counts
                .Where(count => (state is null || count.State == state) && (due is null || count.Due == due))
                .Sum(count => count.Forms);
    }
}
