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
/// <param name="Gap">The gap of the latest year's regime; null: none.</param>
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
                var scores = group
                    .Select(row =>
                        (
                            Score: Rechecked(row.Year, row.Name, row.Self, row.Finance),
                            Regime: packs.Regimes.All.GetValueOrDefault(row.Regime)
                        )
                    )
                    .Where(one => one.Regime is not null)
                    .Select(one => (one.Score, one.Regime!))
                    .ToList();
                return scores.Count == 0 ? null : Of(group.Key.Unit, scores);
            })
            .OfType<UnitHonesty>()
            .OrderBy(unit => decimal.Parse(unit.Whole.Index, System.Globalization.CultureInfo.InvariantCulture))
            .ThenBy(unit => unit.Unit, StringComparer.Ordinal)
            .Take(Most);
        return [.. units];
    }

    private static RecheckedScore Rechecked(int year, string name, long self, long finance) =>
        new(year, name, Score.FromScaled(self), Score.FromScaled(finance));

    // Every score is judged by the cuts of its own year.
    private static UnitHonesty Of(string unit, List<(RecheckedScore Score, Regime Regime)> scores) =>
        new(
            unit,
            HonestyIndex.Of(scores)!,
            scores
                .GroupBy(one => one.Score.Year)
                .ToImmutableSortedDictionary(group => group.Key, group => HonestyIndex.Of(group)!),
            scores.MaxBy(one => one.Score.Year).Regime.Process.Recheck?.Gap
        );
}
