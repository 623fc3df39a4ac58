using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Publishing;
using Plumbline.Domain.Filings;

namespace Plumbline.Web.Pages.Portal;

/// <summary>Departments and years beside each other: score and execution, as a table and as a chart.</summary>
public sealed class CompareModel(AppDb db) : PageModel
{
    private const int Most = 12;

    /// <summary>Ids of the units chosen; none: the first ones.</summary>
    [BindProperty(SupportsGet = true)]
    public long[] Unit { get; set; } = [];

    public ImmutableArray<(long Id, string Name)> Units { get; private set; } = [];

    public ImmutableArray<PublishedRow> Rows { get; private set; } = [];

    /// <summary>Whether there is anything to draw.</summary>
    public bool HasFigures =>
        Rows.Any(row => row.Score is not null || PortalWords.RateOf(row.ExecutedFen, row.BudgetFen) is not null);

    /// <summary>The rows for the chart: labels, scores and rates, nulls where there is none.</summary>
    public string Data =>
        JsonSerializer.Serialize(
            new
            {
                labels = Rows.Select(row => $"{row.UnitName} {row.Year}"),
                scores = Rows.Select(row => row.Score is { } score ? Math.Round(score / 10_000m, 2) : (decimal?)null),
                rates = Rows.Select(row => PortalWords.RateOf(row.ExecutedFen, row.BudgetFen)),
            }
        );

    public async Task OnGet(CancellationToken cancellation)
    {
        var published = Publishable.Published(db).Where(row => row.Subject == FilingSubject.Department);
        var units = await published
            .Select(row => new { row.UnitId, row.UnitName })
            .Distinct()
            .OrderBy(unit => unit.UnitId)
            .Take(500)
            .ToListAsync(cancellation);
        Units = [.. units.Select(unit => (unit.UnitId, unit.UnitName))];
        var chosen = (Unit.Length > 0 ? Unit : [.. units.Select(unit => unit.UnitId)]).Take(Most).ToArray();
        Unit = chosen;
        Rows =
        [
            .. await published
                .Where(row => chosen.Contains(row.UnitId))
                .OrderBy(row => row.UnitId)
                .ThenBy(row => row.Year)
                .ToListAsync(cancellation),
        ];
    }
}
