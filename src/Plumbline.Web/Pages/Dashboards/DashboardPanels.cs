using System.Collections.Immutable;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>The tables of a dashboard: all of them, or one for which only its own figures are summed.</summary>
internal static class DashboardPanels
{
    internal static ImmutableArray<Panel> All(DashboardFigures figures, PanelWords words) =>
        [
            ProgressPanel.Of(figures.Progress, words),
            MoneyPanel.Of(figures.Money, words),
            ScorePanels.Scores(figures.Scores, words),
            ScorePanels.GradesOf(figures.Scores, words),
            ReachPanel.Of(figures.Achievement, words),
            CrossPanel.Of(figures.Cross, words),
            TrendPanel.Of(figures.Years, words),
            FindingsPanel.Of(figures.Findings, words),
        ];

    /// <summary>One table; null: there is none of that name.</summary>
    internal static async Task<Panel?> One(AppDb db, string? id, PanelWords words, CancellationToken cancellation)
    {
        var scope = words.Scope;
        return id switch
        {
            ProgressPanel.Id => ProgressPanel.Of(await SumFigures.Progress(db, scope, cancellation), words),
            MoneyPanel.Id => MoneyPanel.Of(await SumFigures.Money(db, scope, cancellation), words),
            ScorePanels.ScoresId => ScorePanels.Scores(await SumFigures.Scores(db, scope, cancellation), words),
            ScorePanels.GradesId => ScorePanels.GradesOf(await SumFigures.Scores(db, scope, cancellation), words),
            ReachPanel.Id => ReachPanel.Of(await SumFigures.Achievement(db, scope, cancellation), words),
            CrossPanel.Id => CrossPanel.Of(await SumFigures.Cross(db, scope, cancellation), words),
            TrendPanel.Id => TrendPanel.Of(await SumFigures.Years(db, scope, cancellation), words),
            FindingsPanel.Id => FindingsPanel.Of(await SumFigures.Findings(db, scope, cancellation), words),
            _ => null,
        };
    }
}
