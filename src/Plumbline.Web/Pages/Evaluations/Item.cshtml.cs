using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Evaluations;
using Plumbline.Domain.Results;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Evaluations;

/// <summary>One evaluation: experts, their scores with spread, the report's texts, and the agency's marks.</summary>
public sealed class ItemModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<EvaluationTexts> texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Evaluation Evaluation { get; private set; } = new();

    public Project Project { get; private set; } = new();

    /// <summary>Name of the project's unit.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The project's chain can be opened by this person.</summary>
    public bool SeesProject { get; private set; }

    /// <summary>Why experts took points off, by item: who, and in which words.</summary>
    public ILookup<string, (string Name, string Reason)> Reasons { get; private set; } =
        Array.Empty<int>().ToLookup(_ => "", _ => ("", ""), StringComparer.Ordinal);

    public EvaluationSum Sum { get; private set; } = new([], null, null);

    public EvaluationExpert? Mine { get; private set; }

    public IReadOnlyDictionary<string, EvaluationScore> MyScores { get; private set; } =
        ImmutableDictionary<string, EvaluationScore>.Empty;

    public IReadOnlyList<(EvaluationExpert Expert, string Name)> Experts { get; private set; } = [];

    public IReadOnlyList<App.Data.Records.Account> Candidates { get; private set; } = [];

    public ImmutableArray<AgencyItem> AgencyItems { get; private set; } = [];

    public IReadOnlyDictionary<string, long> Marks { get; private set; } = ImmutableDictionary<string, long>.Empty;

    public bool MayManage { get; private set; }

    public bool MayScore { get; private set; }

    /// <summary>All scores are for whoever manages; for others once it is concluded.</summary>
    public bool ShowsAll { get; private set; }

    private CancellationToken Cancellation => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnGetReport()
    {
        if (!await Load() || !ShowsAll)
        {
            return NotFound();
        }

        var regime = packs.NameOf(Evaluation.Regime);
        var report = EvaluationReport.Of(Evaluation, Project.Name, Unit, regime, Sum);
        return Downloads.Of(report, "docx")!;
    }

    public Task<IActionResult> OnPostInvite(long account) =>
        Do(actor => KeepExperts.Invite(db, time, actor, Id, account, Cancellation));

    public Task<IActionResult> OnPostDeclare(string? text, bool conflict) =>
        Do(actor => KeepExperts.Declare(db, time, actor, Id, text ?? "", conflict, Cancellation));

    public Task<IActionResult> OnPostScore() =>
        Do(actor => ScoreEvaluation.Run(db, packs, time, actor, Id, ScoreFields.Of(Request.Form), Cancellation));

    public Task<IActionResult> OnPostMark() =>
        Do(actor => ConcludeEvaluation.Mark(db, packs, time, actor, Id, ScoreFields.Of(Request.Form), Cancellation));

    public Task<IActionResult> OnPostTexts(
        string? overview,
        string? work,
        string? experience,
        string? problems,
        string? advice,
        bool conclude
    ) =>
        Do(actor =>
            ConcludeEvaluation.Run(
                db,
                packs,
                time,
                actor,
                Id,
                new(overview, work, experience, problems, advice),
                conclude,
                Cancellation
            )
        );

    private async Task<ILookup<string, (string Name, string Reason)>> FindReasons(
        List<(EvaluationExpert Expert, string Name)> experts
    )
    {
        var names = experts.ToDictionary(one => one.Expert.AccountId, one => one.Name);
        var said = await db
            .EvaluationScores.Where(score => score.EvaluationId == Id && score.Reason != null && score.Reason != "")
            .OrderBy(score => score.Id)
            .ToListAsync(Cancellation);
        return said.ToLookup(
            score => score.Item,
            score => (names.GetValueOrDefault(score.AccountId, ""), score.Reason!),
            StringComparer.Ordinal
        );
    }

    private async Task<bool> Load()
    {
        var actor = await current.Get();
        var found = await FindEvaluations.Visible(db, actor).SingleOrDefaultAsync(row => row.Id == Id, Cancellation);
        if (found is null)
        {
            return false;
        }

        Evaluation = found;
        Project = await db.Projects.SingleAsync(project => project.Id == found.ProjectId, Cancellation);
        Unit = await db.Units.Where(one => one.Id == Project.UnitId).Select(one => one.Name).SingleAsync(Cancellation);
        SeesProject = actor.May(Right.ViewProjects, found.UnitPath);
        MayManage = OpenEvaluation.MayManage(actor, found.Kind, found.UnitPath);
        ShowsAll = MayManage || found.ConcludedAt is not null;
        Sum = await ConcludeEvaluation.Sum(db, packs, found, Cancellation) ?? Sum;
        AgencyItems = packs.Regimes.All.GetValueOrDefault(found.Regime)?.Process.Evaluation?.Agency ?? [];
        Marks = await db
            .AgencyMarks.Where(mark => mark.EvaluationId == Id)
            .ToDictionaryAsync(mark => mark.Item, mark => mark.Score, StringComparer.Ordinal, Cancellation);
        var experts = await db
            .EvaluationExperts.Where(row => row.EvaluationId == Id)
            .Join(db.Users, row => row.AccountId, user => user.Id, (row, user) => new { row, user.DisplayName })
            .ToListAsync(Cancellation);
        Experts = [.. experts.Select(one => (one.row, one.DisplayName))];
        Mine = experts.Find(one => one.row.AccountId == actor.AccountId)?.row;
        MayScore = ScoreEvaluation.MayScore(found, Mine);
        MyScores = await db
            .EvaluationScores.Where(score => score.EvaluationId == Id && score.AccountId == actor.AccountId)
            .ToDictionaryAsync(score => score.Item, StringComparer.Ordinal, Cancellation);
        Reasons = ShowsAll ? await FindReasons([.. Experts]) : Reasons;
        Candidates = MayManage ? await KeepExperts.Candidates(db, found, ChinaTime.Today(time), Cancellation) : [];
        return true;
    }

    private async Task<IActionResult> Do(Func<Actor, Task<Result<Evaluation>>> operation)
    {
        if (!await Load())
        {
            return NotFound();
        }

        var result = await operation(await current.Get());
        var isDone = result.TryGet(out _);
        var said = isDone ? texts["Item.Done"].Value : result.Findings[0].Message.In(Languages.Current);
        TempData.AddFlash(isDone ? FlashTone.Success : FlashTone.Error, said);
        return LocalRedirect(Url.Content(EvaluationLinks.Item(Id)));
    }
}
