using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Disclosing;

/// <summary>Registers the calendar of disclosure.</summary>
internal static class DisclosingPages
{
    internal static void AddDisclosing(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Disclosing, 20, "calendar", "/disclosure", typeof(DisclosingTexts), "Nav")
            {
                Needs = Right.ViewPublications,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
            pages.Conventions.Need("/Disclosing", Right.ViewPublications)
        );
    }
}

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class DisclosingLinks
{
    public const string List = "~/disclosure";

    /// <summary>A year's duties.</summary>
    public static string Year(int year, long? region) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}?year={year}&region={region}");

    /// <summary>A year's ledger as a file.</summary>
    public static string Document(int year, long? region, string format) =>
        $"{Year(year, region)}&handler=Document&format={format}";

    /// <summary>A kept capture.</summary>
    public static string Capture(long proof) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}?handler=Capture&proof={proof}");
}
