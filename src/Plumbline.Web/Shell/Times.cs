using System.Globalization;

namespace Plumbline.Web.Shell;

/// <summary>Times in the form that pages need; instants are shown by <see cref="App.ChinaTime"/>.</summary>
internal static class Times
{
    /// <summary>The value of an input of type datetime-local.</summary>
    internal static string Input(DateTime utc) =>
        App.ChinaTime.Show(utc).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
