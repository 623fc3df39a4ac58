using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App;
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

/// <summary>What can be done with a form now, and the only way to do it. Programs get JSON, people their page.</summary>
public sealed class MovesModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ReviewTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public MoveInput Input { get; set; } = new();

    public async Task<IActionResult> OnGet() =>
        await FormSight.Find(db, await current.Get(), Id, HttpContext.RequestAborted) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPost()
    {
        var actor = await current.Get();
        if (await FormSight.Find(db, actor, Id, HttpContext.RequestAborted) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Input is not { Action: { } action, From: { } from })
        {
            return BadRequest();
        }

        var request = new MoveRequest(Id, action, from, Input.Reason)
        {
            Seen = Input.Seen,
            Adjustment = action == MoveAction.Adjust && Input.Kind is { } kind ? new(kind, Input.Document) : null,
        };
        var result = await MoveForm.Run(db, packs, time, actor, request, HttpContext.RequestAborted);
        var moved = result.TryGet(out var form);
        if (!WantsPage)
        {
            return moved ? new JsonResult(new { state = form!.State.ToString() }) : Problem(result.Findings[0]);
        }

        TempData.AddFlash(
            moved ? FlashTone.Success : FlashTone.Error,
            moved ? texts["Moves.Done", texts[$"Move.{action}"]] : Refused.Text(result.Findings[0])
        );
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Url.Content(ReviewLinks.Item(Id)));
    }

    private bool WantsPage => Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static ProblemAnswer Problem(Finding refusal) =>
        ProblemAnswer.Of(
            refusal,
            refusal.Rule switch
            {
                Refusals.MoveNotAllowed => StatusCodes.Status403Forbidden,
                Refusals.ChangedMeanwhile => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status422UnprocessableEntity,
            }
        );
}

/// <summary>A move as it is sent.</summary>
public sealed class MoveInput
{
    [Required]
    [EnumDataType(typeof(MoveAction))]
    public MoveAction? Action { get; set; }

    /// <summary>The state that the person saw.</summary>
    [Required]
    [EnumDataType(typeof(FormState))]
    public FormState? From { get; set; }

    [StringLength(2000)]
    public string? Reason { get; set; }

    /// <summary>Revision of the content that the person saw.</summary>
    public long? Seen { get; set; }

    /// <summary>What kind of change of a goal it is.</summary>
    [EnumDataType(typeof(GoalVersionKind))]
    public GoalVersionKind? Kind { get; set; }

    /// <summary>文号 of what orders the change of a goal.</summary>
    [StringLength(200)]
    public string? Document { get; set; }
}
