using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.Domain;
using Plumbline.Domain.Results;

namespace Plumbline.App.Results;

/// <summary>The honesty index of a unit.</summary>
/// <param name="Unit">Its name.</param>
/// <param name="Whole">Over all years.</param>
/// <param name="ByYear">Year by year.</param>
/// <param name="Gap">The regime's gap; null: none.</param>
public sealed record UnitHonesty(
    string Unit,
    Honesty Whole,
    ImmutableSortedDictionary<int, Honesty> ByYear,
    Sourced<Score>? Gap
);

/// <summary>Sets the self scores of units against finance's, over all years that were re-checked and sealed.</summary>
public static class FindHonesty
{
    private const int Most = 500;

    /// <summary>The units that the actor may see results of, least honest first.</summary>
    public static async Task<ImmutableArray<UnitHonesty>> Run(
        AppDb db,
        Packs packs,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Forms.Under(form => form.UnitPath, actor.Subtrees(Right.ViewResults))
            .Where(form => form.WithdrawnAt == null && form.FinanceScore != null && form.SelfScore != null)
            .Where(form => form.State != Domain.Workflow.FormState.FinanceAccepted)
            .Join(
                db.Units,
                form => form.UnitId,
                unit => unit.Id,
                (form, unit) =>
                    new
                    {
                        form.Year,
                        form.Name,
                        form.Regime,
                        Self = form.SelfScore!.Value,
                        Finance = form.FinanceScore!.Value,
                        unit.Id,
                        Unit = unit.Name,
                    }
            )
            .ToListAsync(cancellation);
        var units = rows.GroupBy(row => (row.Id, row.Unit))
            .Select(group =>
            {
                var latest = group.MaxBy(row => row.Year)!;
                var regime = packs.Regimes.All.GetValueOrDefault(latest.Regime);
                var scores = group
                    .Select(row => new RecheckedScore(
                        row.Year,
                        row.Name,
                        Score.FromScaled(row.Self),
                        Score.FromScaled(row.Finance)
                    ))
                    .ToList();
                return regime is null ? null : Of(group.Key.Unit, scores, regime);
            })
            .OfType<UnitHonesty>()
            .OrderBy(unit => decimal.Parse(unit.Whole.Index, System.Globalization.CultureInfo.InvariantCulture))
            .ThenBy(unit => unit.Unit, StringComparer.Ordinal)
            .Take(Most);
        return [.. units];
    }

    private static UnitHonesty Of(string unit, List<RecheckedScore> scores, Regime regime) =>
        new(
            unit,
            HonestyIndex.Of(scores, regime)!,
            scores
                .GroupBy(score => score.Year)
                .ToImmutableSortedDictionary(group => group.Key, group => HonestyIndex.Of(group, regime)!),
            regime.Process.Recheck?.Gap
        );
}
