using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.App.Rectifying;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>One item of the ledger: the problem, its proof, moves, interviews, and what happened so far.</summary>
public sealed class ItemModel(
    AppDb db,
    FileStore store,
    EvidenceOptions options,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<RectificationTexts> texts,
    IStringLocalizer<ShellTexts> shell
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public LedgerLine Line { get; private set; } = null!;

    public IReadOnlyList<RectificationProof> Proofs { get; private set; } = [];

    public IReadOnlyList<Interview> Interviews { get; private set; } = [];

    public ImmutableArray<Move<RectificationState>> Moves { get; private set; } = [];

    public IReadOnlyList<(Event Entry, string Name)> Log { get; private set; } = [];

    public bool MayProve { get; private set; }

    public bool MayInterview { get; private set; }

    public DateOnly Today => ChinaTime.Today(time);

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet()
    {
        var actor = await current.Get();
        if (await FindItems.One(db, actor, Id, Cancellation) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        Moves = [.. MoveItem.Allowed(actor, line.Item)];
        MayProve = AddProof.MayAdd(actor, line.Item);
        MayInterview =
            line.Item.State != RectificationState.Closed && actor.May(Right.ManageRectification, line.Item.UnitPath);
        Proofs = await db
            .RectificationProofs.Where(proof => proof.ItemId == Id)
            .OrderBy(proof => proof.Id)
            .ToListAsync(Cancellation);
        Interviews = await db
            .Interviews.Where(interview => interview.ItemId == Id)
            .OrderBy(interview => interview.Id)
            .ToListAsync(Cancellation);
        var log = await db
            .Events.Where(entry => entry.ChainId == line.Item.ChainId)
            .OrderBy(entry => entry.Seq)
            .Select(entry => new
            {
                entry,
                Name = db
                    .Users.Where(user => user.Id == entry.AccountId)
                    .Select(user => user.DisplayName)
                    .FirstOrDefault(),
            })
            .ToListAsync(Cancellation);
        Log = [.. log.Select(row => (row.entry, row.Name ?? ""))];
        return Page();
    }

    public async Task<IActionResult> OnGetProof(long proof)
    {
        if (await FindItems.One(db, await current.Get(), Id, Cancellation) is null)
        {
            return NotFound();
        }

        var found = await db
            .RectificationProofs.Where(row => row.ItemId == Id && row.Id == proof)
            .Join(db.EvidenceFiles, row => row.Hash, file => file.Hash, (row, file) => new { row, file.MediaType })
            .SingleOrDefaultAsync(Cancellation);
        return found is null || await store.Open(FilePurpose.Evidence, found.row.Hash, Cancellation) is not { } content
            ? NotFound()
            : File(content, found.MediaType, found.row.Name);
    }

    /// <summary>整改通知书, of the day on which the item was told.</summary>
    public async Task<IActionResult> OnGetNotice()
    {
        var actor = await current.Get();
        if (await FindItems.One(db, actor, Id, Cancellation) is not { } line)
        {
            return NotFound();
        }

        var told = await db
            .Events.Where(entry => entry.ChainId == line.Item.ChainId)
            .OrderBy(entry => entry.Seq)
            .Select(entry => entry.At)
            .FirstAsync(Cancellation);
        var sender = await FindIssuer.Of(db, line.Item, Cancellation) ?? line.Unit;
        return Downloads.Of(RectificationNotice.Of(line, sender, ChinaTime.DayOf(told)), "docx")!;
    }

    public Task<IActionResult> OnPostMove(
        MoveAction action,
        RectificationState from,
        string? text,
        string? measure,
        string? owner
    ) =>
        Do(
            actor =>
                MoveItem.Run(
                    db,
                    time,
                    actor,
                    new(Id, action, from, text) { Measure = measure, Owner = owner },
                    Cancellation
                ),
            "Item.Done"
        );

    public Task<IActionResult> OnPostAddProof(IFormFile? file) =>
        file is null
            ? Task.FromResult<IActionResult>(LocalRedirect(Url.Content(RectificationLinks.Item(Id))))
            : Do(
                async actor =>
                {
                    await using var content = file.OpenReadStream();
                    return await AddProof.Run(
                        db,
                        store,
                        options,
                        time,
                        actor,
                        Id,
                        file.FileName,
                        content,
                        Cancellation
                    );
                },
                "Item.ProofDone"
            );

    public Task<IActionResult> OnPostInterview(DateOnly? on, string? with, string? record) =>
        Do(
            actor => KeepInterview.Run(db, time, actor, Id, on ?? Today, with ?? "", record ?? "", Cancellation),
            "Item.Done"
        );

    /// <summary>Whether the file of a proof is there.</summary>
    public bool Kept(RectificationProof proof) => store.Has(FilePurpose.Evidence, proof.Hash);

    /// <summary>Key of the text of a move.</summary>
    public static string WordOf(Move<RectificationState> move) =>
        move.Action is MoveAction.Report or MoveAction.Refuse
            ? $"Move.{move.Action}"
            : $"Move.{move.From}.{move.Action}";

    /// <summary>An event in words.</summary>
    public string Said(Event entry) =>
        entry.Kind switch
        {
            "rectify-move" => shell[$"State.RectificationState.{entry.After}"],
            "rectify-proof" => texts["Item.AddProof"],
            "interview" => texts["Item.KeepInterview"],
            _ => texts["New"],
        };

    private async Task<IActionResult> Do<T>(Func<Actor, Task<Result<T>>> operation, string done)
        where T : notnull
    {
        var actor = await current.Get();
        if (await FindItems.One(db, actor, Id, Cancellation) is null)
        {
            return NotFound();
        }

        var result = await operation(actor);
        var isDone = result.TryGet(out _);
        var said = isDone ? texts[done].Value : result.Findings[0].Message.In(Languages.Current);
        TempData.AddFlash(isDone ? FlashTone.Success : FlashTone.Error, said);
        return LocalRedirect(Url.Content(RectificationLinks.Item(Id)));
    }
}
