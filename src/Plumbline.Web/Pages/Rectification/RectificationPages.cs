using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Rectification;

/// <summary>Registers the rectification ledger.</summary>
internal static class RectificationPages
{
    internal static void AddRectification(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Judging, 40, "list-details", "/rectification", typeof(RectificationTexts), "Nav")
            {
                Needs = Right.ViewRectification,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Rectification", Right.ViewRectification);
            pages.Conventions.NeedAt("/Rectification/New", Right.ManageRectification);
            pages.Conventions.NeedAt("/Rectification/Pick", Right.ManageRectification);
        });
    }
}
