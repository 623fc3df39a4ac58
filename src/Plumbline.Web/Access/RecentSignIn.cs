using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;

namespace Plumbline.Web.Access;

/// <summary>
/// Who adds or removes a key to the account has to have shown a moment ago who he is: a screen that was left open, or a stolen
/// cookie, must not become a way in for good.
/// </summary>
internal static class RecentSignIn
{
    /// <summary>How long signing in counts for that.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>Whether the session of this person was started within the window.</summary>
    internal static async Task<bool> Holds(
        AppDb db,
        ClaimsPrincipal person,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var oldest = now - Window;
        return AccountSignIn.SessionOf(person) is { } id
            && await db.Sessions.AnyAsync(
                session => session.Id == id && session.EndedAt == null && session.StartedAt >= oldest,
                cancellation
            );
    }
}
