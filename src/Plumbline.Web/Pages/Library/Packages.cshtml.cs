using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Library;
using Plumbline.Domain.Library;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Library;

/// <summary>Packages of indicators: hand on what is here, take in what others hand on.</summary>
[RequestSizeLimit(5L << 20)]
public sealed class PackagesModel(
    AppDb db,
    IndicatorLibrary shipped,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<LibraryTexts> texts
) : PageModel
{
    private const string OwnOnes = "own";

    [BindProperty]
    public long Unit { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public OpenedLibrary Library { get; private set; } = null!;

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public IReadOnlyList<LibraryPackage> Packages { get; private set; } = [];

    public bool MayManage => Units.Count > 0;

    public DateOnly Today => ChinaTime.Today(time);

    public Task OnGet(CancellationToken cancellation) => Load(cancellation);

    /// <summary>The package as a file: the indicators of a field, or the added ones in sight.</summary>
    public async Task<IActionResult> OnGetExport(
        string? what,
        string? name,
        string? version,
        CancellationToken cancellation
    )
    {
        await Load(cancellation);
        var actor = await current.Get();
        var chosen = Library
            .Offered.Where(one =>
                what == OwnOnes ? one.Entry is not null : one.Entry is null && one.Indicator.Field == what
            )
            .Select(one => one.Indicator)
            .DistinctBy(one => one.Code.Value, StringComparer.Ordinal)
            .ToList();
        if (chosen.Count == 0)
        {
            TempData.AddFlash(FlashTone.Error, texts["ExportNone"]);
            return LocalRedirect("~" + LibraryLinks.Packages);
        }

        var unit = actor.Posts[0].UnitId;
        var by = await db.Units.Where(row => row.Id == unit).Select(row => row.Name).SingleAsync(cancellation);
        var title = string.IsNullOrWhiteSpace(name) ? texts["ExportName"].Value : name.Trim();
        var number = string.IsNullOrWhiteSpace(version)
            ? Today.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture)
            : version.Trim();
        return File(
            LibraryPackageFile.Write(new(title, number, by, Today), chosen),
            "application/json",
            $"{title} {number}.json"
        );
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        await Load(cancellation);
        if (Units.All(unit => unit.Id != Unit))
        {
            return NotFound();
        }

        if (Upload is not { Length: > 0 and <= LibraryPackageFile.MostBytes } file)
        {
            ModelState.AddModelError(nameof(Upload), texts["NoFile"]);
            return Page();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var staged = await StagePackage.Run(db, time, await current.Get(), Unit, bytes.ToArray(), cancellation);
        if (!staged.TryGet(out var package))
        {
            ModelState.Add(staged.Findings, "");
            return Page();
        }

        return LocalRedirect("~" + LibraryLinks.Package(package.Id));
    }

    private async Task Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var ids = actor
            .Posts.Where(post => AccessRules.RolesWith(Right.ManageLibrary).Contains(post.Role))
            .Select(post => post.UnitId)
            .ToArray();
        Units = await db
            .Units.Where(unit => ids.Contains(unit.Id))
            .OrderBy(unit => unit.Path)
            .ToListAsync(cancellation);
        Packages = await db
            .LibraryPackages.Where(row => ids.Contains(row.UnitId))
            .OrderByDescending(row => row.Id)
            .Take(50)
            .ToListAsync(cancellation);
        Library = await OpenLibrary.Run(db, shipped, actor, cancellation);
    }
}
