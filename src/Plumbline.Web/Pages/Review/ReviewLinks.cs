using System.Globalization;

namespace Plumbline.Web.Pages.Review;

/// <summary>Addresses of the area, without path base: in pages prefixed by <c>~</c> or resolved by <c>Url.Content</c>.</summary>
public static class ReviewLinks
{
    public const string Queue = "~/review";
    public const string Notices = "~/notices";
    public const string Log = "~/log";

    /// <summary>The review of a form.</summary>
    public static string Item(long form) => string.Create(CultureInfo.InvariantCulture, $"~/review/{form}");

    /// <summary>The review of a form with one cell chosen.</summary>
    public static string Cell(long form, string place) => $"{Item(form)}?place={Uri.EscapeDataString(place)}#cell";

    /// <summary>Remarks and history of one cell, as a part of a page.</summary>
    public static string CellPart(long form, string place) => $"{Item(form)}/cell?place={Uri.EscapeDataString(place)}";

    /// <summary>The endpoint of moves.</summary>
    public static string Moves(long form) => string.Create(CultureInfo.InvariantCulture, $"~/forms/{form}/moves");

    /// <summary>The history of a form.</summary>
    public static string History(long form) => string.Create(CultureInfo.InvariantCulture, $"~/forms/{form}/history");

    /// <summary>The history of a cell.</summary>
    public static string History(long form, string place) => $"{History(form)}?place={Uri.EscapeDataString(place)}";

    /// <summary>The page on which a form is filled.</summary>
    public static string Fill(long form) => string.Create(CultureInfo.InvariantCulture, $"~/forms/{form}");
}
