using System.Globalization;

namespace Plumbline.Web.Pages.Monitoring;

/// <summary>Addresses of monitoring rounds, without path base.</summary>
public static class MonitoringLinks
{
    /// <summary>All rounds.</summary>
    public const string Rounds = "/monitoring";

    /// <summary>One round over its units.</summary>
    public static string Round(long task) => string.Create(CultureInfo.InvariantCulture, $"{Rounds}/{task}");
}
