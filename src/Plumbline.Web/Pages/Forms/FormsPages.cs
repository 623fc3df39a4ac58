using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access;
using Plumbline.App.Evidence;
using Plumbline.App.Files;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.Forms.Endpoints;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Forms;

/// <summary>The area of forms: the list, filling, evidence, documents.</summary>
internal static class FormsPages
{
    /// <summary>Registers pages, navigation and the store of evidence.</summary>
    internal static void AddForms(this IServiceCollection services)
    {
        services.AddSingleton(
            new NavItem(NavGroup.Filing, 20, "edit", FormsLinks.List, typeof(FormsTexts), "Nav.Forms")
            {
                Needs = Right.ViewForms,
            }
        );
        services.Configure<RazorPagesOptions>(static pages =>
        {
            pages.Conventions.Need("/Forms", Right.ViewForms);
            pages.Conventions.NeedAt("/Forms/Copy", Right.FillForms);
            pages.Conventions.NeedAt("/Forms/BringBack", Right.FillForms);
            pages.Conventions.NeedAt("/Forms/Camera", Right.FillForms);
        });
        services.AddSingleton(static provider =>
        {
            var options = new EvidenceOptions();
            provider.GetRequiredService<IConfiguration>().GetSection(EvidenceOptions.Section).Bind(options);
            return options;
        });
        services.AddSingleton<FileStore>();
        services.AddScoped<EvidenceServices>();
        services.AddScoped<FormRequest>();
    }

    /// <summary>What scripts of the page call.</summary>
    internal static void MapForms(this IEndpointRouteBuilder routes)
    {
        var form = routes.MapGroup(FormsLinks.List + "/{id:long}");
        var filling = form.MapGroup("").RequireAuthorization(nameof(Right.FillForms));
        filling.MapPost("/changes", ChangesEndpoint.Save);
        filling.MapPost("/explanations", ExplainEndpoint.Save);
        var most = routes.ServiceProvider.GetRequiredService<EvidenceOptions>().MostBytes;
        filling.MapPost("/evidence", EvidenceEndpoint.Add).WithMetadata(new RequestSizeLimitAttribute(most));
        filling.MapPost("/evidence/{use:long}/remove", EvidenceEndpoint.Remove);
        var viewing = form.MapGroup("").RequireAuthorization(nameof(Right.ViewForms));
        viewing.MapGet("/check", CheckEndpoint.Get);
        viewing.MapGet("/rows", CheckEndpoint.Rows);
        viewing.MapGet("/evidence", EvidenceEndpoint.List);
        var sensitive = new SensitiveReadAttribute { FormIn = "id" };
        viewing.MapGet("/evidence/{use:long}", EvidenceEndpoint.Show).WithMetadata(sensitive);
        viewing.MapGet("/documents/{document}.{format}", DocumentEndpoint.Get).WithMetadata(sensitive);
    }
}
