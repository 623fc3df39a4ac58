using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.RollUps;
using Plumbline.Audit.Rules.Years;
using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.RollUps;

/// <summary>The roll-up of a task below a unit: sums, coverage, contributors, snapshots.</summary>
public sealed class ShowModel(AppDb db, CurrentActor current, TimeProvider time, IStringLocalizer<RollUpTexts> texts)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FilingSubject Subject { get; set; }

    /// <summary>The snapshot to compare with.</summary>
    [BindProperty(SupportsGet = true)]
    public long? With { get; set; }

    /// <summary>Page of contributors, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    public ShownRollUp Opened { get; private set; } = null!;

    public RollUp? Frozen { get; private set; }

    public RollUpSnapshot? Snapshot { get; private set; }

    public ImmutableArray<RollUpSnapshot> Snapshots { get; private set; } = [];

    /// <summary>Units that should be in the sums and were given no form, or have not handed it in.</summary>
    public ImmutableArray<MissingUnit> Missing { get; private set; } = [];

    public bool MayFreeze { get; private set; }

    public async Task<IActionResult> OnGet(long task, long unit, CancellationToken cancellation)
    {
        if (!await Load(task, unit, cancellation))
        {
            return NotFound();
        }

        var snapshots = await FreezeRollUp.Of(db, task, unit, Subject, cancellation);
        Snapshots = [.. snapshots];
        Missing = await FindMissingUnits.Run(db, (task, Opened.Task.Year, Subject), Opened.Unit, cancellation);
        Snapshot = snapshots.Find(one => one.Id == With);
        Frozen = Snapshot is null ? null : FreezeRollUp.Content(Snapshot);
        return Page();
    }

    public async Task<IActionResult> OnPostFreeze(long task, long unit, string? name, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await OpenRollUp.Run(db, time, actor, task, unit, Subject, cancellation) is not { } opened)
        {
            return NotFound();
        }

        var result = await FreezeRollUp.Run(db, time, actor, opened, name, cancellation);
        if (result.TryGet(out var snapshot))
        {
            TempData.AddFlash(FlashTone.Success, texts["Freeze.Done", snapshot.Name]);
            return LocalRedirect("~" + RollUpsLinks.Show(task, unit, Subject, snapshot.Id));
        }

        TempData.AddFlash(FlashTone.Error, result.Findings[0].Message.In(Languages.Current));
        return LocalRedirect("~" + RollUpsLinks.Show(task, unit, Subject));
    }

    /// <summary>The change of a sum since the snapshot, in 万元 with its sign; null where one side states nothing.</summary>
    public static string? Change(Sum now, Sum? then) =>
        now.Fen is { } a && then?.Fen is { } b
            ? (a >= b ? "+" : "") + Money.FromFen(a - b).ToText(MoneyUnit.TenThousandYuan, 2)
            : null;

    private async Task<bool> Load(long task, long unit, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (await ShowRollUp.Run(db, time, actor, (task, unit, Subject), At, cancellation) is not { } opened)
        {
            return false;
        }

        Opened = opened;
        MayFreeze = actor.May(Right.ViewOverview, opened.Unit.Path);
        return true;
    }
}
