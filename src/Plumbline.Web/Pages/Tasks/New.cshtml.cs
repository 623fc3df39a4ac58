using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.ExAnte;
using Plumbline.App.Forms;
using Plumbline.App.Organisation;
using Plumbline.App.Season;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Tasks;

/// <summary>What is typed to issue a task.</summary>
public sealed class NewTaskInput
{
    [StringLength(200)]
    public string? Name { get; set; }

    public int Year { get; set; }

    public DateTime? Deadline { get; set; }

    [StringLength(4000)]
    public string? Notice { get; set; }

    public string Regime { get; set; } = "";

    public FilingStage Stage { get; set; } = FilingStage.SelfEvaluation;

    [Range(1, 12)]
    public int Round { get; set; } = 1;

    /// <summary>Goals start from those of the year before.</summary>
    public bool FromLastYear { get; set; } = true;

    public long? StructureFrom { get; set; }

    public bool Departments { get; set; }

    public bool BudgetUnits { get; set; }

    public bool Projects { get; set; }

    public long[] Trees { get; set; } = [];

    public long[] Units { get; set; } = [];
}

/// <summary>A unit in the tree of the wizard.</summary>
public sealed record TreeUnit(Unit Unit, int Units, int Projects, ImmutableArray<TreeUnit> Below);

