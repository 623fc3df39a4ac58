using System.Globalization;

namespace Plumbline.Web.Pages.Forms;

/// <summary>Addresses of the area of forms, without path base.</summary>
public static class FormsLinks
{
    /// <summary>The list.</summary>
    public const string List = "/forms";

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
