using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Transfers;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>上级转移支付: what the project was given of money from above in the year.</summary>
internal static class TransferLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var rows = await (
            from share in chain.Db.TransferShares
            join transfer in chain.Db.Transfers on share.TransferId equals transfer.Id
            where share.ProjectId == chain.Project.Id && transfer.Year == chain.Year
            orderby transfer.Id
            select new { Transfer = transfer, share.Fen }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ChainLink(
                ChainStage.GoalApproved,
                $"上级转移支付：{row.Transfer.Name}",
                LinkState.Done,
                [
                    new("来源", RegionalFiling.Word(row.Transfer.Level)),
                    new("文号", row.Transfer.Document),
                    new("本项目", ChainWords.Money(row.Fen)),
                ],
                string.Create(CultureInfo.InvariantCulture, $"/transfers/{row.Transfer.Id}")
            )),
        ];
    }
}
