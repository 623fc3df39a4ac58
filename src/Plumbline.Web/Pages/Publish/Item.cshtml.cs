using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Publishing;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Portal;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Publish;

/// <summary>One line of a publication's history.</summary>
public sealed record PublishStep(string What, string? Who, DateTime At, string? Note);

/// <summary>The publication of a form: what will be public, who has to do what, and what was done.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    CurrentActor current,
    TimeProvider time,
    IStringLocalizer<PortalTexts> texts
) : PublishPage(db, packs, current)
{
    private readonly Packs content = packs;

    [BindProperty]
    [StringLength(1000)]
    public string? Note { get; set; }

    /// <summary>Whether the form can be drafted, or drafted anew, by this person.</summary>
    public bool MayDraft =>
        Form.State == FormState.Locked
        && Opened?.Publication.State is null or DisclosureState.Drafted or DisclosureState.Retracted
        && Actor.May(Right.DraftPublication, Form.UnitPath);

    public ImmutableArray<Move<DisclosureState>> Moves =>
        Opened is { } opened ? MovePublication.Offered(opened.Publication, Form.UnitPath, Actor) : [];

    public ImmutableArray<ReadyDocument> Documents { get; private set; } = [];

    public ImmutableArray<PublishStep> History { get; private set; } = [];

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        await Fill(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostDraft(long id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var result = await DraftPublication.Run(Db, content, time, Actor, id, cancellation);
        if (!result.TryGet(out var drafted))
        {
            return await Refused(result.Findings, cancellation);
        }

        TempData.AddFlash(FlashTone.Success, texts["Publish.Drafted", drafted.Masked.Length]);
        return LocalRedirect(PublishLinks.Form(id));
    }

    public async Task<IActionResult> OnPostMove(
        long id,
        MoveAction move,
        DisclosureState from,
        CancellationToken cancellation
    )
    {
        if (!ModelState.IsValid || !await Load(id, cancellation) || Opened is null)
        {
            return NotFound();
        }

        var request = new PublicationMove(Opened.Publication.Id, move, from, Note);
        var result = await MovePublication.Run(Db, time, Actor, request, cancellation);
        if (!result.TryGet(out _))
        {
            return await Refused(result.Findings, cancellation);
        }

        TempData.AddFlash(FlashTone.Success, texts["Publish.Done"]);
        return LocalRedirect(PublishLinks.Form(id));
    }

    private async Task<IActionResult> Refused(ImmutableArray<Finding> why, CancellationToken cancellation)
    {
        ModelState.AddModelError("", why[0].Message.In(Languages.Current));
        await Fill(cancellation);
        return Page();
    }

    private async Task Fill(CancellationToken cancellation)
    {
        Documents = Opened is { } opened ? PublicDocuments.Of(opened, content, opened.Stamp(HttpContext)) : [];
        var steps = await (
            from change in Db.Events
            where change.ChainId == Form.ChainId && change.Kind == DraftPublication.EventKind
            join account in Db.Users on change.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            orderby change.Seq
            select new
            {
                change.Place,
                account.DisplayName,
                change.At,
                change.Reason,
            }
        ).ToListAsync(cancellation);
        History =
        [
            .. steps.Select(step => new PublishStep(
                texts["Step." + step.Place.Split('.')[^1]],
                step.DisplayName,
                step.At,
                step.Reason
            )),
        ];
    }
}
