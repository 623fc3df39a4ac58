using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Dashboards;

/// <summary>Forms in one state that stand alike to their deadline.</summary>
public sealed record ProgressCount(FormState State, FormDue Due, int Forms);

/// <summary>Counts forms by state and deadline.</summary>
public static class CountProgress
{
    /// <summary>The counts that are not zero, in order of state and deadline.</summary>
    public static async Task<ImmutableArray<ProgressCount>> Run(
        AppDb db,
        DashboardScope scope,
        CancellationToken cancellation
    )
    {
        var open = FillRights.Filling;
        var (now, soon) = (scope.Now, NarrowForms.Soon(scope.Now));
        var counts = await DashboardForms
            .All(db, scope)
            .GroupBy(form => new
            {
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
            .Select(group => new
            {
                group.Key.State,
                group.Key.Due,
                Forms = group.Count(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. counts
                .OrderBy(count => count.State)
                .ThenBy(count => count.Due)
                .Select(count => new ProgressCount(count.State, (FormDue)count.Due, count.Forms)),
        ];
    }
}
