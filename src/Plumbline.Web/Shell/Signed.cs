using System.Security.Claims;

namespace Plumbline.Web.Shell;

/// <summary>Entries of the navigation that only signed-in people see.</summary>
internal static class Signed
{
    /// <summary>Somebody is signed in.</summary>
    internal static bool In(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true };
}
