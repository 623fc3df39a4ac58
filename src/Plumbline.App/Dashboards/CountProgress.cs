using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Dashboards;

/// <summary>Forms in one state that stand alike to their deadline.</summary>
public sealed record ProgressCount(FormState State, FormDue Due, int Forms);

/// <summary>The same in one of the years of a comparison.</summary>
internal sealed record ProgressRow(int Year, FormState State, int Due, int Forms);

/// <summary>Counts forms by state and deadline.</summary>
internal static class CountProgress
{
    internal static Task<List<ProgressRow>> Rows(
        AppDb db,
        DashboardScope scope,
        IEnumerable<int> years,
        CancellationToken cancellation
    )
    {
        var open = FillRights.Filling;
        var (now, soon) = (scope.Now, NarrowForms.Soon(scope.Now));
        return DashboardForms
            .OfYears(db, scope, years, scope.Facets)
            .GroupBy(form => new
            {
                form.Year,
                form.State,
                Due = open.Contains(form.State)
                    ? form.Deadline < now
                        ? 0
                        : form.Deadline < soon
                            ? 1
                            : 2
                    : form.SubmittedAt == null || form.SubmittedAt <= form.Deadline
                        ? 3
                        : 4,
            })
            .Select(group => new ProgressRow(group.Key.Year, group.Key.State, group.Key.Due, group.Count()))
            .ToListAsync(cancellation);
    }

    /// <summary>The counts that are not zero, in order of state and deadline.</summary>
    internal static ImmutableArray<ProgressCount> Of(IEnumerable<ProgressRow> rows) =>
        [
            .. rows.OrderBy(row => row.State)
                .ThenBy(row => row.Due)
                .Select(row => new ProgressCount(row.State, (FormDue)row.Due, row.Forms)),
        ];
}
