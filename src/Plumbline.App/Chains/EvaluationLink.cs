using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>部门评价 and 财政评价 of the year.</summary>
internal static class EvaluationLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var rows = await chain
            .Db.Evaluations.Where(row => row.ProjectId == chain.Project.Id && row.Year == chain.Year)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(Link)];
    }

    private static ChainLink Link(Evaluation row)
    {
        var figures = new List<ChainFigure>();
        if (row.Score is { } score)
        {
            var grade = row.Grade is { } known ? $"（{ChainWords.Grade(known)}）" : "";
            figures.Add(new("得分", Score.FromScaled(score).ToText(2) + "分" + grade));
        }

        if (row.Agency is { } agency)
        {
            figures.Add(new("受托机构", agency));
        }

        var isFinance = row.Kind == EvaluationKind.Finance;
        return new(
            isFinance ? ChainStage.FinanceEvaluated : ChainStage.DepartmentEvaluated,
            isFinance ? "财政评价" : "部门评价",
            row.ConcludedAt is null ? LinkState.Running : LinkState.Done,
            [.. figures],
            string.Create(CultureInfo.InvariantCulture, $"/evaluations/{row.Id}")
        )
        {
            At = row.ConcludedAt,
        };
    }
}
