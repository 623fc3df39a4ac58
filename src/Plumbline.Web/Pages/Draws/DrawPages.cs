using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Draws;

/// <summary>Registers draws and re-checks.</summary>
internal static class DrawPages
{
    internal static void AddDraws(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Judging, 10, "filter", "/draws", typeof(DrawTexts), "Nav") { Needs = Right.ViewDraws }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Draws", Right.ViewDraws);
            pages.Conventions.NeedAt("/Draws/New", Right.ManageDraws);
        });
    }
}
