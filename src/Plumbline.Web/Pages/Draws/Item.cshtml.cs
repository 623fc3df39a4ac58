using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Documents;
using Plumbline.App.Draws;
using Plumbline.App.Forms;
using Plumbline.App.Results;
using Plumbline.App.Review;
using Plumbline.Domain;
using Plumbline.Domain.Draws;
using Plumbline.Domain.Results;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Draws;

/// <summary>One drawn form: how its re-check stands, the scores beside each other, opinion, answer and the next move.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<DrawTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long Drawn { get; set; }

    public OpenedDraw Opened { get; private set; } = null!;

    public DrawnLine Line { get; private set; } = null!;

    public bool MaySeeForm { get; private set; }

    /// <summary>Opinion and score are for finance and the re-checker until the body is heard.</summary>
    public bool Shows { get; private set; }

    public Score? Self { get; private set; }

    public Score? Finance { get; private set; }

    public JudgedScore? Judged { get; private set; }

    public Alarm? Alarm { get; private set; }

    public string Gap { get; private set; } = "";

    public bool GapUnverified { get; private set; }

    public ImmutableArray<RiskReason> Reasons { get; private set; } = [];

    public ImmutableArray<Move<RecheckState>> Moves { get; private set; } = [];

    private Regime? Regime { get; set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet()
    {
        var actor = await current.Get();
        if (!await Load(actor))
        {
            return NotFound();
        }

        Moves = [.. MoveRecheck.Allowed(actor, Line.Row, Line.Form)];
        Reasons = Opened.Record?.Population.FirstOrDefault(item => item.Code == Line.Row.Code)?.Risk ?? [];
        if (MaySeeForm)
        {
            await Judge();
        }

        return Page();
    }

    public async Task<IActionResult> OnGetSheet(string? format)
    {
        if (!await Load(await current.Get()) || !MaySeeForm || !Shows || await Sheet() is not { } sheet)
        {
            return NotFound();
        }

        var (row, form) = (Line.Row, Line.Form);
        var document = RescoreSheet.Of(new(form.Name, Line.Unit, form.Year, row.Opinion, row.Answer), sheet);
        var chosen = DocumentFormat.Named(format == "xlsx" ? "xlsx" : "docx")!;
        using var stream = new MemoryStream();
        chosen.Write(document, stream);
        var name = WriteDocuments.FileName($"{document.Title}（{form.Name}）.{chosen.Name}");
        return File(stream.ToArray(), "application/octet-stream", name);
    }

    public async Task<IActionResult> OnPostMove(MoveAction action, RecheckState from, string? text)
    {
        var actor = await current.Get();
        if (!await Load(actor))
        {
            return NotFound();
        }

        var moved = await MoveRecheck.Run(db, time, actor, new(Drawn, action, from, text), Cancellation);
        var isDone = moved.TryGet(out _);
        var said = isDone ? texts["Done.Move"].Value : moved.Findings[0].Message.In(Languages.Current);
        TempData.AddFlash(isDone ? FlashTone.Success : FlashTone.Error, said);
        return LocalRedirect(Url.Content(DrawLinks.Item(Id, Drawn)));
    }

    /// <summary>Key of the text of a move.</summary>
    public static string WordOf(Move<RecheckState> move) =>
        move.Action == MoveAction.Return ? $"Move.{move.From}.Return" : $"Move.{move.Action}";

    private async Task<bool> Load(Actor actor)
    {
        var opened = await OpenDraw.Run(db, actor, Id, Cancellation);
        if (opened?.Lines.FirstOrDefault(line => line.Row.Id == Drawn) is not { } line)
        {
            return false;
        }

        (Opened, Line) = (opened, line);
        MaySeeForm = await FormSight.MaySee(db, actor, line.Form, Cancellation);
        Shows =
            line.Row.State is RecheckState.Heard or RecheckState.Concluded
            || actor.May(Right.ScoreForFinance, line.Form.UnitPath)
            || line.Row.ExpertId == actor.AccountId;
        return true;
    }

    private async Task<ReviewSheet?> Sheet()
    {
        var opened = (await OpenForm.Run(db, Line.Form.Id, Cancellation))!;
        var judged = await CheckForm.Run(db, opened, packs, Cancellation);
        var scores = await db.ReviewScores.Where(score => score.FormId == Line.Form.Id).ToListAsync(Cancellation);
        Regime = judged.Checked?.Regime;
        return ReviewSheet.Of(judged, scores);
    }

    private async Task Judge()
    {
        if (await Sheet() is not { } sheet || Regime is not { } regime)
        {
            return;
        }

        var (form, rules) = (Line.Form, regime.Process.Recheck);
        (Self, Finance) = (sheet.Self.Total, sheet.Finance?.Total);
        (Gap, GapUnverified) = (rules?.Gap.Value.ToString() ?? "", rules?.Gap.Source.Unverified == true);
        Alarm = rules?.Alarms is { } bounds ? AlarmOf.Form(form, sheet, bounds) : null;
        if (Shows && Self is { } self && Finance is { } finance)
        {
            Judged = HonestyIndex.Judge(new(form.Year, form.Name, self, finance), regime);
        }
    }
}
