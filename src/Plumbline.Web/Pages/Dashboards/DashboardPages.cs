using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Dashboards;

/// <summary>The area of dashboards.</summary>
internal static class DashboardPages
{
    /// <summary>Registers pages and navigation.</summary>
    internal static void AddDashboards(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Top, 5, "chart-bar", DashboardLinks.Home, typeof(DashboardTexts), "Nav")
            {
                Needs = Right.ViewForms,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/Dashboards", Right.ViewForms));
    }
}
