using System.Globalization;
using Plumbline.App.Publishing;

namespace Plumbline.Web.Pages.Portal;

/// <summary>Addresses of the portal, relative to the application.</summary>
public static class PortalLinks
{
    public const string Home = "~/portal";
    public const string Compare = "~/portal/compare";
    public const string Audit = "~/portal/audit";
    public const string Verify = "~/portal/verify";

    /// <summary>All that is published, as a file.</summary>
    public static string List(string format, int? year, string? search) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"~/portal/list.{format}?year={year}&q={Uri.EscapeDataString(search ?? "")}"
        );

    /// <summary>A department with all its years.</summary>
    public static string Department(long unit) =>
        string.Create(CultureInfo.InvariantCulture, $"~/portal/departments/{unit}");

    /// <summary>A publication.</summary>
    public static string Publication(string code) => $"~/portal/p/{code}";

    /// <summary>A document of a publication as a page.</summary>
    public static string Document(string code, string id) => $"~/portal/p/{code}/documents/{id}";

    /// <summary>A file of a publication.</summary>
    public static string File(string code, string name) => $"~/portal/p/{code}/files/{Uri.EscapeDataString(name)}";

    /// <summary>The audit of a document of a publication.</summary>
    public static string Check(string code, string id) => $"~/portal/p/{code}/check/{id}";

    /// <summary>The page that holds a code against what is published.</summary>
    public static string VerifyCode(string code) => $"~/portal/verify/{code}";

    /// <summary>What is printed on the documents of a publication.</summary>
    public static PublicStamp Stamp(this OpenedPublication opened, HttpContext context)
    {
        var code = opened.Publication.Code;
        return new(code, opened.Hash, $"{Root(context)}/portal/verify/{code}?h={opened.Hash[..16]}");
    }

    // On paper stands the address that the settings name; without one that by which the reader came.
    internal static string Root(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>()["Portal:Address"] is { Length: > 0 } address
            ? address.TrimEnd('/')
            : $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
}
