using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Monitoring;

/// <summary>The area of monitoring rounds.</summary>
internal static class MonitoringPages
{
    internal static void AddMonitoring(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Tracking, 10, "activity", MonitoringLinks.Rounds, typeof(MonitoringTexts), "Nav")
            {
                Needs = Right.ViewForms,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/Monitoring", Right.ViewForms));
    }
}
