using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>Chooses the form whose problems go on the ledger.</summary>
public sealed class PickModel(AppDb db, CurrentActor current) : PageModel
{
    private const int Most = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<(Form Form, string Unit)> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var rows = db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ManageRectification))
            .Where(form => form.WithdrawnAt == null && form.Errors + form.Warnings > 0)
            .Where(form => form.Stage == FilingStage.SelfEvaluation || form.Stage == FilingStage.Review)
            .Where(form => form.State != FormState.Draft && form.State != FormState.Returned)
            .Join(db.Units, form => form.UnitId, unit => unit.Id, (form, unit) => new { form, unit.Name });
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var words = Q.Trim();
            rows = rows.Where(row => row.form.Name.Contains(words) || row.Name.Contains(words));
        }

        var page = await rows.OrderByDescending(row => row.form.Year)
            .ThenByDescending(row => row.form.Errors)
            .ThenBy(row => row.form.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        Rows = [.. page.Select(row => (row.form, row.Name))];
    }
}
