using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Portal;

/// <summary>The portal is for anybody; publications are prepared by those who hold a post for it.</summary>
internal static class PortalPages
{
    internal static void AddPortal(this IServiceCollection services)
    {
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.AllowAnonymousToFolder("/Portal");
            pages.Conventions.Need("/Publish", Right.ViewPublications);
        });
        services.AddSingleton(
            new NavItem(NavGroup.Disclosing, 10, "world", "/publish", typeof(PortalTexts), "Nav.Publish")
            {
                Needs = Right.ViewPublications,
            }
        );
        services.AddSingleton(
            new NavItem(NavGroup.Disclosing, 30, "search", "/portal", typeof(PortalTexts), "Nav.Portal")
        );
    }
}
