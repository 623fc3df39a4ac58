using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms;

/// <summary>Chooses a form to copy from: the same project's last years first, then others of the kind.</summary>
public sealed class CopyModel(AppDb db, CurrentActor current, TimeProvider time, IStringLocalizer<FormsTexts> texts)
    : PageModel
{
    private const int Most = 100;

    public Form Form { get; private set; } = new();

    public IReadOnlyList<ListedForm> Sources { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await FillRights.Find(db, actor, id, Right.FillForms, cancellation) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        var words = Text?.Trim() ?? "";
        var found = await db
            .Forms.Under(other => other.UnitPath, actor.Subtrees(Right.ViewForms))
            .Where(other => other.Id != id && other.Subject == form.Subject)
            .Where(other => !other.Classified || form.Classified)
            .Where(other => words == "" || other.Name.Contains(words))
            .OrderByDescending(other => other.ProjectId == form.ProjectId && other.UnitId == form.UnitId)
            .ThenByDescending(other => other.UnitId == form.UnitId)
            .ThenByDescending(other => other.Name == form.Name)
            .ThenByDescending(other => other.Year)
            .ThenBy(other => other.Id)
            .Take(Most)
            .Join(db.Units, other => other.UnitId, unit => unit.Id, (other, unit) => new { other, unit.Name })
            .ToListAsync(cancellation);
        Sources = [.. found.Select(one => new ListedForm(one.other, one.Name))];
        return Page();
    }

    public async Task<IActionResult> OnPost(long id, long from, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await FillRights.Find(db, actor, id, Right.FillForms, cancellation) is null)
        {
            return NotFound();
        }

        var result = await CopyForm.Run(db, time, actor, new(id, from), cancellation);
        if (result.TryGet(out var copied))
        {
            TempData.AddFlash(
                copied.Rows == 0 ? FlashTone.Warning : FlashTone.Success,
                copied.Rows == 0 ? texts["Copy.Nothing"] : texts["Copy.Done", copied.Rows]
            );
        }
        else
        {
            TempData.AddFlash(FlashTone.Error, result.Findings[0].Message.In(Languages.Current));
        }

        return LocalRedirect("~" + FormsLinks.Fill(id));
    }
}
