using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Season;

/// <summary>The regime by which a person's place works now.</summary>
public static class RegimeInForce
{
    /// <summary>That of the latest task that reaches a unit of the person's; null: there is none.</summary>
    public static async Task<string?> Of(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var posts = actor.Posts.Select(post => post.UnitPath).Distinct(StringComparer.Ordinal).ToList();
        return await Reaching(db, posts)
            .OrderByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .Select(task => task.Regime)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Tasks issued above some units, at them or below them.</summary>
    public static IQueryable<SeasonTask> Reaching(AppDb db, IReadOnlyCollection<string> subtrees)
    {
        var above = subtrees.SelectMany(UnitPath.Ids).Distinct().ToList();
        var below = db.Units.Under(unit => unit.Path, subtrees).Select(unit => unit.Id);
        return db.Tasks.Where(task => above.Contains(task.UnitId) || below.Contains(task.UnitId));
    }
}
