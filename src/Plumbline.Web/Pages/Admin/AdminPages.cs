using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Admin;

/// <summary>Who may see how the system runs.</summary>
internal static class AdminPages
{
    internal static void AddAdmin(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Managing, 50, "settings", AdminLinks.Jobs, typeof(AdminTexts), "Admin.Nav")
            {
                Needs = Right.ManageSystem,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/Admin", Right.ManageSystem));
    }
}
