using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Documents;
using Plumbline.App.ExAnte;
using Plumbline.Documents.Writing.Pdf;
using Plumbline.Domain;
using Plumbline.Domain.ExAnte;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Workflow;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ExAnte;

/// <summary>One ex-ante evaluation: what the department wrote, the draw, the scores, conclusion and admission.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<ExAnteTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public ExAnteCase Case { get; private set; } = null!;

    public Assessment Assessment => Case.Assessment;

    public AssessmentCandidate? Mine { get; private set; }

    public IReadOnlyDictionary<string, AssessmentScore> MyScores { get; private set; } =
        ImmutableDictionary<string, AssessmentScore>.Empty;

    public ImmutableArray<Move<ExAnteState>> Moves { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public bool MayManage { get; private set; }

    /// <summary>The actor draws and concludes.</summary>
    public bool MayDraw { get; private set; }

    public bool MayScore { get; private set; }

    /// <summary>Scores of all are for whoever manages; for others once it is concluded.</summary>
    public bool ShowsAll => MayManage || Assessment.ConcludedAt is not null;

    /// <summary>What keeps the draft from being submitted.</summary>
    public ImmutableArray<Finding> Wrong { get; private set; } = [];

    /// <summary>The project's chain can be opened by this person.</summary>
    public bool SeesProject { get; private set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocument(string format)
    {
        if (!await Load() || (!ShowsAll && !MayWrite))
        {
            return NotFound();
        }

        var document = format == "xlsx" ? ExAnteReport.Tables(Case) : ExAnteReport.Of(Case);
        if (format == DocumentFormat.Pdf)
        {
            return await Pdf(WriteDocuments.FileName($"{document.Title}.{format}"));
        }

        var file = Downloads.Of(document, format);
        return file is null ? NotFound() : file;
    }

    public async Task<IActionResult> OnPostSave(bool submit)
    {
        if (!await Load())
        {
            return NotFound();
        }

        var actor = await current.Get();
        var saved = await SaveAssessment.Run(db, time, actor, Id, Typed(Case.Template), Cancellation);
        if (!submit || !saved.TryGet(out _))
        {
            return Said(saved, "Item.Saved");
        }

        db.ChangeTracker.Clear();
        var move = new AssessmentMove(Id, MoveAction.Submit, ExAnteState.Draft, null);
        return Said(await MoveAssessment.Run(db, packs, time, actor, move, Cancellation), "Item.Done");
    }

    public Task<IActionResult> OnPostMove(MoveAction action, ExAnteState from, string? text, string? amount) =>
        Do(actor => MoveAssessment.Run(db, packs, time, actor, new(Id, action, from, text, Fen(amount)), Cancellation));

    public Task<IActionResult> OnPostList(string? agencies) =>
        Do(actor => DrawExperts.Publish(db, time, actor, Id, [.. (agencies ?? "").Split('\n')], Cancellation));

    public Task<IActionResult> OnPostDraw(string? seed, string? source) =>
        Do(actor => DrawExperts.Run(db, packs, time, actor, Id, (seed ?? "", source ?? ""), Cancellation));

    public Task<IActionResult> OnPostDeclare(long candidate, string? text, bool conflict) =>
        Do(actor => DrawExperts.Declare(db, packs, time, actor, candidate, (text ?? "", conflict), Cancellation));

    public Task<IActionResult> OnPostScore() =>
        Do(actor => ScoreAssessment.Run(db, packs, time, actor, Id, ScoreFields.Of(Request.Form), Cancellation));

    public Task<IActionResult> OnPostConclude() =>
        Do(actor => ScoreAssessment.Conclude(db, packs, time, actor, Id, Cancellation));

    private static long? Fen(string? amount)
    {
        if (string.IsNullOrWhiteSpace(amount))
        {
            return null;
        }

        // What cannot be read is refused like an amount that is too small.
        return PrintedNumber.TryParse(amount.Trim(), out var number)
            ? (long)Rounding.ToWhole(number.ToFraction() * MoneyUnit.TenThousandYuan.InFen())
            : 0;
    }

    private AssessmentContent Typed(ExAnteTemplate template)
    {
        var form = Request.Form;
        string At(string key, int at) => at < form[key].Count ? form[key][at]?.Trim() ?? "" : "";
        var lines = Enumerable
            .Range(0, form["cost-name"].Count)
            .Select(at => new CostLine(
                At("cost-name", at),
                At("cost-quantity", at),
                At("cost-price", at),
                At("cost-times", at),
                At("cost-basis", at) is { Length: > 0 } basis ? basis : null
            ))
            .Where(line => (line.Name + line.Quantity + line.Price + line.Times + line.Basis).Length > 0);
        var promises = Enumerable
            .Range(0, form["promise"].Count)
            .Select(at => new Promise(At("promise", at), At("target", at)))
            .Where(one => one.Indicator.Length > 0);
        var parts = AssessmentContent.Parts(template);
        return new(
            [.. lines],
            [
                .. parts
                    .Select((part, at) => (part, At($"text-{at}", 0).ReplaceLineEndings("\n")))
                    .Where(one => one.Item2.Length > 0),
            ],
            [.. promises]
        );
    }

    private async Task<bool> Load()
    {
        var actor = await current.Get();
        var row = await FindAssessments.Visible(db, actor).SingleOrDefaultAsync(one => one.Id == Id, Cancellation);
        if (row is null || ScoreAssessment.Template(packs, row) is not { } template)
        {
            return false;
        }

        var project = await db.Projects.SingleAsync(one => one.Id == row.ProjectId, Cancellation);
        var unit = await db.Units.SingleAsync(one => one.Id == project.UnitId, Cancellation);
        var panel = await db
            .AssessmentCandidates.Where(one => one.AssessmentId == Id)
            .OrderBy(one => one.Id)
            .ToListAsync(Cancellation);
        var content = await AssessmentContent.Of(db, Id, Cancellation);
        var sum = await ScoreAssessment.Sum(db, packs, row, Cancellation);
        var rules = packs.Regimes.All[row.Regime].Process.ExAnte!;
        Case = new(row, project.Name, unit.Name, template, content, sum, [.. panel], rules);
        Mine = panel.Find(one => one.AccountId == actor.AccountId);
        MayWrite = row.State == ExAnteState.Draft && actor.May(Right.PrepareExAnte, row.UnitPath);
        MayManage = actor.May(Right.ManageExAnte, row.UnitPath);
        MayDraw = actor.RolesAt(row.UnitPath).Contains(Role.FinancePerformance);
        MayScore = ScoreAssessment.MayScore(row, Mine);
        SeesProject = actor.May(Right.ViewProjects, row.UnitPath);
        Moves = [.. MoveAssessment.Allowed(actor, row)];
        Wrong = MayWrite ? content.Wrong(template) : [];
        MyScores = await db
            .AssessmentScores.Where(score => score.AssessmentId == Id && score.AccountId == actor.AccountId)
            .ToDictionaryAsync(score => score.Item, StringComparer.Ordinal, Cancellation);
        return true;
    }

    private async Task<IActionResult> Pdf(string name)
    {
        var folder = Directory.CreateTempSubdirectory("plumbline-pdf");
        try
        {
            var (source, target) = (Path.Combine(folder.FullName, "a.docx"), Path.Combine(folder.FullName, "a.pdf"));
            await using (var file = System.IO.File.Create(source))
            {
                DocumentFormat.Named("docx")!.Write(ExAnteReport.Of(Case), file);
            }

            var made = await PdfConverter.Convert([new(source, target)], PdfOptions.Default, Cancellation);
            if (made.TryGet(out _))
            {
                return File(await System.IO.File.ReadAllBytesAsync(target, Cancellation), "application/pdf", name);
            }

            TempData.AddFlash(FlashTone.Error, made.Findings[0].Message.In(Languages.Current));
            return LocalRedirect(Url.Content(ExAnteLinks.Item(Id)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IActionResult> Do(Func<Actor, Task<Result<Assessment>>> operation) =>
        await Load() ? Said(await operation(await current.Get()), "Item.Done") : NotFound();

    private LocalRedirectResult Said(Result<Assessment> result, string done)
    {
        var isDone = result.TryGet(out _);
        var said = isDone ? texts[done].Value : result.Findings[0].Message.In(Languages.Current);
        TempData.AddFlash(isDone ? FlashTone.Success : FlashTone.Error, said);
        return LocalRedirect(Url.Content(ExAnteLinks.Item(Id)));
    }
}
