using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Quality;

/// <summary>Registers the assessment of departments' performance work.</summary>
internal static class QualityPages
{
    internal static void AddQuality(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Judging, 50, "scale", "/quality", typeof(QualityTexts), "Nav")
            {
                Needs = Right.ViewOverview,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/Quality", Right.ViewOverview));
    }
}

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class QualityLinks
{
    public const string List = "~/quality";

    /// <summary>A year's scores.</summary>
    public static string Year(int year, long? region) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}?year={year}&region={region}");

    /// <summary>A year's scores as a file.</summary>
    public static string Document(int year, long? region, string format) =>
        $"{Year(year, region)}&handler=Document&format={format}";
}
