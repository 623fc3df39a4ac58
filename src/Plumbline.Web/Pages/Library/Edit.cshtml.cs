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

/// <summary>Adds an indicator of one's own, from nothing or from one that is there, or changes one.</summary>
public sealed class EditModel(
    AppDb db,
    IndicatorLibrary shipped,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<LibraryTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long? Entry { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty]
    public LibraryInput Input { get; set; } = new();

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public IEnumerable<LibraryField> Fields => shipped.Fields;

    /// <summary>Indicators whose name is nearly the same, shown before another is added.</summary>
    public IReadOnlyList<OfferedIndicator> Alike { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var library = await Load(cancellation);
        var found = Entry is { } id ? library.Find("", id) : library.Find(From ?? "");
        if (Entry is not null && (found is null || Units.All(unit => unit.Id != found.Entry!.UnitId)))
        {
            return NotFound();
        }

        if (found is not null)
        {
            Input = LibraryInput.Of(found.Indicator);
            (Input.Version, Input.Unit) = (found.Entry?.Version, found.Entry?.UnitId ?? 0);
        }

        if (Entry is null)
        {
            (Input.Code, Input.Version, Input.Unit) = (null, null, Units.Count > 0 ? Units[0].Id : 0);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(bool anyway, CancellationToken cancellation)
    {
        var library = await Load(cancellation);
        if (Units.All(unit => unit.Id != Input.Unit) || (Entry is { } id && library.Find("", id) is null))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || (Entry is null && !anyway && HasAlike(library)))
        {
            return Page();
        }

        var actor = await current.Get();
        var kept = await KeepEntry.Run(db, shipped, time, actor, Input.Request(Entry), cancellation);
        if (!kept.TryGet(out var entry))
        {
            ModelState.Add(kept.Findings);
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["Saved", entry.Code]);
        return LocalRedirect("~" + LibraryLinks.Card(entry.Code, entry.Id));
    }

    private bool HasAlike(OpenedLibrary library)
    {
        Alike =
        [
            .. library
                .Offered.Select(one =>
                    (one, Likeness: one.Indicator.Names.Max(name => NameLikeness.Of(name, Input.Name ?? "")))
                )
                .Where(pair => pair.Likeness >= NameLikeness.NearDuplicate)
                .OrderByDescending(pair => pair.Likeness)
                .Select(pair => pair.one)
                .Take(5),
        ];
        return Alike.Count > 0;
    }

    private async Task<OpenedLibrary> Load(CancellationToken cancellation)
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
        var library = await OpenLibrary.Run(db, shipped, actor, cancellation);
        // An indicator of a unit below stays that unit's.
        if (
            Entry is { } id
            && library.Find("", id)?.Entry is { } entry
            && actor.May(Right.ManageLibrary, entry.UnitPath)
        )
        {
            Units = await db.Units.Where(unit => unit.Id == entry.UnitId).ToListAsync(cancellation);
        }

        return library;
    }
}
