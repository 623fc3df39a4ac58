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

/// <summary>A version of an added indicator with what it changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Differences">Against the version before.</param>
public sealed record VersionLine(LibraryVersion Version, string By, IReadOnlyList<MemberDifference> Differences);

/// <summary>The card of an indicator: what it is, where it is used, how it went.</summary>
public sealed class CardModel(
    AppDb db,
    IndicatorLibrary shipped,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<LibraryTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Entry { get; set; }

    public OpenedLibrary Library { get; private set; } = null!;

    public OfferedIndicator Offered { get; private set; } = null!;

    public IndicatorUses Uses { get; private set; } = null!;

    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public bool MayCopy { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        Library = await OpenLibrary.Run(db, shipped, actor, cancellation);
        if (Library.Find(Code ?? "", Entry) is not { } found)
        {
            return NotFound();
        }

        Offered = found;
        MayEdit = found.Entry is { } entry && actor.May(Right.ManageLibrary, entry.UnitPath);
        MayCopy = actor.MayAnywhere(Right.ManageLibrary);
        Uses = await FindUses.Run(db, actor, found.Indicator, cancellation);
        Versions = found.Entry is { } own ? await Kept(own.Id, cancellation) : [];
        return Page();
    }

    /// <summary>Stops offering an added indicator, or offers it again.</summary>
    public async Task<IActionResult> OnPostRetire(bool retired, CancellationToken cancellation)
    {
        var actor = await current.Get();
        Library = await OpenLibrary.Run(db, shipped, actor, cancellation);
        if (Entry is not { } id || Library.Find("", id) is not { } found)
        {
            return NotFound();
        }

        var result = await KeepEntry.Retire(db, time, actor, id, retired, cancellation);
        if (result.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Success, texts[retired ? "RetiredDone" : "OfferedDone"]);
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return LocalRedirect("~" + LibraryLinks.Card(found));
    }

    private async Task<List<VersionLine>> Kept(long entry, CancellationToken cancellation)
    {
        var rows = await db
            .LibraryVersions.Where(version => version.EntryId == entry)
            .OrderBy(version => version.Version)
            .Select(version => new
            {
                version,
                By = db.Users.Where(user => user.Id == version.AccountId).Select(user => user.DisplayName).First(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(
                (row, at) =>
                    new VersionLine(
                        row.version,
                        row.By,
                        at == 0
                            ? []
                            : IndicatorDifference.Of(
                                LibraryJson.Read(rows[at - 1].version.Data),
                                LibraryJson.Read(row.version.Data)
                            )
                    )
            ),
        ];
    }
}
