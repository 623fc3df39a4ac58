using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Publishing;
using Plumbline.App.Surveys;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Surveys;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Surveys;

/// <summary>A question as the page types it.</summary>
public sealed class QuestionInput
{
    public string? Key { get; set; }

    public string? Text { get; set; }

    public QuestionKind Kind { get; set; }

    /// <summary>One a line.</summary>
    public string? Options { get; set; }

    public int Satisfied { get; set; }
}

/// <summary>A questionnaire as the page types it.</summary>
public sealed class QuestionnaireInput
{
    public string? Title { get; set; }

    public string? Lead { get; set; }

    /// <summary>Key of the question about the whole.</summary>
    public string? Overall { get; set; }

    public IList<QuestionInput> Questions { get; set; } = [];
}

/// <summary>A satisfaction indicator that could take the rate.</summary>
public sealed record SatisfactionIndicator(long FormId, string FormName, string Item, string Name);

/// <summary>A survey on one page: built while a draft, published while open, read afterwards.</summary>
public sealed class ShowModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<SurveysTexts> texts)
    : PageModel
{
    private const int BlankRows = 3;
    private const int MostForms = 60;

    public OpenedSurvey Opened { get; private set; } = null!;

    public string UnitName { get; private set; } = "";

    public bool MayChange { get; private set; }

    /// <summary>The whole address where people answer.</summary>
    public string Address { get; private set; } = "";

    public (string Path, int Side) Qr { get; private set; }

    /// <summary>The questions, and a few blank rows for more.</summary>
    public IEnumerable<Question> Rows =>
        Opened.Questionnaire.Questions.Concat(
            Enumerable
                .Range(1, BlankRows)
                .Select(at => new Question(NewKey(at), "", QuestionKind.Scale, []) { Satisfied = BlankRows })
        );

    public IReadOnlyList<SatisfactionIndicator> Indicators { get; private set; } = [];

    [BindProperty]
    public QuestionnaireInput Input { get; set; } = new();

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation))
        {
            return NotFound();
        }

        Address = SurveysLinks.Whole(Request, SurveysLinks.Answer(Opened.Survey.Code));
        Qr = QrCode.Svg(Address);
        Indicators = await FindIndicators(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnGetQuestionnaire(long id, CancellationToken cancellation) =>
        await Load(id, cancellation)
            ? File(SurveyDocuments.Questionnaire(Opened.Questionnaire), Downloads.Word, $"{Opened.Survey.Name}.docx")
            : NotFound();

    public async Task<IActionResult> OnGetResults(long id, CancellationToken cancellation) =>
        await Load(id, cancellation)
            ? File(SurveyDocuments.Results(Opened, UnitName), Downloads.Word, $"{Opened.Survey.Name}结果表.docx")
            : NotFound();

    public async Task<IActionResult> OnPostWrite(long id, CancellationToken cancellation)
    {
        var questionnaire = new Questionnaire(
            Input.Title ?? "",
            Input.Lead ?? "",
            [.. Input.Questions.Take(Questionnaire.MostQuestions).Select(Read)]
        );
        return await Back(
            id,
            async actor => await ChangeSurvey.Write(db, time, actor, id, questionnaire, cancellation),
            cancellation
        );
    }

    public async Task<IActionResult> OnPostCount(
        long id,
        long? population,
        long? paper,
        bool openLink,
        CancellationToken cancellation
    ) =>
        await Back(
            id,
            async actor => await ChangeSurvey.Count(db, time, actor, id, (population, paper, openLink), cancellation),
            cancellation
        );

    public async Task<IActionResult> OnPostMove(long id, SurveyState to, CancellationToken cancellation) =>
        await Back(id, async actor => await ChangeSurvey.Move(db, time, actor, id, to, cancellation), cancellation);

    public async Task<IActionResult> OnPostLink(
        long id,
        long form,
        string item,
        bool link,
        CancellationToken cancellation
    ) =>
        await Back(
            id,
            async actor => await ChangeSurvey.Link(db, time, actor, id, link ? (form, item) : null, cancellation),
            cancellation
        );

    private async Task<IActionResult> Back(
        long id,
        Func<Actor, Task<Result<Survey>>> change,
        CancellationToken cancellation
    )
    {
        if (!await Load(id, cancellation) || !MayChange)
        {
            return NotFound();
        }

        var result = await change(await current.Get());
        if (result.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Success, texts["Saved"]);
        }
        else
        {
            TempData.AddRefusals(result.Findings);
        }

        return LocalRedirect("~" + SurveysLinks.Show(id));
    }

    private Question Read(QuestionInput typed) =>
        new(
            typed.Key ?? "",
            typed.Text ?? "",
            typed.Kind,
            typed.Kind == QuestionKind.Words ? [] : [.. (typed.Options ?? "").Split('\n')]
        )
        {
            Satisfied = typed.Kind == QuestionKind.Scale ? typed.Satisfied : 0,
            Overall = typed.Key == Input.Overall,
        };

    private string NewKey(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"q{Opened.Questionnaire.Questions.Length + at}");

    private async Task<List<SatisfactionIndicator>> FindIndicators(CancellationToken cancellation)
    {
        var survey = Opened.Survey;
        var forms = await db
            .Forms.Where(form => form.UnitId == survey.UnitId && form.Year == survey.Year && form.WithdrawnAt == null)
            .Where(form => form.Stage == FilingStage.SelfEvaluation)
            // What is being filled can take it; what took it is shown however far it has gone.
            .Where(form =>
                form.State == FormState.Draft || form.State == FormState.Returned || form.Id == survey.FormId
            )
            .OrderBy(form => form.Id)
            .Take(MostForms)
            .ToListAsync(cancellation);
        var ids = forms.Select(form => form.Id).ToArray();
        var rows = await db
            .FormRows.Where(row => ids.Contains(row.FormId) && row.Part == "indicators" && row.Item != "")
            .OrderBy(row => row.FormId)
            .ThenBy(row => row.Position)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => (Row: row, Data: JsonNode.Parse(row.Data)!))
                .Where(pair => (string?)pair.Data["kind"] == "satisfaction")
                .Select(pair => new SatisfactionIndicator(
                    pair.Row.FormId,
                    forms.Single(form => form.Id == pair.Row.FormId).Name,
                    pair.Row.Item,
                    (string?)pair.Data["name"] ?? ""
                )),
        ];
    }

    private async Task<bool> Load(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await OpenSurvey.Run(db, actor, id, cancellation) is not { } opened)
        {
            return false;
        }

        Opened = opened;
        MayChange = actor.May(Right.FillForms, opened.Survey.UnitPath);
        UnitName = await db
            .Units.Where(unit => unit.Id == opened.Survey.UnitId)
            .Select(unit => unit.Name)
            .SingleAsync(cancellation);
        return true;
    }
}
