using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Declarations;
using Plumbline.App.Forms;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Library;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms;

/// <summary>One form on one page. What is typed is saved field by field by the page's script.</summary>
public sealed class FillModel(
    AppDb db,
    CurrentActor current,
    Packs packs,
    TimeProvider time,
    IAntiforgery antiforgery,
    IStringLocalizer<FormsTexts> texts
) : PageModel
{
    public Form Form { get; private set; } = new();

    public SeasonTask SeasonTask { get; private set; } = new();

    public string UnitName { get; private set; } = "";

    /// <summary>Why the form came back, and the open remarks.</summary>
    public FormReturn Return { get; private set; } = new(null, []);

    /// <summary>Whether this person can type now.</summary>
    public bool CanFill { get; private set; }

    public bool IsOverdue { get; private set; }

    /// <summary>What was captured during the year and is offered here.</summary>
    public int Captured { get; private set; }

    /// <summary>Scores, report and roll-up belong to the self-evaluation alone.</summary>
    public bool IsSelfEvaluation => Form.Stage is FilingStage.SelfEvaluation or FilingStage.Review;

    public ImmutableArray<FormSection> Sections { get; private set; } = [];

    public ImmutableArray<ShownRow> Rows { get; private set; } = [];

    public MoneyUnit MoneyUnit { get; private set; }

    /// <summary>The person may ask for more time, or for the form to be withdrawn.</summary>
    public bool MayAsk { get; private set; }

    /// <summary>What the page's script starts from, as JSON.</summary>
    public IHtmlContent Start { get; private set; } = HtmlString.Empty;

    /// <summary>The document that is the official form; null: the regime has none.</summary>
    public string? Layout { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await OpenPage.Run(db, actor, id, cancellation) is not { } page)
        {
            return NotFound();
        }

        (Form, SeasonTask, UnitName) = (page.Form, page.Task, page.UnitName);
        Return = await FindReturn.Run(db, Form, page.HasRemarks, cancellation);
        CanFill = Form.IsBeingFilled && actor.May(Right.FillForms, Form.UnitPath);
        MayAsk =
            Form.IsBeingFilled
            && Form.WithdrawnAt is null
            && SeasonTask.ClosedAt is null
            && actor.May(Right.AskForRequests, Form.UnitPath);
        IsOverdue = Form.IsBeingFilled && Form.Deadline < time.GetUtcNow().UtcDateTime;
        var layout = FormUnit.LayoutOf(packs, Form.Regime, Form.Subject, SeasonTask.Stage);
        Layout = layout?.Id;
        MoneyUnit = FormUnit.Of(layout);
        Sections = FormSections.Of(Form.Stage, Form.Subject, layout);
        Captured = CanFill && TakeCapture.IsOffered(Form.Stage) ? page.Captured : 0;
        if (SeasonTask.CutOff is { } day)
        {
            Sections = [.. Sections.Select(section => WithCutOff(section, day))];
        }

        Sections = packs.English.Say(Sections, Languages.Current);
        Rows = FormRows.Of(await OpenForm.Rows(db, id, cancellation));
        Start = new StartJson(StartOf(actor, page.Seq));
        return Page();
    }

    /// <summary>Hands the form in.</summary>
    public async Task<IActionResult> OnPostSubmit(long id, long? seen, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await FillRights.Find(db, actor, id, Right.FillForms, cancellation) is not { } form)
        {
            return NotFound();
        }

        var result = await MoveForm.Run(
            db,
            packs,
            time,
            actor,
            new(id, MoveAction.Submit, form.State, null) { Seen = seen },
            cancellation
        );
        return Back(id, result, form.Stage == FilingStage.SelfEvaluation ? "Submit.Done" : "Submit.DoneStage");
    }

    /// <summary>Answers a remark.</summary>
    public async Task<IActionResult> OnPostAnswer(long id, long remark, string? text, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await FillRights.Find(db, actor, id, Right.FillForms, cancellation) is null)
        {
            return NotFound();
        }

        var request = new RemarkRequest(id, "", text ?? "", remark);
        return Back(id, await WriteRemark.Run(db, time, actor, request, cancellation), "Remarks.Answered");
    }

    /// <summary>Marks a remark as dealt with.</summary>
    public async Task<IActionResult> OnPostResolve(long id, long remark, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await FillRights.Find(db, actor, id, Right.FillForms, cancellation) is null)
        {
            return NotFound();
        }

        var result = await ResolveRemark.Run(db, time, actor, id, remark, resolved: true, cancellation);
        return Back(id, result, "Remarks.Resolved");
    }

    // To the form, with what became of the wish.
    private LocalRedirectResult Back<T>(long id, Result<T> result, string done)
        where T : notnull
    {
        if (result.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Success, texts[done]);
        }
        else
        {
            TempData.AddFlash(FlashTone.Error, Refused.Text(result.Findings[0]));
        }

        return LocalRedirect("~" + FormsLinks.Fill(id));
    }

    /// <summary>What a field of a block shows.</summary>
    public string? Value(string part, string field) => Block(part)?.Values.GetValueOrDefault(field);

    /// <summary>The mark of a field of a block.</summary>
    public string? Mark(string part, string field) => Block(part)?.Marks.GetValueOrDefault(field);

    // An indicator that is added in a round looks up to the day of the round from the start.
    private static FormSection WithCutOff(FormSection section, DateOnly day) =>
        section with
        {
            Blocks =
            [
                .. section.Blocks.Select(block =>
                    block.Part == "indicators"
                        ? block with
                        {
                            Blank = string.Create(
                                System.Globalization.CultureInfo.InvariantCulture,
                                $$$"""{"kind":"output","name":"","monitoring":[{"cutOff":"{{{day:yyyy-MM-dd}}}"}]}"""
                            ),
                        }
                        : block
                ),
            ],
        };

    private ShownRow? Block(string part) => Rows.FirstOrDefault(row => row.Part == part && row.Item.Length == 0);

    private object StartOf(Actor actor, long seq) =>
        new
        {
            Form = Form.Id,
            Account = actor.AccountId,
            Seq = seq,
            CanFill,
            Base = Url.Content("~" + FormsLinks.Fill(Form.Id)),
            Library = Url.Content("~" + LibraryLinks.Pick),
            Token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken,
            SignIn = Url.Content("~/account/signin"),
            Unit = packs.English.Say(MoneyUnit.Word(), Languages.Current),
            Year = Form.Year,
            Stage = Form.Stage,
            Blocks = Sections.SelectMany(section => section.Blocks).Where(block => block.IsList),
            Rows,
            Texts = ScriptTexts.Of(texts),
        };
}
