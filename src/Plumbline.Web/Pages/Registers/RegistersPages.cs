using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Registers;

/// <summary>The area of registers of activities.</summary>
internal static class RegistersPages
{
    /// <summary>Registers pages and navigation.</summary>
    internal static void AddRegisters(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(
                NavGroup.Tracking,
                20,
                "list-details",
                RegistersLinks.List,
                typeof(RegistersTexts),
                "Nav.Registers"
            )
            {
                Needs = Right.ViewForms,
            }
        );
        services.Configure<RazorPagesOptions>(static pages => pages.Conventions.Need("/Registers", Right.ViewForms));
    }

    /// <summary>What the page's script calls.</summary>
    internal static void MapRegisters(this IEndpointRouteBuilder routes)
    {
        var register = routes.MapGroup(RegistersLinks.List + "/{unit:long}/{year:int}");
        register.MapPost("/changes", RegisterEndpoints.Save).RequireAuthorization(nameof(Right.FillForms));
        register.MapGet("/check", RegisterEndpoints.Check).RequireAuthorization(nameof(Right.ViewForms));
    }
}
