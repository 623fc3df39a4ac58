using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Tasks;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Units;

/// <summary>What is typed about a unit.</summary>
public sealed class UnitInput
{
    public UnitKind Kind { get; set; }

    [StringLength(50)]
    public string? Code { get; set; }

    [StringLength(200)]
    public string? Name { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public bool Classified { get; set; }

    public DateOnly? LastDay { get; set; }

    [StringLength(50)]
    public string? SuccessorCode { get; set; }

    [StringLength(50)]
    public string? ParentCode { get; set; }

    public DateOnly? From { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }
}

/// <summary>A unit in a list.</summary>
public sealed record UnitRow(Unit Unit, int Below, int Projects);

/// <summary>The tree of units, a level at a time; a unit is added, renamed, moved, closed or merged here.</summary>
public sealed class IndexModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<UnitTexts> texts)
    : PageModel
{
    private const int MostRows = 500;

    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public UnitInput Input { get; set; } = new();

    public Unit? Unit { get; private set; }

    public Unit? Successor { get; private set; }

    public IReadOnlyList<Unit> Predecessors { get; private set; } = [];

    public IReadOnlyList<Unit> Above { get; private set; } = [];

    public IReadOnlyList<UnitRow> Rows { get; private set; } = [];

    /// <summary>Whether the person may look at projects.</summary>
    public bool MayViewProjects { get; private set; }

    /// <summary>Which of the forms was sent, so that it is open again with what is wrong.</summary>
    public string? Sent { get; private set; }

    public IReadOnlyList<UnitKind> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancellation) =>
        await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAdd(CancellationToken cancellation)
    {
        var request = new NewUnit(Id ?? 0, Input.Kind, Input.Code, Input.Name)
        {
            ValidFrom = Input.ValidFrom,
            Classified = Input.Classified,
        };
        return await Done(
            "add",
            async actor => await AddUnit.Run(db, time, actor, request, cancellation),
            unit => texts["Added", unit.Name],
            cancellation
        );
    }

    public async Task<IActionResult> OnPostChange(CancellationToken cancellation)
    {
        var request = new UnitChange(Id ?? 0, Input.Code, Input.Name, Input.ValidFrom, Input.Classified)
        {
            Reason = Input.Reason,
        };
        return await Done(
            "change",
            async actor => await ChangeUnit.Run(db, time, actor, request, cancellation),
            _ => texts["Saved"],
            cancellation
        );
    }

    public async Task<IActionResult> OnPostClose(CancellationToken cancellation)
    {
        var day = Input.LastDay ?? ChinaTime.Today(time);
        var request = new UnitClosure(Id ?? 0, day, Input.SuccessorCode, Input.Reason);
        return await Done(
            "close",
            async actor => await CloseUnit.Run(db, time, actor, request, cancellation),
            unit => texts["ClosedDone", unit.Name],
            cancellation
        );
    }

    public async Task<IActionResult> OnPostMove(CancellationToken cancellation)
    {
        var day = Input.From ?? ChinaTime.Today(time);
        var request = new UnitTransfer(Id ?? 0, Input.ParentCode, day, Input.Reason);
        return await Done(
            "move",
            async actor => await MoveUnit.Run(db, time, actor, request, cancellation),
            moved => texts["Moved", moved.Unit.Name, moved.Projects, moved.Posts, moved.FormsLeft],
            cancellation,
            moved => moved.Unit.Id
        );
    }

    private async Task<IActionResult> Done<T>(
        string sent,
        Func<Actor, Task<Findings.Result<T>>> operation,
        Func<T, string> text,
        CancellationToken cancellation,
        Func<T, long>? next = null
    )
        where T : notnull
    {
        if (!await Load(cancellation) || Unit is null)
        {
            return NotFound();
        }

        var result = await operation(await current.Get());
        if (result.TryGet(out var done))
        {
            TempData.AddFlash(FlashTone.Success, text(done));
            return Redirect(Url.UnitPage(next?.Invoke(done) ?? Id));
        }

        Sent = sent;
        ModelState.Add(result.Findings);
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var mine = db.Units.Under(unit => unit.Path, actor.Subtrees(Right.ManageUnits));
        Unit = Id is { } id
            ? await mine.SingleOrDefaultAsync(unit => unit.Id == id, cancellation)
            : await mine.OrderBy(unit => unit.Path.Length).FirstOrDefaultAsync(cancellation);
        if (Unit is null)
        {
            return false;
        }

        Id = Unit.Id;
        MayViewProjects = actor.May(Right.ViewProjects, Unit.Path);
        var here = Unit;
        Kinds = [.. Enum.GetValues<UnitKind>().Where(kind => AddUnit.MayStandBelow(here.Kind, kind))];
        Successor = await db.Units.SingleOrDefaultAsync(unit => unit.Id == here.SuccessorId, cancellation);
        Predecessors = await db.Units.Where(unit => unit.SuccessorId == here.Id).ToListAsync(cancellation);
        var path = here.Path;
        Above = await mine.Where(unit => path.StartsWith(unit.Path) && unit.Id != here.Id)
            .OrderBy(unit => unit.Path.Length)
            .ToListAsync(cancellation);
        var listed = string.IsNullOrWhiteSpace(Q)
            ? mine.Where(unit => unit.ParentId == here.Id)
            : mine.Where(unit => unit.Name.Contains(Q.Trim()) || unit.Code.Contains(Q.Trim()));
        var rows = await listed
            .OrderBy(unit => unit.ValidTo != null)
            .ThenBy(unit => unit.Code)
            .Take(MostRows)
            .Select(unit => new
            {
                unit,
                Below = db.Units.Count(other => other.ParentId == unit.Id),
                Projects = db.Projects.Count(project => project.UnitId == unit.Id),
            })
            .ToListAsync(cancellation);
        Rows = [.. rows.Select(row => new UnitRow(row.unit, row.Below, row.Projects))];
        return true;
    }
}
