using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Dashboards;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Domain.Numbers;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>Figures over the forms of a unit and all below it: tables, and charts drawn from them.</summary>
public sealed class IndexModel(
    AppDb db,
    CurrentActor current,
    TimeProvider time,
    IStringLocalizer<DashboardTexts> texts,
    IStringLocalizer<ShellTexts> shell
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public FormLayer Layer { get; set; }

    /// <summary>Whose forms are shown.</summary>
    public Dashboard? Dashboard { get; private set; }

    /// <summary>Whether there is any form.</summary>
    public bool HasForms { get; private set; }

    internal ImmutableArray<Panel> Panels { get; private set; } = [];

    internal ImmutableArray<PanelFact> Facts { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (await Open(cancellation) is not { } words)
        {
            return NotFound();
        }

        var (opened, scope) = (words.Dashboard, words.Scope);
        var figures = await SumFigures.Run(db, scope, cancellation);
        Dashboard = opened;
        HasForms = figures.Progress.Length > 0 || figures.Years.Any(year => year.Forms > 0);
        Facts = FactsOf(figures, words);
        Panels =
        [
            .. DashboardPanels
                .All(figures, words)
                .Select(panel =>
                    panel with
                    {
                        Export =
                            Request.PathBase + DashboardLinks.Export(opened.Unit.Id, scope.Year, scope.Layer, panel.Id),
                    }
                ),
        ];
        return Page();
    }

    /// <summary>One table as a workbook.</summary>
    public async Task<IActionResult> OnGetExport(string? panel, CancellationToken cancellation)
    {
        if (
            await Open(cancellation) is not { } words
            || await DashboardPanels.One(db, panel, words, cancellation) is not { } found
        )
        {
            return NotFound();
        }

        var scope = words.Scope;
        var about = $"{words.Dashboard.Unit.Name} · {scope.Year} · {texts[$"Layer.{scope.Layer}"]}";
        var name = string.Create(CultureInfo.InvariantCulture, $"{texts["Nav"]}-{found.Id}-{scope.Year}.xlsx");
        return File(PanelWorkbook.Of(found, about), Downloads.Workbook, name);
    }

    /// <summary>A chart as JSON for the page.</summary>
    internal static string Data(PanelChart chart) => JsonSerializer.Serialize(chart, PageJson.Options);

    // Whose forms are meant, with the words for them.
    private async Task<PanelWords?> Open(CancellationToken cancellation)
    {
        var request = new DashboardRequest(Unit, Year, Layer);
        return await OpenDashboard.Run(db, time, await current.Get(), request, cancellation) is { } opened
            ? new(opened, Request.PathBase, texts, shell)
            : null;
    }

    private ImmutableArray<PanelFact> FactsOf(DashboardFigures figures, PanelWords words)
    {
        var (facets, handedIn) = (words.Scope.Facets, words.Scope.HandedIn);
        var all = figures.Progress.Sum(count => count.Forms);
        var money = figures.Money.Aggregate(new MoneySum(0, 0, 0, 0), (sum, branch) => sum + branch.Money);
        var overdue = figures.Progress.Where(count => count.Due == FormDue.Overdue).Sum(count => count.Forms);
        return
        [
            new(texts["Fact.Forms"], words.Count(all, facets)),
            new(
                texts["Fact.HandedIn"],
                words.Count(money.Forms, handedIn) with
                {
                    Title = PanelWords.Share(money.Forms, all),
                }
            ),
            new(texts["Fact.Overdue"], words.Count(overdue, facets with { Due = FormDue.Overdue })),
            new(texts["Fact.Rate"], new(PanelWords.Share(money.ExecutedFen, money.BudgetFen, 2))),
            new(texts["Fact.Median"], new(figures.Scores.Median is { } median ? Rounding.ToText(median, 2) : "")),
            new(texts["Fact.Unknown"], words.Count(money.Unknown, handedIn with { Rate = NumberRange.Unknown })),
        ];
    }
}
