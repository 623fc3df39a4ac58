using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Disclosing;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.Domain.Disclosures;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Disclosing;

/// <summary>Who has to show what by which day, with proof, and how much of the money is covered.</summary>
public sealed class IndexModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    FileStore store,
    EvidenceOptions options,
    IStringLocalizer<DisclosingTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The region whose departments are shown; null: the first.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Region { get; set; }

    /// <summary>Regions of the departments that the person sees.</summary>
    public RegionChoice Regions { get; private set; } = RegionChoice.None;

    public DisclosureRules Rules { get; } = packs.OfPlace?.Disclosure ?? new();

    public ImmutableArray<DepartmentDuties> Departments { get; private set; } = [];

    /// <summary>Departments for which the person may note approvals.</summary>
    public ImmutableArray<DepartmentDuties> Approvable { get; private set; } = [];

    /// <summary>Departments for which the person may keep proofs.</summary>
    public IReadOnlySet<long> Provable { get; private set; } = ImmutableHashSet<long>.Empty;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public Task OnGet() => Load();

    public async Task<IActionResult> OnGetDocument(string format)
    {
        await Load();
        var file = Downloads.Of(DutiesDocument.Of(Year, Departments, Rules), format);
        return file is null ? NotFound() : file;
    }

    public async Task<IActionResult> OnGetCapture(long proof)
    {
        var actor = await current.Get();
        var row = await db
            .DisclosureProofs.Under(one => one.UnitPath, actor.Subtrees(Right.ViewPublications))
            .SingleOrDefaultAsync(one => one.Id == proof, Cancellation);
        return row?.Hash is { } hash && await store.Open(FilePurpose.Evidence, hash, Cancellation) is { } content
            ? File(content, "application/octet-stream", row.FileName)
            : NotFound();
    }

    public async Task<IActionResult> OnPostApproval(
        DisclosureEvent kind,
        DateOnly on,
        string? document,
        IReadOnlyList<long> units
    )
    {
        var request = new ApprovalRequest(units, Year, kind, on, document);
        var noted = await SetApproval.Run(db, time, await current.Get(), request, Cancellation);
        var isDone = noted.TryGet(out var count);
        return Said(isDone, isDone ? texts["Noted", count].Value : noted.Findings[0].Message.In(Languages.Current));
    }

    public async Task<IActionResult> OnPostProof(
        long unit,
        string? duty,
        DateOnly shown,
        string? address,
        IFormFile? capture
    )
    {
        var request = new ProofRequest(unit, Year, duty ?? "", shown, address ?? "");
        await using var content = capture?.OpenReadStream();
        var kept = await ProveDisclosure.Run(
            db,
            Rules,
            time,
            await current.Get(),
            request,
            content is null ? null : new(store, options, capture!.FileName, content),
            Cancellation
        );
        var isDone = kept.TryGet(out _);
        return Said(isDone, isDone ? texts["Proven"].Value : kept.Findings[0].Message.In(Languages.Current));
    }

    private LocalRedirectResult Said(bool isDone, string text)
    {
        TempData.AddFlash(isDone ? FlashTone.Success : FlashTone.Error, text);
        return LocalRedirect(Url.Content(DisclosingLinks.Year(Year, Region)));
    }

    private async Task Load()
    {
        var actor = await current.Get();
        var today = ChinaTime.Today(time);
        Year = Year is > 2000 and < 2100 ? Year : today.Year - 1;
        Regions = await RegionChoice.Find(
            db,
            actor.Subtrees(Right.ViewPublications),
            today,
            (Region, Year),
            Cancellation
        );
        Region = Regions.Chosen;
        Departments = await FindDuties.Run(db, Rules, actor, (Year, today, Region), Cancellation);
        Approvable = [.. Departments.Where(one => actor.May(Right.ManageTasks, one.Unit.Path))];
        Provable = Departments
            .Where(one => actor.May(Right.DraftPublication, one.Unit.Path))
            .Select(one => one.Unit.Id)
            .ToHashSet();
    }
}
