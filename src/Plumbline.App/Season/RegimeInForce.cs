using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;

namespace Plumbline.App.Season;

/// <summary>The regime by which a person's place works now.</summary>
public static class RegimeInForce
{
    /// <summary>That of the latest task that reaches a unit of the person's; null: there is none.</summary>
    public static async Task<string?> Of(AppDb db, Actor actor, CancellationToken cancellation)
    {
        var posts = actor.Posts.Select(post => post.UnitPath).Distinct(StringComparer.Ordinal).ToList();
        var above = posts.SelectMany(UnitPath.Ids).Distinct().ToList();
        var below = db.Units.Under(unit => unit.Path, posts).Select(unit => unit.Id);
        return await db
            .Tasks.Where(task => above.Contains(task.UnitId) || below.Contains(task.UnitId))
            .OrderByDescending(task => task.Year)
            .ThenByDescending(task => task.Id)
            .Select(task => task.Regime)
            .FirstOrDefaultAsync(cancellation);
    }
}
