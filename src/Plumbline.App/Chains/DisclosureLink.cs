using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>公开: what of it the public sees.</summary>
internal static class DisclosureLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var ids = chain.Forms.Select(form => form.Id).ToList();
        var publications = await chain
            .Db.Publications.Where(one => ids.Contains(one.FormId))
            .OrderBy(one => one.Id)
            .ToListAsync(cancellation);
        return
        [
            .. publications.Select(one => new ChainLink(
                ChainStage.Disclosed,
                "公开",
                one.State == DisclosureState.Published ? LinkState.Done : LinkState.Running,
                [],
                string.Create(CultureInfo.InvariantCulture, $"/forms/{one.FormId}")
            )
            {
                At = one.PublishedAt,
            }),
        ];
    }
}
