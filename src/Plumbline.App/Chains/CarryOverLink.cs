using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>结转资金: what the project carried into the year, and what was spent of it.</summary>
internal static class CarryOverLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var (project, year) = (chain.Project.Id, chain.Year);
        var kept = await chain.Db.CarryOvers.SingleOrDefaultAsync(
            row => row.ProjectId == project && row.Year == year,
            cancellation
        );
        if (kept is null)
        {
            return [];
        }

        var figures = new List<ChainFigure> { new("上年结转", ChainWords.Money(kept.BalanceFen)) };
        if (kept.SpentFen is { } spent)
        {
            figures.Add(new("已执行", ChainWords.Money(spent)));
            figures.Add(new("结余", ChainWords.Money(kept.BalanceFen - spent - kept.ReturnedFen)));
        }

        return
        [
            new(
                ChainStage.GoalApproved,
                "结转资金",
                kept.DueYear is { } due && due <= year ? LinkState.Alert
                    : kept.DueYear is null ? LinkState.Done
                    : LinkState.Running,
                [.. figures],
                string.Create(CultureInfo.InvariantCulture, $"/carry-overs/{kept.Id}")
            ),
        ];
    }
}
