using System.Globalization;

namespace Plumbline.Web.Pages.Admin;

/// <summary>Addresses of the running of the system, without path base.</summary>
public static class AdminLinks
{
    /// <summary>Background work.</summary>
    public const string Jobs = "/admin/jobs";

    /// <summary>Subscriptions of other systems.</summary>
    public const string Webhooks = "/admin/webhooks";

    /// <summary>One subscription and what was sent to it.</summary>
    public static string Webhook(long id) => string.Create(CultureInfo.InvariantCulture, $"{Webhooks}/{id}");
}
