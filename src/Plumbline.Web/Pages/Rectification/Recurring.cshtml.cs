using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Rectifying;
using Plumbline.Audit.Rules;
using Plumbline.Domain.Results;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>屡查屡犯: the same rule at the same unit in years one after the other.</summary>
public sealed class RecurringModel(AppDb db, TimeProvider time, CurrentActor current) : PageModel
{
    /// <summary>The region whose departments are looked at; null: the first.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Region { get; set; }

    /// <summary>Regions of the departments that the person sees; empty for a unit's own people.</summary>
    public RegionChoice Regions { get; private set; } = RegionChoice.None;

    public ImmutableArray<(Recurrence Recurrence, string Unit, string Rule)> Rows { get; private set; } = [];

    /// <summary>A form in which a rule found it, by unit, rule and year.</summary>
    public IReadOnlyDictionary<(long Unit, string Rule, int Year), long> Forms { get; private set; } =
        ImmutableDictionary<(long, string, int), long>.Empty;

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var today = ChinaTime.Today(time);
        Regions = await RegionChoice.Find(
            db,
            actor.Subtrees(Right.ViewRectification),
            today,
            (Region, null),
            cancellation
        );
        // With a single region all that the person sees is looked at, units of other departments too.
        Region = Regions.Regions.Count < 2 ? null : Regions.Chosen;
        var found = await FindItems.Recurring(db, actor, (today, Region), cancellation);
        Forms = await FindItems.FormsOf(db, [.. found.Select(one => one.Recurrence)], cancellation);
        Rows = [.. found.Select(one => (one.Recurrence, one.Unit, Name(one.Recurrence.Rule)))];
    }

    private static string Name(string rule) => RuleCatalogue.Find(rule)?.Info.Title.With().In(Languages.Current) ?? "";
}
