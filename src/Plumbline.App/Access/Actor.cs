using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Access;

/// <summary>A post that is in force.</summary>
/// <param name="Role">The role.</param>
/// <param name="UnitId">The unit it is held over.</param>
/// <param name="UnitPath">Path of that unit; all below it is covered.</param>
public sealed record HeldPost(Role Role, long UnitId, string UnitPath);

/// <summary>The person who acts, with the posts in force today.</summary>
public sealed record Actor(long AccountId, string DisplayName, ImmutableArray<HeldPost> Posts)
{
    /// <summary>Whether a post gives the right over the unit at this path.</summary>
    public bool May(Right right, string unitPath) => RolesOver(right, unitPath).Any();

    /// <summary>Whether any post gives the right over any unit at all.</summary>
    public bool MayAnywhere(Right right) => Posts.Any(post => Holds(post, right));

    /// <summary>The roles held over the unit at this path.</summary>
    public IEnumerable<Role> RolesAt(string unitPath) =>
        Posts
            .Where(post => unitPath.StartsWith(post.UnitPath, StringComparison.Ordinal))
            .Select(post => post.Role)
            .Distinct();

    /// <summary>Paths of the subtrees over which the right is held, none inside another.</summary>
    public ImmutableArray<string> Subtrees(Right right)
    {
        var paths = Posts
            .Where(post => Holds(post, right))
            .Select(post => post.UnitPath)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. paths
                .Where(path => !paths.Any(other => other != path && path.StartsWith(other, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Role> RolesOver(Right right, string unitPath) =>
        RolesAt(unitPath).Where(role => AccessRules.Table[right].Contains(role));

    private static bool Holds(HeldPost post, Right right) => AccessRules.Table[right].Contains(post.Role);
}

/// <summary>Finds the person behind an account.</summary>
public static class FindActor
{
    /// <summary>The actor, or null when the account is not there or may not sign in any more.</summary>
    public static async Task<Actor?> Run(AppDb db, long accountId, DateOnly today, CancellationToken cancellation)
    {
        var account = await db.Users.SingleOrDefaultAsync(user => user.Id == accountId, cancellation);
        if (account is null || account.Disabled)
        {
            return null;
        }

        var posts = await db
            .Posts.Where(post => post.AccountId == accountId)
            .InForceOn(today)
            .Join(
                db.Units,
                post => post.UnitId,
                unit => unit.Id,
                (post, unit) =>
                    new
                    {
                        post.Role,
                        unit.Id,
                        unit.Path,
                    }
            )
            .ToListAsync(cancellation);
        return new(
            account.Id,
            account.DisplayName,
            [.. posts.Select(post => new HeldPost(post.Role, post.Id, post.Path)).Distinct()]
        );
    }
}
