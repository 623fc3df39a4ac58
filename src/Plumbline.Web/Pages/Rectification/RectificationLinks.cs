using System.Globalization;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class RectificationLinks
{
    public const string List = "~/rectification";
    public const string Export = "~/rectification?handler=Export";
    public const string Recurring = "~/rectification/recurring";
    public const string Pick = "~/rectification/new";

    /// <summary>One item.</summary>
    public static string Item(long id) => string.Create(CultureInfo.InvariantCulture, $"~/rectification/{id}");

    /// <summary>Its 整改通知书.</summary>
    public static string Notice(long id) => $"{Item(id)}?handler=Notice";

    /// <summary>Opens items of a form.</summary>
    public static string New(long form) => string.Create(CultureInfo.InvariantCulture, $"~/rectification/new/{form}");

    /// <summary>A file that proves an item.</summary>
    public static string Proof(long item, long proof) =>
        string.Create(CultureInfo.InvariantCulture, $"~/rectification/{item}?handler=Proof&proof={proof}");
}
