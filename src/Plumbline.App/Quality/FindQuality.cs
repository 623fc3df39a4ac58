using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Organisation;
using Plumbline.Domain;
using Plumbline.Domain.Disclosures;
using Plumbline.Domain.Quality;

namespace Plumbline.App.Quality;

/// <summary>The performance work of a department in a year.</summary>
/// <param name="Unit">The department.</param>
/// <param name="Score">Its score, with working.</param>
/// <param name="Place">Its place among all departments of its region; null: nothing was scored.</param>
/// <param name="Among">How many departments were scored there.</param>
public sealed record DepartmentQuality(Unit Unit, QualityScore Score, int? Place, int Among);

/// <summary>
/// Scores the performance work of departments. Places are made among all departments of a region, whoever looks; a
/// department is shown its own line alone.
/// </summary>
public static class FindQuality
{
    /// <summary>The departments that the actor sees, of one region or of all, best first, then those without a score.</summary>
    public static async Task<ImmutableArray<DepartmentQuality>> Run(
        AppDb db,
        (QualityRules Quality, DisclosureRules? Disclosure) rules,
        TimeProvider time,
        Actor actor,
        (int Year, long? Region) at,
        CancellationToken cancellation
    )
    {
        var today = ChinaTime.Today(time);
        var seen = await FindRegions
            .Departments(db, actor.Subtrees(Right.ViewOverview), today, at.Region)
            .OrderBy(unit => unit.Code)
            .ToListAsync(cancellation);
        var found = ImmutableArray.CreateBuilder<DepartmentQuality>(seen.Count);
        foreach (var group in seen.GroupBy(unit => unit.ParentId))
        {
            var visible = group.Select(unit => unit.Id).ToHashSet();
            var all = await Among(db, rules, (time, today, at.Year), group.Key, cancellation);
            found.AddRange(all.Where(one => visible.Contains(one.Unit.Id)));
        }

        return
        [
            .. found
                .OrderByDescending(one => one.Score.Total?.Scaled ?? -1)
                .ThenBy(one => one.Unit.Code, StringComparer.Ordinal),
        ];
    }

    // All departments of one region with their places.
    private static async Task<IEnumerable<DepartmentQuality>> Among(
        AppDb db,
        (QualityRules Quality, DisclosureRules? Disclosure) rules,
        (TimeProvider Time, DateOnly Today, int Year) at,
        long? region,
        CancellationToken cancellation
    )
    {
        var all = await db
            .Units.Where(unit => unit.ParentId == region && unit.Kind == UnitKind.Department)
            .OpenOn(at.Today)
            .OrderBy(unit => unit.Code)
            .ToListAsync(cancellation);
        var facts = await QualityFacts.Of(db, all, rules.Disclosure, at.Year, at.Time, cancellation);
        var scores = all.ConvertAll(unit => QualityScore.Of(rules.Quality, what => facts.Of(unit.Id, what)));
        var totals = scores.ConvertAll(score => score.Total);
        var places = QualityScore.Places(totals, rules.Quality.Tie?.Value ?? Score.Zero);
        var among = totals.Count(total => total is not null);
        return all.Select((unit, index) => new DepartmentQuality(unit, scores[index], places[index], among));
    }
}
