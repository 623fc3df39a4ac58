using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Season;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Tasks;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Requests;

/// <summary>What is typed to ask.</summary>
public sealed class AskInput
{
    public RequestKind Kind { get; set; }

    public DateTime? Until { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }
}

/// <summary>A unit asks for more time or for its form to be withdrawn, and sees the answers.</summary>
public sealed class AskModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<TaskTexts> texts)
    : PageModel
{
    [BindProperty(SupportsGet = true, Name = "form")]
    public long FormId { get; set; }

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public Form Form { get; private set; } = new();

    public IReadOnlyList<TaskRequest> History { get; private set; } = [];

    public bool MayAsk { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        Input.Until = ChinaTime.Show(Form.Deadline).AddDays(7);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var until = Input.Until is { } shown ? ChinaTime.Instant(shown) : (DateTime?)null;
        var ask = new Ask(FormId, Input.Kind, until, Input.Reason);
        var asked = await AskTask.Run(db, time, await current.Get(), ask, cancellation);
        if (!asked.TryGet(out _))
        {
            ModelState.Add(asked.Findings);
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["Ask.Sent"]);
        return Redirect(Url.Ask(FormId));
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var found = await db.Forms.SingleOrDefaultAsync(form => form.Id == FormId, cancellation);
        if (found is null || !actor.May(Right.AskForRequests, found.UnitPath))
        {
            return false;
        }

        Form = found;
        History = await db
            .TaskRequests.Where(request => request.FormId == FormId)
            .OrderByDescending(request => request.Id)
            .ToListAsync(cancellation);
        var closed = await db.Tasks.AnyAsync(task => task.Id == found.TaskId && task.ClosedAt != null, cancellation);
        MayAsk = !closed && found.WithdrawnAt is null && History.All(request => request.Granted is not null);
        return true;
    }
}
