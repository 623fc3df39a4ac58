using System.Globalization;

namespace Plumbline.Web.Pages.Draws;

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class DrawLinks
{
    public const string List = "~/draws";
    public const string New = "~/draws/new";
    public const string Portal = "~/portal/draws";

    /// <summary>One draw.</summary>
    public static string Draw(long id) => string.Create(CultureInfo.InvariantCulture, $"~/draws/{id}");

    /// <summary>A drawn form.</summary>
    public static string Item(long draw, long drawn) =>
        string.Create(CultureInfo.InvariantCulture, $"~/draws/{draw}/{drawn}");

    /// <summary>A published file of a draw: population.csv or record.json.</summary>
    public static string File(long draw, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"~/portal/draws/{draw}/{name}");

    /// <summary>The re-score sheet of a drawn form.</summary>
    public static string Sheet(long draw, long drawn, string format) =>
        $"{Item(draw, drawn)}?handler=Sheet&format={format}";
}
