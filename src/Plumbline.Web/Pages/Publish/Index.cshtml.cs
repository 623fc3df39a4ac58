using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Publishing;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Publish;

/// <summary>A form that is or may be published.</summary>
public sealed record PublishRow(
    long FormId,
    string UnitName,
    FilingSubject Subject,
    string Name,
    int Year,
    DisclosureState? State,
    string? Code
);

/// <summary>Publications under the units of one's posts, and locked forms that have none yet.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current) : PageModel
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public DisclosureState? State { get; set; }

    /// <summary>Only forms without a publication.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Waiting { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Total { get; private set; }

    public ImmutableArray<PublishRow> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        P = Math.Max(1, P);
        var actor = await current.Get();
        var forms = Publishable.Open(db).Under(form => form.UnitPath, actor.Subtrees(Right.ViewPublications));
        var rows =
            from form in forms
            join unit in db.Units on form.UnitId equals unit.Id
            join publication in db.Publications on form.Id equals publication.FormId into publications
            from publication in publications.DefaultIfEmpty()
            where form.State == FormState.Locked || publication != null
            select new
            {
                form,
                unit.Name,
                publication,
            };
        rows = Waiting ? rows.Where(row => row.publication == null) : rows;
        rows = State is { } state ? rows.Where(row => row.publication != null && row.publication.State == state) : rows;
        Total = await rows.CountAsync(cancellation);
        var found = await rows.OrderByDescending(row => row.form.Year)
            .ThenBy(row => row.form.UnitPath)
            .ThenBy(row => row.form.Id)
            .Skip((Math.Clamp(P, 1, 1_000_000) - 1) * Size)
            .Take(Size)
            .ToListAsync(cancellation);
        Rows =
        [
            .. found.Select(row => new PublishRow(
                row.form.Id,
                row.Name,
                row.form.Subject,
                row.form.Name,
                row.form.Year,
                row.publication?.State,
                row.publication?.Code
            )),
        ];
    }
}
