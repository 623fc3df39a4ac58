using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;
using Plumbline.App.Results;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>
/// 结果应用, from both sides: what was decided on the year's result for a later budget, and which earlier result this year's
/// budget rests on.
/// </summary>
internal static class ResultLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var (ids, project) = (chain.Forms.Select(form => form.Id).ToList(), chain.Project.Id);
        var rows = await chain
            .Db.ResultDecisions.Where(row =>
                ids.Contains(row.FormId) || (row.ProjectId == project && row.BudgetYear == chain.Year)
            )
            .Join(chain.Db.Forms, row => row.FormId, form => form.Id, (row, form) => new { row, form.Year })
            .OrderBy(pair => pair.row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(pair => ids.Contains(pair.row.FormId) ? Ahead(pair.row) : Back(pair.row, pair.Year))];
    }

    private static ChainLink Ahead(ResultDecision row) =>
        Link(row, ChainStage.AppliedToBudget, $"结果用于{Number(row.BudgetYear)}年预算");

    // Stands before the money of the year, on which it bears.
    private static ChainLink Back(ResultDecision row, int year) =>
        Link(row, ChainStage.GoalReviewed, $"{Number(year)}年结果用于本年预算");

    private static ChainLink Link(ResultDecision row, ChainStage stage, string title)
    {
        var figures = new List<ChainFigure>
        {
            new("得分", $"{Score.FromScaled(row.Score)}分（{ChainWords.Grade(row.Grade)}）"),
            new("决定", ResultMessages.Word(row.Decided, Findings.Language.Chinese)),
        };
        if (row.DecidedFen is { } fen)
        {
            figures.Add(new("安排", ChainWords.Money(fen)));
        }

        return new(stage, title, LinkState.Done, [.. figures], $"/results/{Number(row.FormId)}") { At = row.At };
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
