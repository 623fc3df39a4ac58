using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.ResultUse;

/// <summary>Registers the use of results.</summary>
internal static class ResultPages
{
    internal static void AddResults(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Judging, 30, "scale", "/results", typeof(ResultTexts), "Nav")
            {
                Needs = Right.ViewResults,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/ResultUse", Right.ViewResults));
    }
}
