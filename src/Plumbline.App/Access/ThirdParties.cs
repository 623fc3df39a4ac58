using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Access;

/// <summary>第三方机构和专家 that may be given work.</summary>
internal static class ThirdParties
{
    /// <summary>Accounts in use that hold a post of a third party at a unit or above it, near or far, on a day.</summary>
    internal static IQueryable<Account> Over(AppDb db, string unitPath, DateOnly day)
    {
        var above = UnitPath.Ids(unitPath);
        var holders = db
            .Posts.Where(post => post.Role == Role.ThirdParty && above.Contains(post.UnitId))
            .InForceOn(day)
            .Select(post => post.AccountId);
        return db.Users.Where(user => !user.Disabled && holders.Contains(user.Id));
    }
}
