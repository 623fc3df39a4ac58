using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.CarryOvers;

/// <summary>Registers carried-over projects.</summary>
internal static class CarryOverPages
{
    internal static void AddCarryOvers(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Planning, 16, "refresh", "/carry-overs", typeof(CarryOverTexts), "Nav")
            {
                Needs = Right.ViewProjects,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
            pages.Conventions.Need("/CarryOvers", Right.ViewProjects)
        );
    }
}

/// <summary>Addresses of the area, to be resolved by <c>Url.Content</c>.</summary>
public static class CarryOverLinks
{
    public const string List = "~/carry-overs";

    /// <summary>A year's carried-over projects.</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{List}?year={year}");

    /// <summary>A department's of a year.</summary>
    public static string Of(int year, long department) =>
        string.Create(CultureInfo.InvariantCulture, $"{Year(year)}&department={department}");

    /// <summary>One of them.</summary>
    public static string Item(long id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}");

    /// <summary>Its table as a file.</summary>
    public static string Document(long id, string format) => $"{Item(id)}?handler=Document&format={format}";

    /// <summary>A form.</summary>
    public static string Form(long id) => string.Create(CultureInfo.InvariantCulture, $"~/forms/{id}");
}
