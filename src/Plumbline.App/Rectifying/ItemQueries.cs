using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Rectifying;

/// <summary>Queries over the ledger that several areas ask.</summary>
internal static class ItemQueries
{
    /// <summary>逾期或未通过: items that were refused, or are not closed though their last day has passed.</summary>
    internal static IQueryable<RectificationItem> Unrectified(
        this IQueryable<RectificationItem> items,
        DateOnly today
    ) =>
        items.Where(item =>
            item.State == RectificationState.Refused || (item.Due < today && item.State != RectificationState.Closed)
        );
}
