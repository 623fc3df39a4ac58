using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Data;
using Plumbline.App.Rectifying;
using Plumbline.Audit.Rules;
using Plumbline.Domain.Results;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>屡查屡犯: the same rule at the same unit in years one after the other.</summary>
public sealed class RecurringModel(AppDb db, CurrentActor current) : PageModel
{
    public ImmutableArray<(Recurrence Recurrence, string Unit, string Rule)> Rows { get; private set; } = [];

    /// <summary>A form in which a rule found it, by unit, rule and year.</summary>
    public IReadOnlyDictionary<(long Unit, string Rule, int Year), long> Forms { get; private set; } =
        ImmutableDictionary<(long, string, int), long>.Empty;

    public async Task OnGet(CancellationToken cancellation)
    {
        var found = await FindItems.Recurring(db, await current.Get(), cancellation);
        Forms = await FindItems.FormsOf(db, [.. found.Select(one => one.Recurrence)], cancellation);
        Rows = [.. found.Select(one => (one.Recurrence, one.Unit, Name(one.Recurrence.Rule)))];
    }

    private static string Name(string rule) => RuleCatalogue.Find(rule)?.Info.Title.With().In(Languages.Current) ?? "";
}
