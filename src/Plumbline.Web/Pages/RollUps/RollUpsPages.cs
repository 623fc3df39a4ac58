using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.RollUps;

/// <summary>The area of roll-ups.</summary>
internal static class RollUpsPages
{
    /// <summary>Registers pages and navigation.</summary>
    internal static void AddRollUps(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Filing, 40, "calculator", RollUpsLinks.List, typeof(RollUpTexts), "Nav.RollUps")
            {
                Needs = Right.ViewForms,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/RollUps", Right.ViewForms));
    }
}
