using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.Regimes.Library;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Library;

/// <summary>The area of the indicator library.</summary>
internal static class LibraryPages
{
    /// <summary>Registers pages, navigation and the library; a broken file stops the start with file and line.</summary>
    internal static void AddLibrary(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Planning, 30, "database", LibraryLinks.List, typeof(LibraryTexts), "Nav")
            {
                Needs = Right.ViewLibrary,
            }
        );
        services.AddSingleton(static provider =>
            LibraryFiles.Load(provider.GetRequiredService<ContentFolder>().Library).OrThrow()
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Library", Right.ViewLibrary);
            pages.Conventions.NeedAt("/Library/Edit", Right.ManageLibrary);
            pages.Conventions.NeedAt("/Library/Package", Right.ManageLibrary);
        });
    }

    /// <summary>What the page of a form calls.</summary>
    internal static void MapLibrary(this IEndpointRouteBuilder routes) =>
        routes.MapGet(LibraryLinks.Pick, PickEndpoint.Get).RequireAuthorization(nameof(Right.ViewLibrary));
}
