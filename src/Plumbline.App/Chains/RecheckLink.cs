using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data.Records;
using Plumbline.Domain;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Chains;

/// <summary>抽查复核: the draw in which the year's self-evaluation came up, and what the re-check gave.</summary>
internal static class RecheckLink
{
    internal static async Task<ImmutableArray<ChainLink>> Of(ChainCase chain, CancellationToken cancellation)
    {
        var ids = chain.Forms.Select(form => form.Id).ToList();
        var rows = await chain
            .Db.DrawnForms.Where(row => ids.Contains(row.FormId))
            .Join(
                chain.Db.Draws,
                row => row.DrawId,
                draw => draw.Id,
                (row, draw) =>
                    new
                    {
                        row,
                        draw.Name,
                        draw.DrawnAt,
                    }
            )
            .OrderBy(pair => pair.row.Id)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(pair =>
                Link(pair.row, chain.Forms.First(form => form.Id == pair.row.FormId), pair.Name, pair.DrawnAt)
            ),
        ];
    }

    private static ChainLink Link(DrawnForm row, Form form, string draw, DateTime? at)
    {
        var figures = new List<ChainFigure> { new("抽查", draw) };
        if (form is { SelfScore: { } self, FinanceScore: { } finance })
        {
            figures.Add(new("自评", Score.FromScaled(self) + "分"));
            figures.Add(new("复核", Score.FromScaled(finance) + "分"));
            figures.Add(new("相差", Score.FromScaled(Math.Abs(self - finance)) + "分"));
        }

        var state = row.State == RecheckState.Concluded ? LinkState.Done : LinkState.Running;
        var url = string.Create(CultureInfo.InvariantCulture, $"/draws/{row.DrawId}/{row.Id}");
        return new(ChainStage.FinanceSpotChecked, "抽查复核", state, [.. figures], url) { At = at };
    }
}
