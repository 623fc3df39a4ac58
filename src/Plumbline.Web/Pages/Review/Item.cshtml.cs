using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Review;

/// <summary>One form under review: the form beside findings, changes, remarks and scores.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ReviewTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>The cell that is looked at; empty: the form as a whole. An empty field of a form is bound as null.</summary>
    [BindProperty(SupportsGet = true)]
    public string Place
    {
        get;
        set => field = value ?? "";
    } = "";

    public FormReview Review { get; private set; } = null!;

    public ImmutableArray<SheetPart> Parts { get; private set; } = [];

    /// <summary>The kind of score that the person may write now; null: none.</summary>
    public ScoreKind? Scores { get; private set; }

    /// <summary>Third parties that may be given the form; null: the person assigns nobody.</summary>
    public ImmutableArray<App.Data.Records.Account>? Candidates { get; private set; }

    /// <summary>The person's own assignment.</summary>
    public FormAssignee? Mine { get; private set; }

    /// <summary>Whether the queue of reviews is open to the person.</summary>
    public bool MayEnterQueue { get; private set; }

    public CellPanel Cell { get; private set; } = null!;

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet()
    {
        var actor = await current.Get();
        if (await OpenReview.Run(db, packs, actor, Id, Cancellation) is not { } review)
        {
            return NotFound();
        }

        Review = review;
        MayEnterQueue = actor.MayAnywhere(App.Access.Right.OpenQueue);
        var stage = await db
            .Tasks.Where(task => task.Id == review.Form.TaskId)
            .Select(task => task.Stage)
            .SingleAsync(Cancellation);
        var layout = FormUnit.LayoutOf(packs, review.Form.Regime, review.Form.Subject, stage);
        var sections = FormSections.Of(stage, review.Form.Subject, layout);
        Parts = review.Judged.Opened.Filing.TryGet(out var filing)
            ? new FormSheet(review, filing, sections).Parts()
            : [];
        Cell = await CellPanel.Of(db, review.Judged.Opened, actor, Place, Cancellation);
        Mine = review.Assignees.FirstOrDefault(assignee => assignee.AccountId == actor.AccountId);
        foreach (var kind in (ScoreKind[])[ScoreKind.Department, ScoreKind.Finance])
        {
            Scores = await ScoreItem.MayWrite(db, actor, review.Form, kind, Cancellation) ? kind : Scores;
        }

        if (AssignReviewer.MayAssign(actor, review.Form))
        {
            var now = time.GetUtcNow().UtcDateTime;
            Candidates = [.. await AssignReviewer.Candidates(db, review.Form, now, Cancellation)];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRemark(string text, long? answers) =>
        await Do(
            async actor => await WriteRemark.Run(db, time, actor, new(Id, Place, text ?? "", answers), Cancellation),
            "Remark.Done"
        );

    public async Task<IActionResult> OnPostResolve(long remark, bool resolved) =>
        await Do(
            async actor => await ResolveRemark.Run(db, time, actor, Id, remark, resolved, Cancellation),
            "Third.Done"
        );

    public async Task<IActionResult> OnPostScore(ScoreKind kind, string item, string? points, string? reason) =>
        await Do(
            async actor =>
                await ScoreItem.Run(
                    db,
                    packs,
                    time,
                    actor,
                    new(Id, kind, item ?? "", points ?? "", reason),
                    Cancellation
                ),
            "Score.Saved"
        );

    public async Task<IActionResult> OnPostAssign(long account) =>
        await Do(async actor => await AssignReviewer.Run(db, time, actor, Id, account, Cancellation), "Third.Done");

    public async Task<IActionResult> OnPostDeclare(string text, bool conflict) =>
        await Do(
            async actor => await DeclareInterests.Run(db, time, actor, Id, text ?? "", conflict, Cancellation),
            "Third.Done"
        );

    private async Task<IActionResult> Do<T>(Func<App.Access.Actor, Task<Result<T>>> operation, string done)
        where T : notnull
    {
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, Id, Cancellation) is null)
        {
            return NotFound();
        }

        var result = await operation(actor);
        var isDone = result.TryGet(out _);
        var said = isDone ? texts[done].Value : result.Findings[0].Message.In(Languages.Current);
        TempData.AddFlash(isDone ? FlashTone.Success : FlashTone.Error, said);
        return LocalRedirect(Url.Content(Place.Length > 0 ? ReviewLinks.Cell(Id, Place) : ReviewLinks.Item(Id)));
    }
}
