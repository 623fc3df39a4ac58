using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>履职登记 and 满意度调查 that indicators of the year's forms take their values from.</summary>
internal static class EvidenceLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var ids = chain.Forms.Select(form => form.Id).ToList();
        var figures = await chain.Db.RegisterLinks.CountAsync(row => ids.Contains(row.FormId), cancellation);
        var surveys = await chain
            .Db.Surveys.Where(row => row.FormId != null && ids.Contains(row.FormId.Value))
            .OrderBy(row => row.Id)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.State,
                row.ClosedAt,
                Answers = chain.Db.SurveyAnswers.Count(answer => answer.SurveyId == row.Id),
            })
            .ToListAsync(cancellation);
        var links = ImmutableArray.CreateBuilder<ChainLink>();
        if (figures > 0)
        {
            var url = $"/registers/{Number(chain.Project.UnitId)}/{Number(chain.Year)}";
            links.Add(
                new(
                    ChainStage.Monitored,
                    "履职事项登记",
                    LinkState.Done,
                    [new("引用数据", $"{Number(figures)}项")],
                    url
                )
            );
        }

        links.AddRange(
            surveys.Select(row => new ChainLink(
                ChainStage.Monitored,
                "满意度调查",
                row.ClosedAt is null ? LinkState.Running : LinkState.Done,
                [new("问卷", row.Name), new("回收", $"{Number(row.Answers)}份")],
                $"/surveys/{Number(row.Id)}"
            )
            {
                At = row.ClosedAt,
            })
        );
        return links.ToImmutable();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
