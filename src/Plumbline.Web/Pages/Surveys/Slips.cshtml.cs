using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Publishing;
using Plumbline.App.Surveys;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Surveys;

/// <summary>A slip to cut out: its code, and the end of its token by which a misprint can be told.</summary>
public sealed record PrintedSlip(string Path, int Side, string Short);

/// <summary>Gives slips out, each good for one answer. Their tokens are shown this once, to be printed.</summary>
public sealed class SlipsModel(AppDb db, TimeProvider time, CurrentActor current) : PageModel
{
    private const int Ending = 4;

    public Survey Survey { get; private set; } = new();

    public ImmutableArray<PrintedSlip> Slips { get; private set; } = [];

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(long id, int count, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        var result = await AnswerSurvey.GiveSlips(db, time, await current.Get(), id, count, cancellation);
        if (!result.TryGet(out var tokens))
        {
            TempData.AddRefusals(result.Findings);
            return LocalRedirect("~" + SurveysLinks.Show(id));
        }

        Slips = [.. tokens.Select(Print)];
        return Page();
    }

    private PrintedSlip Print(string token)
    {
        var (path, side) = QrCode.Svg(SurveysLinks.Whole(Request, SurveysLinks.Answer(Survey.Code, token)));
        return new(path, side, token[^Ending..]);
    }

    private async Task<bool> Load(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (
            await OpenSurvey.Run(db, actor, id, cancellation) is not { } opened
            || !actor.May(Right.FillForms, opened.Survey.UnitPath)
        )
        {
            return false;
        }

        Survey = opened.Survey;
        return true;
    }
}
