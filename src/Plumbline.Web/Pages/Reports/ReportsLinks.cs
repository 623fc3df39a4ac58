using System.Globalization;

namespace Plumbline.Web.Pages.Reports;

/// <summary>Addresses of reports and uploads, without path base.</summary>
public static class ReportsLinks
{
    /// <summary>Chapters given to the person's sections.</summary>
    public const string Sections = "/sections";

    /// <summary>The editor.</summary>
    public static string Edit(long form) => Of(form, "report");

    /// <summary>Begin with last year's Word file.</summary>
    public static string Start(long form, string? hash = null) =>
        Of(form, "report/start") + (hash is null ? "" : "?hash=" + Uri.EscapeDataString(hash));

    /// <summary>The report as a file: html, docx, pdf.</summary>
    public static string Document(long form, string format) => Edit(form) + "?handler=document&format=" + format;

    /// <summary>Two versions, word by word.</summary>
    public static string Versions(long form) => Of(form, "report/versions");

    /// <summary>The uploads of a form.</summary>
    public static string Uploads(long form) => Of(form, "uploads");

    /// <summary>One upload with its findings.</summary>
    public static string Upload(long form, long upload) =>
        string.Create(CultureInfo.InvariantCulture, $"/forms/{form}/uploads/{upload}");

    /// <summary>The form itself.</summary>
    public static string Form(long form) => string.Create(CultureInfo.InvariantCulture, $"/forms/{form}");

    private static string Of(long form, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"/forms/{form}/{what}");
}
