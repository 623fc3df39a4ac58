using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Transfers;
using Plumbline.Domain;
using Plumbline.Domain.Transfers;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Transfers;

/// <summary>A year's transfers from above, with what was given on to projects.</summary>
public sealed class IndexModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    private const int MostDepartments = 500;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public TransferPage Listed { get; private set; } = new([], 0, []);

    /// <summary>Departments for which the person may keep a transfer: those under a region of the person's.</summary>
    public IReadOnlyList<Unit> Departments { get; private set; } = [];

    public IReadOnlyList<Regime> Regimes { get; } =
    [
        .. packs
            .Regimes.All.Values.Where(regime => regime.Process.Transfers is not null)
            .OrderBy(regime => regime.Code, StringComparer.Ordinal),
    ];

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task OnGet()
    {
        var actor = await current.Get();
        Year = Year is >= FiscalYear.First and <= FiscalYear.Last ? Year : ChinaTime.Today(time).Year - 1;
        Listed = await FindTransfers.Run(db, actor, Year, P, Cancellation);
        var regions = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageProjects))
            .Where(unit => unit.Kind == UnitKind.Region)
            .Select(unit => unit.Path)
            .ToListAsync(Cancellation);
        Departments = await db
            .Units.Under(unit => unit.Path, regions)
            .Where(unit => unit.Kind == UnitKind.Department)
            .OrderBy(unit => unit.Code)
            .Take(MostDepartments)
            .ToListAsync(Cancellation);
    }

    public async Task<IActionResult> OnPost(
        string? name,
        TransferLevel level,
        string? amount,
        string? document,
        long unit,
        string? regime
    )
    {
        var request = new TransferRequest(
            unit,
            Year,
            name ?? "",
            level,
            document ?? "",
            TypedWan.Fen(amount),
            regime ?? ""
        );
        var kept = await KeepTransfer.Run(db, packs, time, await current.Get(), request, Cancellation);
        if (kept.TryGet(out var transfer))
        {
            return LocalRedirect(Url.Content(TransferLinks.Item(transfer.Id)));
        }

        TempData.AddFlash(FlashTone.Error, kept.Findings[0].Message.In(Languages.Current));
        return LocalRedirect(Url.Content(TransferLinks.Year(Year)));
    }
}
