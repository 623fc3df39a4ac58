using System.Globalization;

namespace Plumbline.App.Notices;

/// <summary>Instants as people in China read them: one zone, no summer time.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The wall clock in Asia/Shanghai.</summary>
    public static DateTime Of(DateTime utc) => utc + Offset;

    /// <summary><c>2026-05-31 18:00</c>.</summary>
    public static string Text(DateTime utc) => Of(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
