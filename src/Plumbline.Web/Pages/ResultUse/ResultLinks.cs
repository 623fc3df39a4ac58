using System.Globalization;

namespace Plumbline.Web.Pages.ResultUse;

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class ResultLinks
{
    public const string List = "~/results";
    public const string Honesty = "~/results/honesty";

    /// <summary>The result of a form.</summary>
    public static string Item(long form) => string.Create(CultureInfo.InvariantCulture, $"~/results/{form}");

    /// <summary>The feedback letter to a unit.</summary>
    public static string Letter(long unit, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"~/results/letter/{unit}?year={year}");
}
