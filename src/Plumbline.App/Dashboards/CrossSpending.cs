using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;

namespace Plumbline.App.Dashboards;

/// <summary>Forms with the same whole percent of spending and of achievement.</summary>
/// <param name="Rate">Spent of budgeted, whole percent; null: not stated.</param>
/// <param name="Reach">Points of the indicators of their weights, whole percent; null: not all of them can be scored.</param>
/// <param name="Forms">How many.</param>
public sealed record CrossCount(long? Rate, long? Reach, int Forms);

/// <summary>Sets spending against achievement.</summary>
public static class CrossSpending
{
    /// <summary>The pairs that occur among the forms that were handed in, in order.</summary>
    public static async Task<ImmutableArray<CrossCount>> Run(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    )
    {
        var rows = await DashboardForms
            .HandedIn(db, scope)
            .LeftJoin(db.FormAchievements, form => form.Id, row => row.FormId, (form, row) => new { form, row })
            .GroupBy(pair => new
            {
                Rate = pair.form.BudgetFen > 0 && pair.form.ExecutedFen != null
                    ? pair.form.ExecutedFen * 100 / pair.form.BudgetFen
                    : null,
                Reach = pair.row!.Weight > 0 && pair.row.Unscored == 0
                    ? (long?)(pair.row.Points * 100 / pair.row.Weight)
                    : null,
            })
            .Select(group => new
            {
                group.Key.Rate,
                group.Key.Reach,
                Forms = group.Count(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new CrossCount(row.Rate, row.Reach, row.Forms))
                .OrderBy(row => row.Rate)
                .ThenBy(row => row.Reach),
        ];
    }
}
