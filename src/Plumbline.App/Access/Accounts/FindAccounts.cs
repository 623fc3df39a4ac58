using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Access.Accounts;

/// <summary>Finds accounts and units within what an administrator keeps.</summary>
public static class FindAccounts
{
    /// <summary>Accounts that the actor may manage.</summary>
    public static IQueryable<Account> Within(AppDb db, Actor actor, TimeProvider time) =>
        AccountChange.Within(db, actor, ChinaTime.Today(time));

    /// <summary>Units over which the actor holds the right whose code or name is exactly this.</summary>
    public static Task<List<Unit>> Units(
        AppDb db,
        Actor actor,
        Right right,
        string typed,
        CancellationToken cancellation
    ) =>
        db
            .Units.Under(unit => unit.Path, actor.Subtrees(right))
            .Where(unit => unit.Code == typed || unit.Name == typed)
            .OrderBy(unit => unit.Path)
            .Take(2)
            .ToListAsync(cancellation);

    /// <summary>Posts in force today over the unit or one above it, with one of the roles of a right.</summary>
    public static IQueryable<Post> Holding(AppDb db, Right right, Unit unit, TimeProvider time)
    {
        var today = ChinaTime.Today(time);
        var above = UnitPath.Ids(unit.Path);
        var roles = AccessRules.RolesWith(right).ToArray();
        return db
            .Posts.Where(post => above.Contains(post.UnitId) && roles.Contains(post.Role))
            .Where(post => post.ValidFrom == null || post.ValidFrom <= today)
            .Where(post => post.ValidTo == null || post.ValidTo >= today);
    }
}
