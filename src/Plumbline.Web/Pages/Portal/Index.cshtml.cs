using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Publishing;

namespace Plumbline.Web.Pages.Portal;

/// <summary>What is published: by year, found by words.</summary>
public sealed class IndexModel(AppDb db) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ImmutableArray<(int Year, int Count)> Years { get; private set; } = [];

    public ImmutableArray<PublishedRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The rows that a year and words leave.</summary>
    internal static IQueryable<PublishedRow> Find(AppDb db, int? year, string? words)
    {
        var rows = Publishable.Published(db);
        if (year is { } wanted)
        {
            rows = rows.Where(row => row.Year == wanted);
        }

        foreach (var word in (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            rows = rows.Where(row => row.Name.Contains(word) || row.UnitName.Contains(word) || row.Code == word);
        }

        return rows;
    }

    public async Task OnGet(CancellationToken cancellation)
    {
        P = Math.Max(1, P);
        var years = await Publishable
            .Published(db)
            .GroupBy(row => row.Year)
            .Select(group => new { Year = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Year)
            .ToListAsync(cancellation);
        Years = [.. years.Select(group => (group.Year, group.Count))];
        var found = Find(db, Year, Q);
        Total = await found.CountAsync(cancellation);
        Rows =
        [
            .. await found
                .OrderByDescending(row => row.Year)
                .ThenBy(row => row.UnitPath)
                .ThenBy(row => row.PublicationId)
                .Skip((Math.Clamp(P, 1, 1_000_000) - 1) * Size)
                .Take(Size)
                .ToListAsync(cancellation),
        ];
    }
}
