using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Tasks;

/// <summary>Who may see the pages of tasks and requests.</summary>
internal static class TaskPages
{
    internal static void AddTasks(this IServiceCollection services)
    {
        services.AddSingleton(new NavItem(10, "checklist", "/tasks", typeof(TaskTexts), "Nav") { SeenBy = Signed.In });
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Tasks", Right.ViewOverview);
            pages.Conventions.NeedAt("/Tasks/New", Right.ManageTasks);
            pages.Conventions.Need("/Requests", Right.AskForRequests);
        });
    }
}
