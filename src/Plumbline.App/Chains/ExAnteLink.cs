using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>事前绩效评估: what was promised and admitted, in the year itself and in every year after it.</summary>
internal static class ExAnteLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var rows = await chain
            .Db.Assessments.Where(row => row.ProjectId == chain.Project.Id && row.Year <= chain.Year)
            .OrderByDescending(row => row.Year)
            .ThenByDescending(row => row.Id)
            .Take(1)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => Link(row, chain.Year))];
    }

    private static ChainLink Link(Assessment row, int year)
    {
        var figures = new List<ChainFigure>();
        if (row.RequestedFen is { } asked)
        {
            figures.Add(new("申请", ChainWords.Money(asked)));
        }

        if (row.Score is { } score)
        {
            figures.Add(new("得分", Score.FromScaled(score).ToText(2)));
        }

        if (row.AdmittedFen is { } admitted)
        {
            figures.Add(new("入库", ChainWords.Money(admitted)));
        }

        var state = row.State switch
        {
            ExAnteState.Admitted => LinkState.Done,
            ExAnteState.Refused => LinkState.Alert,
            _ => LinkState.Running,
        };
        var title =
            row.Year == year
                ? "事前绩效评估"
                : string.Create(CultureInfo.InvariantCulture, $"事前绩效评估（{row.Year}年）");
        var url = string.Create(CultureInfo.InvariantCulture, $"/ex-ante/{row.Id}");
        return new(
            ChainStage.ExAnteAssessed,
            title,
            state,
            [.. figures],
            row.AdmittedFen is null ? url : url + "/result"
        )
        {
            At = row.DecidedAt,
        };
    }
}
