namespace Plumbline.Web.Tests.Access;

/// <summary>
/// What needs no right, on purpose. Whatever is in neither list and names no right fails the theory: a page is closed until
/// somebody says here, for review to see, that it is not.
/// </summary>
internal static class OpenPages
{
    /// <summary>Routes that anybody may open without signing in. A star stands for all that begins so.</summary>
    internal static readonly string[] Anonymous =
    [
        "",
        "Index",
        "Error",
        "Status",
        "status/{code:int:range(400,599)}",
        "account/signin",
        "account/sso",
        "account/sso/*",
        "api/{documentName}/openapi.json",
        "health",
        "health/*",
        "metrics",
        "language/{name}",
        "public/*",
        "portal/*",
    ];

    /// <summary>Routes that every signed-in person may open: one's own matters, whatever the posts.</summary>
    internal static readonly string[] SignedIn =
    [
        "account",
        "account/index",
        "account/confirm",
        "account/password",
        "account/signout",
        "notices",
        "notices/*",
        "inbox",
        "inbox/*",
    ];

    /// <summary>Pages of things that a region shares with all below it: each person sees the own part.</summary>
    internal static readonly string[] Shared = ["tasks/{id:long}", "draws/{id:long}", "draws/{id:long}/{drawn:long}"];

    internal static bool Lists(string[] list, string route) =>
        list.Any(entry =>
            entry.EndsWith('*')
                ? route.StartsWith(entry[..^1], StringComparison.OrdinalIgnoreCase)
                    || route.Equals(entry[..^2], StringComparison.OrdinalIgnoreCase)
                : route.Equals(entry, StringComparison.OrdinalIgnoreCase)
        );
}
