using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Data;
using Plumbline.App.Publishing;

namespace Plumbline.Web.Pages.Portal;

/// <summary>The list of what is published as CSV or JSON, narrowed as on the page.</summary>
public sealed class ListModel(AppDb db) : PageModel
{
    private const int Most = 20_000;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public async Task<IActionResult> OnGet(string format, CancellationToken cancellation)
    {
        if (format is not ("csv" or "json"))
        {
            return NotFound();
        }

        var rows = await IndexModel
            .Find(db, Year, Q)
            .OrderByDescending(row => row.Year)
            .ThenBy(row => row.PublicationId)
            .Take(Most)
            .ToListAsync(cancellation);
        var table = Table(rows);
        if (format == "csv")
        {
            return File(table.Csv(), "text/csv; charset=utf-8", "publications.csv");
        }

        var names = table.Columns.Select(column => column.Name).ToList();
        return new JsonResult(
            table.Rows.Select(row =>
                names.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)
            )
        );
    }

    private static PublicTable Table(IEnumerable<PublishedRow> rows) =>
        new(
            "publications",
            [
                new("code", "公开代码", "string"),
                new("year", "年度", "year"),
                new("unit", "部门", "string"),
                new("subject", "类型", "string"),
                new("name", "名称", "string"),
                new("budget", "全年预算数（元）", "number"),
                new("executed", "全年执行数（元）", "number"),
                new("score", "自评得分", "number"),
                new("published", "公开日期", "string"),
            ],
            [
                .. rows.Select(row =>
                    System.Collections.Immutable.ImmutableArray.Create<string?>(
                        row.Code,
                        row.Year.ToString(CultureInfo.InvariantCulture),
                        row.UnitName,
                        row.Subject.ToString(),
                        row.Name,
                        Yuan(row.BudgetFen),
                        Yuan(row.ExecutedFen),
                        row.Score is null ? null : PortalWords.Score(row.Score),
                        ChinaTime.DayText(row.PublishedAt)
                    )
                ),
            ]
        );

    private static string? Yuan(long? fen) => (fen / 100m)?.ToString("0.00", CultureInfo.InvariantCulture);
}
