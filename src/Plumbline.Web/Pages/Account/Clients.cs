namespace Plumbline.Web.Pages.Account;

/// <summary>What a browser says of itself, in two words.</summary>
internal static class Clients
{
    // The more telling name first: every browser also claims to be some other.
    private static readonly string[] Browsers =
    [
        "MicroMessenger",
        "Edg",
        "OPR",
        "QQBrowser",
        "360",
        "Firefox",
        "Chrome",
        "Safari",
    ];

    private static readonly string[] Systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"];

    /// <summary>Browser and system, or null when neither is known.</summary>
    internal static string? Short(string? userAgent)
    {
        var known = new[] { First(Browsers, userAgent), First(Systems, userAgent) }.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join(" · ", known);
    }

    private static string? First(string[] names, string? userAgent) =>
        userAgent is null
            ? null
            : Array.Find(names, name => userAgent.Contains(name, StringComparison.OrdinalIgnoreCase)) switch
            {
                "Edg" => "Edge",
                "OPR" => "Opera",
                "MicroMessenger" => "WeChat",
                var name => name,
            };
}
