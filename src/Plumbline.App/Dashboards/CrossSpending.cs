using System.Collections.Immutable;

namespace Plumbline.App.Dashboards;

/// <summary>Forms with the same whole percent of spending and of achievement.</summary>
/// <param name="Rate">Spent of budgeted, whole percent; null: not stated.</param>
/// <param name="Reach">Points of the indicators of their weights, whole percent; null: not all of them can be scored.</param>
/// <param name="Forms">How many.</param>
public sealed record CrossCount(long? Rate, long? Reach, int Forms);

/// <summary>Sets spending against achievement.</summary>
internal static class CrossSpending
{
    /// <summary>The pairs that occur among the forms that were handed in, in order.</summary>
    internal static ImmutableArray<CrossCount> Of(IEnumerable<ReachRow> rows) =>
        [
            .. rows.Select(row => new CrossCount(row.Rate, row.Reach, row.Forms))
                .OrderBy(row => row.Rate)
                .ThenBy(row => row.Reach),
        ];
}
