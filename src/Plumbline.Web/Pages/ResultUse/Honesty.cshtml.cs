using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Results;
using Plumbline.Domain;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.ResultUse;

/// <summary>The honesty index of units: self score against re-check, over the years, with the working.</summary>
public sealed class HonestyModel(AppDb db, Packs packs, CurrentActor current) : PageModel
{
    public ImmutableArray<UnitHonesty> Rows { get; private set; } = [];

    public ImmutableArray<int> Years { get; private set; } = [];

    public Sourced<Score>? Gap { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var found = await FindHonesty.Run(db, packs, await current.Get(), cancellation);
        Rows = found;
        Years = [.. found.SelectMany(row => row.ByYear.Keys).Distinct().Order()];
        Gap = found.IsEmpty ? null : found[0].Gap;
    }
}
