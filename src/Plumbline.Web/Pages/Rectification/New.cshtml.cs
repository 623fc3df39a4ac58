using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Rectifying;
using Plumbline.Domain;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>Opens rectification items from what a form shows: findings, opinions of re-checks, or another problem.</summary>
public sealed class NewModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<RectificationTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Form { get; set; }

    public Form Subject { get; private set; } = new();

    public ImmutableArray<SuggestedProblem> Problems { get; private set; } = [];

    public Sourced<int>? DueDays { get; private set; }

    /// <summary>The last day that the regime asks for; null: it says nothing.</summary>
    public DateOnly? Due { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancellation) =>
        await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(
        string[] chosen,
        string? problem,
        ProblemSource source,
        string? owner,
        DateOnly? due,
        CancellationToken cancellation
    )
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        var actor = await current.Get();
        var day = due ?? Due ?? default;
        var requests = Problems
            .Where(one => chosen.Contains(one.Key, StringComparer.Ordinal) && !one.There)
            .Select(one => new RectificationRequest(Subject.UnitId, Subject.Year, one.Source, one.Text, day)
            {
                FormId = Form,
                Rule = one.Rule,
                Requirement = one.Measure,
                Owner = owner,
            })
            .ToList();
        // What was chosen may be mended, or on the ledger, since the page was shown.
        if (chosen.Distinct(StringComparer.Ordinal).Count() > requests.Count)
        {
            TempData.AddFlash(FlashTone.Error, texts["NewForm.Meanwhile"]);
            return LocalRedirect(Url.Content(RectificationLinks.New(Form)));
        }

        if (!string.IsNullOrWhiteSpace(problem))
        {
            requests.Add(new(Subject.UnitId, Subject.Year, source, problem, day) { FormId = Form, Owner = owner });
        }

        if (requests.Count == 0)
        {
            TempData.AddFlash(FlashTone.Error, texts["NewForm.NothingChosen"]);
            return LocalRedirect(Url.Content(RectificationLinks.New(Form)));
        }

        var opened = await OpenItem.All(db, time, actor, requests, cancellation);
        if (!opened.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Error, opened.Findings[0].Message.In(Languages.Current));
            return LocalRedirect(Url.Content(RectificationLinks.New(Form)));
        }

        TempData.AddFlash(FlashTone.Success, texts["NewForm.Done", requests.Count]);
        return LocalRedirect(Url.Content(RectificationLinks.List));
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        if (await SuggestProblems.Of(db, packs, await current.Get(), Form, cancellation) is not { } found)
        {
            return false;
        }

        (Subject, Problems) = found;
        DueDays = packs.Regimes.All.GetValueOrDefault(Subject.Regime)?.Process.Results?.RectificationDueDays;
        Due = DueDays is { } days ? ChinaTime.Today(time).AddDays(days.Value) : null;
        return true;
    }
}
