using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Library;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Library;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Library;

/// <summary>The library: search by field, kind and words.</summary>
public sealed class IndexModel(AppDb db, IndicatorLibrary shipped, CurrentActor current) : PageModel
{
    /// <summary>Indicators on a page.</summary>
    public const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true)]
    public IndicatorKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Own { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    public OpenedLibrary Library { get; private set; } = null!;

    public ImmutableArray<FoundIndicator> Found { get; private set; } = [];

    public bool MayManage { get; private set; }

    public IndicatorQuery Query =>
        new()
        {
            Text = Q,
            Field = string.IsNullOrEmpty(Field) ? null : Field,
            Kind = Kind,
            OwnOnly = Own,
        };

    public int Pages => Math.Max(1, (Found.Length + PageSize - 1) / PageSize);

    public IEnumerable<FoundIndicator> Shown => Found.Skip((At - 1) * PageSize).Take(PageSize);

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        MayManage = actor.MayAnywhere(Right.ManageLibrary);
        Library = await OpenLibrary.Run(db, shipped, actor, cancellation);
        Found = FindIndicators.Run(Library, Query);
        At = Math.Clamp(At, 1, Pages);
    }
}
