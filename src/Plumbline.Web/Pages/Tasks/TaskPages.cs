using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Imports.Figures;
using Plumbline.App.Imports.Workbooks;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Tasks;

/// <summary>Who may see the pages of tasks, requests, units, projects and imports.</summary>
internal static class TaskPages
{
    internal static void AddTasks(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Filing, 10, "checklist", "/tasks", typeof(TaskTexts), "Nav")
            {
                Needs = Right.ViewOverview,
            }
        );
        services.AddSingleton(
            new NavItem(NavGroup.Planning, 10, "folder", "/projects", typeof(ProjectTexts), "Nav")
            {
                Needs = Right.ViewProjects,
            }
        );
        services.AddSingleton(
            new NavItem(NavGroup.Managing, 10, "building", "/units", typeof(UnitTexts), "Nav")
            {
                Needs = Right.ManageUnits,
            }
        );
        services.AddSingleton(
            new NavItem(NavGroup.Filing, 60, "upload", "/imports", typeof(ImportTexts), "Nav")
            {
                Needs = Right.ImportFigures,
            }
        );
        services.AddSingleton(static provider => ColumnNames.Load(provider.GetRequiredService<ContentFolder>()));
        services.AddSingleton<RecentDrops>();
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Tasks", Right.ViewOverview);
            pages.Conventions.NeedAt("/Tasks/New", Right.ManageTasks);
            pages.Conventions.Need("/Imports", Right.ImportFigures);
            pages.Conventions.Need("/Units", Right.ManageUnits);
            pages.Conventions.Need("/Projects", Right.ViewProjects);
            pages.Conventions.NeedAt("/Projects/Edit", Right.ManageProjects);
            pages.Conventions.Need("/Requests", Right.AskForRequests);
        });
    }
}