/// <summary>Issues a task: what, by which regime, to whom; the number of forms is shown before.</summary>
public sealed class NewModel(
    AppDb db,
    Packs packs,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<TaskTexts> texts
) : PageModel
{
    // A larger tree is chosen by departments.
    private const int MostUnitsShown = 2000;

    [BindProperty]
    public NewTaskInput Input { get; set; } = new();

    public ImmutableArray<Regime> Regimes { get; } = [.. packs.Regimes.All.Values];

    public IReadOnlyList<SeasonTask> Earlier { get; private set; } = [];

    public ImmutableArray<TreeUnit> Tree { get; private set; } = [];

    public TaskPlan? Plan { get; private set; }

    /// <summary>How many of the plan's forms start empty.</summary>
    public TaskStart? Start { get; private set; }

    /// <summary>The stages for which tasks are issued.</summary>
    internal static ImmutableArray<FilingStage> Stages { get; } =
    [FilingStage.Goal, FilingStage.Monitoring, FilingStage.SelfEvaluation];

    /// <summary>The rounds that the regimes know, by regime.</summary>
    public IEnumerable<(Regime Regime, MonitoringRound Round, int Number)> Rounds =>
        Regimes.SelectMany(regime => regime.Process.MonitoringRounds.Select((round, at) => (regime, round, at + 1)));

    /// <summary>The official form of a regime for a subject at the chosen stage; null: it has none.</summary>
    public string? FormOf(string regime, FilingSubject subject) =>
        FormUnit.LayoutOf(packs, regime, subject, Input.Stage)?.Name;

    /// <summary>Whether the plan has forms of whole departments or units for which the regime has no official form.</summary>
    public bool LacksForm(TaskPlan plan) =>
        plan.Departments + plan.BudgetUnits > 0 && FormOf(Input.Regime, FilingSubject.Department) is null;

    /// <summary>The year that a task of a stage is about: 目标随预算编制上年申报，监控在当年，自评在次年.</summary>
    public int YearOf(FilingStage stage)
    {
        var today = ChinaTime.Today(time);
        return today.Year
            + stage switch
            {
                FilingStage.Goal => today.Month >= 7 ? 1 : 0,
                FilingStage.Monitoring => 0,
                _ => -1,
            };
    }

    // What was chosen, where it may be.
    private FilingStage Stage => Stages.Contains(Input.Stage) ? Input.Stage : FilingStage.SelfEvaluation;

    private long? StructureFrom => Earlier.Any(task => task.Id == Input.StructureFrom) ? Input.StructureFrom : null;

    public async Task OnGet(FilingStage? stage, CancellationToken cancellation)
    {
        var today = ChinaTime.Today(time);
        Input = new()
        {
            Stage = stage is { } wanted && Stages.Contains(wanted) ? wanted : FilingStage.SelfEvaluation,
            Year = YearOf(stage ?? FilingStage.SelfEvaluation),
            Deadline = today.AddDays(30).ToDateTime(new TimeOnly(18, 0)),
            Departments = true,
            Projects = true,
        };
        await Load(cancellation);
        Input.Regime = Regimes.FirstOrDefault(regime => regime.Parent is null)?.Code ?? "";
        Input.Departments = FormOf(Input.Regime, FilingSubject.Department) is not null;
        Input.Trees = [.. Tree.Select(node => node.Unit.Id)];
    }

    public async Task<IActionResult> OnPostPreview(CancellationToken cancellation)
    {
        var region = await Load(cancellation);
        if (region is not null)
        {
            Plan = await Planned(region, cancellation);
            var from = new StartFrom(Stage, Input.Year, Input.FromLastYear, StructureFrom);
            Start = await PlanStart.Run(db, Plan.Orders, from, cancellation);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostIssue(CancellationToken cancellation)
    {
        var region = await Load(cancellation);
        if (region is null || !ModelState.IsValid)
        {
            return Page();
        }

        Plan = await Planned(region, cancellation);
        var deadline = ChinaTime.Instant(Input.Deadline ?? default(DateTime).AddDays(1));
        var request = new IssueRequest(
            region.Id,
            Input.Name?.Trim() ?? "",
            Input.Year,
            Input.Regime,
            deadline,
            string.IsNullOrWhiteSpace(Input.Notice) ? null : Input.Notice.Trim(),
            Plan.Orders
        )
        {
            Stage = Stage,
            Round = Input.Round,
            FromLastYear = Input.FromLastYear,
            StructureFrom = StructureFrom,
        };
        var issued = await IssueTask.Run(db, packs, time, await current.Get(), request, cancellation);
        if (!issued.TryGet(out var task))
        {
            ModelState.Add(issued.Findings);
            return Page();
        }

        TempData.AddFlash(FlashTone.Success, texts["New.Done", task.Name, Plan.Orders.Count]);
        return Redirect(Url.Task(task.Id));
    }

    private async Task<TaskPlan> Planned(Unit region, CancellationToken cancellation)
    {
        var selection = new Selection(Input.Trees, Input.Units)
        {
            Departments = Input.Departments,
            BudgetUnits = Input.BudgetUnits,
            Projects = Input.Projects,
        };
        var plan = await PlanTask.Run(db, region, Input.Year, ChinaTime.Today(time), selection, cancellation);
        return Input.Stage == FilingStage.Goal && packs.Regimes.Find(Input.Regime)?.Process.ExAnte is { } rules
            ? await Admission.LeaveOut(db, rules, Input.Year, plan, cancellation)
            : plan;
    }

    private async Task<Unit?> Load(CancellationToken cancellation)
    {
        var today = ChinaTime.Today(time);
        var actor = await current.Get();
        var units = await db
            .Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageTasks))
            .OpenOn(today)
            .OrderBy(unit => unit.Code)
            .ToListAsync(cancellation);
        var region = units.Where(unit => unit.Kind == UnitKind.Region).MinBy(unit => unit.Path.Length);
        if (region is null)
        {
            return null;
        }

        Earlier = await db
            .Tasks.Where(task => task.UnitId == region.Id)
            .OrderByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .Take(50)
            .ToListAsync(cancellation);
        var year = Input.Year;
        var projects = await db
            .Projects.Under(project => project.UnitPath, [region.Path])
            .Where(project => project.FirstYear <= year && (project.LastYear == null || project.LastYear >= year))
            .GroupBy(project => project.UnitId)
            .Select(some => new { some.Key, Count = some.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var byParent = units.Where(unit => unit.Kind != UnitKind.Section).ToLookup(unit => unit.ParentId);
        Tree = Nodes(region.Id, byParent, projects, units.Count <= MostUnitsShown);
        return region;
    }

    private static ImmutableArray<TreeUnit> Nodes(
        long parent,
        ILookup<long?, Unit> byParent,
        Dictionary<long, int> projects,
        bool deep
    ) =>
        [
            .. byParent[parent]
                .Select(unit =>
                {
                    var below = Nodes(unit.Id, byParent, projects, deep);
                    return new TreeUnit(
                        unit,
                        1 + below.Sum(node => node.Units),
                        projects.GetValueOrDefault(unit.Id) + below.Sum(node => node.Projects),
                        deep ? below : []
                    );
                }),
        ];
}
