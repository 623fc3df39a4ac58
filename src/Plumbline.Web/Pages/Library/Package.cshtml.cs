using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Library;
using Plumbline.Domain.Library;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Library;

/// <summary>A package set against the library, and what is taken over of it.</summary>
public sealed class PackageModel(
    AppDb db,
    IndicatorLibrary shipped,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<LibraryTexts> texts
) : PageModel
{
    /// <summary>The package.</summary>
    [BindProperty(SupportsGet = true)]
    public long Key { get; set; }

    public LibraryPackage Package { get; private set; } = new();

    public string UnitName { get; private set; } = "";

    public ImmutableArray<ComparedIndicator> Compared { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation) =>
        await Load(cancellation) ? Page() : NotFound();

    /// <summary>Takes the chosen indicators over.</summary>
    public async Task<IActionResult> OnPost(string[] take, CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (take.Length == 0)
        {
            TempData.AddFlash(FlashTone.Error, texts["NothingChosen"]);
            return LocalRedirect("~" + LibraryLinks.Package(Key));
        }

        var actor = await current.Get();
        var merged = await MergePackage.Run(db, shipped, time, actor, new(Key, [.. take]), cancellation);
        if (merged.TryGet(out var done))
        {
            TempData.AddFlash(FlashTone.Success, texts["MergedDone", done.Added, done.Changed]);
        }
        else
        {
            TempData.AddRefusals(merged.Findings);
        }

        return LocalRedirect("~" + LibraryLinks.Package(Key));
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var found = await db
            .LibraryPackages.Where(row => row.Id == Key)
            .Join(
                db.Units,
                row => row.UnitId,
                unit => unit.Id,
                (row, unit) =>
                    new
                    {
                        row,
                        unit.Path,
                        unit.Name,
                    }
            )
            .SingleOrDefaultAsync(cancellation);
        if (found is null || !actor.May(Right.ManageLibrary, found.Path))
        {
            return false;
        }

        (Package, UnitName) = (found.row, found.Name);
        Compared = ComparePackage.Run(await OpenLibrary.Run(db, shipped, actor, cancellation), Package);
        return true;
    }
}
