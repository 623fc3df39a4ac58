using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Data;
using Plumbline.App.RollUps;
using Plumbline.Domain.Filings;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.RollUps;

/// <summary>汇总: one project of many units.</summary>
public sealed class ProjectModel(AppDb db, CurrentActor current, TimeProvider time, IStringLocalizer<RollUpTexts> texts)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    public OpenedRollUp Opened { get; private set; } = null!;

    public RollUp RollUp { get; private set; } = null!;

    public ImmutableArray<MergedIndicator> Indicators { get; private set; } = [];

    /// <summary>Forms that are in but whose indicators cannot be read.</summary>
    public ImmutableArray<Contributor> Unread { get; private set; } = [];

    /// <summary>The forms of the units, with those that are still waited for.</summary>
    public ImmutableArray<Contributor> Forms { get; private set; } = [];

    /// <summary>Who set what the roll-up is made of.</summary>
    public FindSetters Setters { get; private set; } = null!;

    /// <summary>The form of the first-level project itself, into which this can be taken; null: it has none.</summary>
    public long? Own { get; private set; }

    /// <summary>The row of an indicator in the form of a unit.</summary>
    public static string RowOf(IndicatorShare share) => "indicators/" + share.Item;

    /// <summary>Who, when and from what.</summary>
    public string Said(SetBy? by) =>
        by is null
            ? ""
            : string.Join(
                " · ",
                new[] { by.Name ?? texts["Project.System"].Value, ChinaTime.Text(by.At), by.Reason }.OfType<string>()
            );

    public async Task<IActionResult> OnGet(long task, long unit, CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (
            await OpenRollUp.Run(db, time, actor, task, unit, FilingSubject.Project, cancellation) is not { } opened
            || opened.Contributors.Where(one => one.FirstLevel == Name).ToList() is not { Count: > 0 } forms
        )
        {
            return NotFound();
        }

        Opened = opened;
        var parents = forms.Select(one => one.ParentId).OfType<long>().Distinct().ToList();
        Own = await db
            .Forms.Where(form => form.TaskId == task && form.WithdrawnAt == null)
            .Where(form => form.ProjectId != null && parents.Contains(form.ProjectId.Value))
            .Select(form => (long?)form.Id)
            .FirstOrDefaultAsync(cancellation);
        RollUp = SumUp.Of(FilingSubject.Project, forms);
        Forms = [.. forms.OrderBy(one => one.UnitPath, StringComparer.Ordinal)];
        (Indicators, Unread) = await MergeIndicators.Run(db, forms, cancellation);
        Setters = await FindSetters.Run(
            db,
            [.. forms.Select(one => one.FormId)],
            [
                .. Indicators
                    .SelectMany(one => one.Shares)
                    .SelectMany(share => new[] { RowOf(share), RowOf(share) + ".actual", RowOf(share) + ".target" })
                    .Append("budget.total.executedAmount")
                    .Append("budget.total.adjustedBudget")
                    .Distinct(StringComparer.Ordinal),
            ],
            cancellation
        );
        return Page();
    }
}
