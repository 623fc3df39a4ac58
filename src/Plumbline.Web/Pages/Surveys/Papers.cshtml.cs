using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Surveys;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Surveys;

/// <summary>Paper forms typed in a grid: a row for each paper, the number of the chosen option in each cell.</summary>
public sealed class PapersModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<SurveysTexts> texts)
    : PageModel
{
    /// <summary>Papers on one page.</summary>
    public const int Rows = 20;

    private string[] cells = [];

    public OpenedSurvey Opened { get; private set; } = null!;

    /// <summary>Why nothing was taken.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What was typed into a cell.</summary>
    public string Cell(int row, int question) =>
        cells.ElementAtOrDefault(row * Opened.Questionnaire.Questions.Length + question) ?? "";

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation) =>
        await Load(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(long id, string[] cell, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        var before = Opened.Result.Answers;
        var rows = cell.Select(text => text ?? "").Chunk(Opened.Questionnaire.Questions.Length).Take(Rows).ToList();
        var result = await AnswerSurvey.TypePapers(db, time, await current.Get(), id, rows, cancellation);
        if (!result.TryGet(out _))
        {
            cells = cell;
            Wrong = Refused.Text(result.Findings[0]);
            return Page();
        }

        await Load(id, cancellation);
        TempData.AddFlash(FlashTone.Success, texts["Papers.Done", Opened.Result.Answers - before]);
        return LocalRedirect("~" + SurveysLinks.Papers(id));
    }

    private async Task<bool> Load(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (
            await OpenSurvey.Run(db, actor, id, cancellation) is not { } opened
            || !actor.May(Right.FillForms, opened.Survey.UnitPath)
            || opened.Survey.State == App.Data.Records.SurveyState.Draft
        )
        {
            return false;
        }

        Opened = opened;
        return true;
    }
}
