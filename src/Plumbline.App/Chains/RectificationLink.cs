using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>整改: the problems that the year's forms brought, each with its deadline.</summary>
internal static class RectificationLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var ids = chain.Forms.Select(form => (long?)form.Id).ToList();
        var rows = await chain
            .Db.RectificationItems.Where(row => ids.Contains(row.FormId))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ChainLink(
                ChainStage.Rectified,
                "整改",
                row.State == RectificationState.Closed ? LinkState.Done : LinkState.Running,
                [
                    new("问题", row.Problem.Length > 60 ? row.Problem[..60] + "…" : row.Problem),
                    new("期限", row.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ],
                string.Create(CultureInfo.InvariantCulture, $"/rectification/{row.Id}")
            )
            {
                At = row.State == RectificationState.Closed ? row.StateSince : null,
            }),
        ];
    }
}
