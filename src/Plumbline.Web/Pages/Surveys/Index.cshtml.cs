using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Surveys;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Surveys;

/// <summary>A survey in the list.</summary>
public sealed record SurveyRow(long Id, string Name, string Unit, int Year, SurveyState State, int Answers);

/// <summary>What a new survey needs.</summary>
public sealed class NewSurveyInput
{
    public long UnitId { get; set; }

    public int Year { get; set; }

    public string? Template { get; set; }

    public string? Name { get; set; }
}

/// <summary>The surveys that a person may see, and the form that begins one.</summary>
public sealed class IndexModel(AppDb db, Packs packs, TimeProvider time, CurrentActor current) : PageModel
{
    /// <summary>Rows on one page.</summary>
    public const int PageSize = 50;

    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>How many there are on all pages.</summary>
    public int Count { get; private set; }

    [BindProperty]
    public NewSurveyInput Input { get; set; } = new();

    public IReadOnlyList<SurveyRow> Rows { get; private set; } = [];

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        Input = new() { Year = ChinaTime.Today(time).Year - 1 };
        await Load(cancellation);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var request = new NewSurvey(Input.UnitId, Input.Year, Input.Template, Input.Name);
        var result = await ChangeSurvey.Begin(db, packs, time, await current.Get(), request, cancellation);
        if (result.TryGet(out var survey))
        {
            return LocalRedirect("~" + SurveysLinks.Show(survey.Id));
        }

        ModelState.Add(result.Findings);
        await Load(cancellation);
        return Page();
    }

    private async Task Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var seen = db.Surveys.Under(survey => survey.UnitPath, actor.Subtrees(Right.ViewForms));
        Count = await seen.CountAsync(cancellation);
        Rows = await seen.OrderByDescending(survey => survey.Year)
            .ThenByDescending(survey => survey.Id)
            .Skip((Math.Max(1, P) - 1) * PageSize)
            .Take(PageSize)
            .Join(
                db.Units,
                survey => survey.UnitId,
                unit => unit.Id,
                (survey, unit) =>
                    new SurveyRow(
                        survey.Id,
                        survey.Name,
                        unit.Name,
                        survey.Year,
                        survey.State,
                        db.SurveyAnswers.Count(answer => answer.SurveyId == survey.Id)
                    )
            )
            .ToListAsync(cancellation);
        Rows = [.. Rows.OrderByDescending(row => row.Year).ThenByDescending(row => row.Id)];
        Units = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.FillForms))
            .Where(unit => unit.Kind == UnitKind.Department || unit.Kind == UnitKind.Unit)
            .Where(unit => unit.ValidTo == null)
            .OrderBy(unit => unit.Path)
            .Take(Most)
            .ToListAsync(cancellation);
    }
}
