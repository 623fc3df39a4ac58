using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Data;
using Plumbline.App.Registers;
using Plumbline.Domain;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Registers;

/// <summary>The units whose registers a person may see, by year.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current, TimeProvider time) : PageModel
{
    private const int YearsShown = 4;

    public int Year { get; private set; }

    public int At { get; private set; } = 1;

    public bool More { get; private set; }

    public ImmutableArray<int> Years { get; private set; } = [];

    public ImmutableArray<RegisterLine> Lines { get; private set; } = [];

    public async Task OnGet(int? year, int? at, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(time).Year;
        Year = year is { } asked && FiscalYear.IsValid(asked) ? asked : today - 1;
        At = Math.Max(1, at ?? 1);
        Years =
        [
            .. Enumerable.Range(0, YearsShown).Select(ago => today - ago).Append(Year).Distinct().OrderDescending(),
        ];
        (Lines, More) = await ListRegisters.Run(db, await current.Get(), Year, At, cancellation);
    }
}
