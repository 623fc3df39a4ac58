using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>预算: the money of the year, initial, adjusted and spent, as the budget system has it.</summary>
internal static class BudgetLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var (project, year) = (chain.Project.Id, chain.Year);
        var funds = await chain
            .Db.ProjectFunds.Where(fund => fund.ProjectId == project && fund.Year == year)
            .ToListAsync(cancellation);
        if (funds.Count == 0)
        {
            return [];
        }

        var adjusted = funds.Sum(fund => fund.AdjustedFen);
        var executed = funds.Sum(fund => fund.ExecutedFen);
        var figures = new List<ChainFigure>
        {
            new("年初预算", ChainWords.Money(funds.Sum(fund => fund.InitialFen))),
            new("全年预算", ChainWords.Money(adjusted)),
            new("已执行", ChainWords.Money(executed)),
        };
        if (adjusted > 0)
        {
            figures.Add(new("执行率", new Domain.Rate(executed, adjusted).ToPercent(2)));
        }

        var url = string.Create(CultureInfo.InvariantCulture, $"/projects/{project}");
        return [new(ChainStage.GoalApproved, "预算和执行", LinkState.Done, [.. figures], url)];
    }
}
