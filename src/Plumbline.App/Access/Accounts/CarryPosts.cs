using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Access.Accounts;

/// <summary>Gives the people of a unit the same posts over the unit that it became.</summary>
internal static class CarryPosts
{
    /// <summary>
    /// How many posts were given, within the caller's transaction; the caller saves. Whoever may not give posts there gives
    /// none; nobody gives one to himself; a stand-in ends with the post stood in for.
    /// </summary>
    internal static async Task<int> Run(
        AppDb db,
        Actor actor,
        Unit from,
        Unit to,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (!actor.May(Right.ManageAccounts, from.Path) || !actor.May(Right.ManageAccounts, to.Path))
        {
            return 0;
        }

        var held = await db
            .Posts.NotEndedOn(ChinaTime.DayOf(now))
            .Where(post => post.UnitId == from.Id && post.StandsInForId == null && post.AccountId != actor.AccountId)
            .Join(db.Users, post => post.AccountId, user => user.Id, (post, user) => new { post, user })
            .ToListAsync(cancellation);
        foreach (var one in held)
        {
            var (post, day) = (one.post, one.post.ValidFrom);
            var request = new PostRequest(post.AccountId, to.Id, post.Role, day, post.ValidTo, null, post.Reason);
            await GivePost.Write(db, actor, request, to, one.user, now, cancellation);
        }

        return held.Count;
    }
}
