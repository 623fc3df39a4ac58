using System.Globalization;

namespace Plumbline.Web.Shell;

/// <summary>Instants as the offices read them.</summary>
internal static class Times
{
    /// <summary>Day and minute in China.</summary>
    internal static string Minute(DateTime utc) =>
        App.Season.ChinaTime.Show(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The value of an input of type datetime-local.</summary>
    internal static string Input(DateTime utc) =>
        App.Season.ChinaTime.Show(utc).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
