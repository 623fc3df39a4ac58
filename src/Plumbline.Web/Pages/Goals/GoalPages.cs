using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.Goals;

/// <summary>The area of goals: versions, adjustments, review, and a project's chain.</summary>
internal static class GoalPages
{
    internal static void AddGoals(this IServiceCollection services) =>
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Goals", Right.ViewForms);
            pages.Conventions.NeedAt("/Goals/Capture", Right.FillForms);
            pages.Conventions.NeedAt("/Goals/Captures", Right.FillForms);
            pages.Conventions.NeedAt("/Goals/Chain", Right.ViewProjects);
        });
}
