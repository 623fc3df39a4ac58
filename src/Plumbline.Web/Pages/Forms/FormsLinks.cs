using System.Globalization;
using Plumbline.App.Forms;

namespace Plumbline.Web.Pages.Forms;

/// <summary>Addresses of the area of forms, without path base.</summary>
public static class FormsLinks
{
    /// <summary>The list.</summary>
    public const string List = "/forms";

    /// <summary>The list, narrowed.</summary>
    public static string Found(FormFilter filter)
    {
        var pairs = new (string Key, string? Value)[]
        {
            ("task", filter.TaskId?.ToString(CultureInfo.InvariantCulture)),
            ("year", filter.Year?.ToString(CultureInfo.InvariantCulture)),
            ("state", filter.State?.ToString()),
            ("unit", filter.UnitPath),
            ("text", filter.Text),
            ("overdue", filter.Overdue ? "true" : null),
        };
        return List
            + QueryString.Create(
                pairs
                    .Where(pair => pair.Value is not null)
                    .Select(pair => KeyValuePair.Create(pair.Key, pair.Value))
                    .Concat(FacetQuery.Pairs(filter.Facets))
            );
    }

    /// <summary>The page on which a form is filled.</summary>
    public static string Fill(long form) => string.Create(CultureInfo.InvariantCulture, $"{List}/{form}");

    /// <summary>The official form, to print.</summary>
    public static string Print(long form) => Fill(form) + "/print";

    /// <summary>Start from another form.</summary>
    public static string Copy(long form) => Fill(form) + "/copy";

    /// <summary>The form set against the roll-up of what lies below.</summary>
    public static string RollUp(long form) => Fill(form) + "/rollup";

    /// <summary>The report that goes with the form.</summary>
    public static string Report(long form) => Fill(form) + "/report";

    /// <summary>Bring a filled document back.</summary>
    public static string BringBack(long form) => Fill(form) + "/bring-back";

    /// <summary>The phone page for photographs of evidence.</summary>
    public static string Camera(long form) => Fill(form) + "/camera";

    /// <summary>A document made of the form.</summary>
    public static string Document(long form, string document, string format) =>
        $"{Fill(form)}/documents/{document}.{format}";

    /// <summary>A file of evidence.</summary>
    public static string Evidence(long form, long use) =>
        string.Create(CultureInfo.InvariantCulture, $"{Fill(form)}/evidence/{use}");
}
