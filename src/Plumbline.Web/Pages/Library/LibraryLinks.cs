using System.Globalization;
using Plumbline.App.Library;

namespace Plumbline.Web.Pages.Library;

/// <summary>Addresses of the indicator library, without path base.</summary>
public static class LibraryLinks
{
    /// <summary>The list.</summary>
    public const string List = "/library";

    /// <summary>Near duplicates.</summary>
    public const string Duplicates = "/library/duplicates";

    /// <summary>Packages of indicators.</summary>
    public const string Packages = "/library/packages";

    /// <summary>What the page of a form asks for.</summary>
    public const string Pick = "/library/pick";

    /// <summary>The list, narrowed.</summary>
    public static string Found(IndicatorQuery query, int page = 1)
    {
        var pairs = new (string Key, string? Value)[]
        {
            ("q", query.Text),
            ("field", query.Field),
            ("kind", query.Kind?.ToString()),
            ("own", query.OwnOnly ? "true" : null),
            ("at", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        };
        return List
            + QueryString.Create(
                pairs.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value))
            );
    }

    /// <summary>The card of an indicator.</summary>
    public static string Card(OfferedIndicator one) => Card(one.Indicator.Code.Value, one.Entry?.Id);

    /// <summary>The card of an indicator by its code, or of an added one by its row.</summary>
    public static string Card(string code, long? entry = null) =>
        $"{List}/card?code={Uri.EscapeDataString(code)}"
        + (entry is { } id ? string.Create(CultureInfo.InvariantCulture, $"&entry={id}") : "");

    /// <summary>Adds an indicator.</summary>
    public static string Add(string? from = null) =>
        $"{List}/edit" + (from is null ? "" : $"?from={Uri.EscapeDataString(from)}");

    /// <summary>Changes an added indicator.</summary>
    public static string Edit(long entry) => string.Create(CultureInfo.InvariantCulture, $"{List}/edit?entry={entry}");

    /// <summary>A package that was handed in.</summary>
    public static string Package(long id) => string.Create(CultureInfo.InvariantCulture, $"{List}/package?key={id}");

    /// <summary>Suggestions for a project.</summary>
    public static string Suggest(long? project = null) =>
        $"{List}/suggest" + (project is { } id ? string.Create(CultureInfo.InvariantCulture, $"?project={id}") : "");

    /// <summary>A form in which an indicator stands.</summary>
    public static string Form(long id) => string.Create(CultureInfo.InvariantCulture, $"/forms/{id}");
}
