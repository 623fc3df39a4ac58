using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Surveys;

/// <summary>The area of satisfaction surveys; answering one needs no account.</summary>
internal static class SurveysPages
{
    internal static void AddSurveys(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Tracking, 30, "checklist", SurveysLinks.List, typeof(SurveysTexts), "Nav.Surveys")
            {
                Needs = Right.ViewForms,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Surveys", Right.ViewForms);
            pages.Conventions.NeedAt("/Surveys/Slips", Right.FillForms);
            pages.Conventions.NeedAt("/Surveys/Papers", Right.FillForms);
            pages.Conventions.AllowAnonymousToFolder("/Answer");
        });
    }
}
