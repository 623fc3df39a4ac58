using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.People;

/// <summary>Who may see the pages of accounts and rights.</summary>
internal static class PeoplePages
{
    internal static void AddPeople(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Managing, 20, "users", PeopleLinks.Index, typeof(PeopleTexts), "People.Nav")
            {
                Needs = Right.ManageAccounts,
            }
        );
        services.AddSingleton(
            new NavItem(NavGroup.Managing, 30, "shield-lock", PeopleLinks.Access, typeof(PeopleTexts), "Access.Nav")
            {
                Needs = Right.ViewAccess,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/People", Right.ManageAccounts);
            pages.Conventions.Need("/Access", Right.ViewAccess);
        });
    }
}
