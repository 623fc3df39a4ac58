using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Reports;

/// <summary>The area of reports: the editor, chapters given to sections, uploads.</summary>
internal static class ReportsPages
{
    /// <summary>Registers pages, navigation.</summary>
    internal static void AddReports(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(
                NavGroup.Filing,
                50,
                "file-description",
                ReportsLinks.Sections,
                typeof(ReportTexts),
                "Nav.Sections"
            )
            {
                Needs = Right.ViewForms,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/Reports", Right.ViewForms));
    }
}
