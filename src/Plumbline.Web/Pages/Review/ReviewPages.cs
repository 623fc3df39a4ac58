using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Review;

/// <summary>Registers review, history, log and notices.</summary>
internal static class ReviewPages
{
    internal static void AddReview(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Filing, 30, "clipboard-check", "/review", typeof(ReviewTexts), "Area")
            {
                Needs = Right.OpenQueue,
            }
        );
        services.AddSingleton(
            new NavItem(NavGroup.Managing, 40, "history", "/log", typeof(ReviewTexts), "Log.Title")
            {
                Needs = Right.ViewLog,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Log", Right.ViewLog);
            pages.Conventions.Need("/Review", Right.FollowForms);
            pages.Conventions.NeedAt("/Review/Index", Right.OpenQueue);
        });
    }
}
