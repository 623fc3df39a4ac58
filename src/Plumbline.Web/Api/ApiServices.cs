using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Plumbline.App.Interfaces;

namespace Plumbline.Web.Api;

/// <summary>The REST API under <c>/api/v1</c>: docs/reference/api.md.</summary>
internal static class ApiServices
{
    /// <summary>Where it lies.</summary>
    internal const string Root = "/api/v1";

    private const string Document = "v1";

    /// <summary>Name of the policy that asks for a scope.</summary>
    internal static string PolicyOf(string scope) => $"scope:{scope}";

    internal static void AddApi(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(
                TokenHandler.Name,
                displayName: null,
                configureOptions: null
            );
        // Under the API a cookie is nothing and a key is everything.
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            static cookie =>
                cookie.ForwardDefaultSelector = static context =>
                    context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                        ? TokenHandler.Name
                        : null
        );
        var policies = services.AddAuthorizationBuilder();
        foreach (var scope in ApiScope.All)
        {
            policies.AddPolicy(
                PolicyOf(scope.Name),
                policy => policy.RequireAuthenticatedUser().RequireClaim(TokenHandler.Scope, scope.Name)
            );
        }

        services.AddOpenApi(Document, static options => options.AddDocumentTransformer(Describe));
    }

    private static Task Describe(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellation
    )
    {
        document.Info.Title = "Plumbline 准绳";
        document.Info.Version = "1";
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [TokenHandler.Name] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        return Task.CompletedTask;
    }

    internal static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        var api = routes.MapGroup(Root);
        var units = api.Scoped("/organisations", ApiScope.ReadOrganisations);
        units.MapGet("", OrganisationsApi.List).Produces<ApiPage<OrganisationJson>>();
        units.MapGet("/{id:long}", OrganisationsApi.Get).Produces<OrganisationJson>();
        var projects = api.Scoped("/projects", ApiScope.ReadProjects);
        projects.MapGet("", ProjectsApi.List).Produces<ApiPage<ProjectJson>>();
        projects.MapGet("/{id:long}", ProjectsApi.Get).Produces<ProjectJson>();
        projects.MapGet("/{id:long}/budgets", ProjectsApi.Budgets).Produces<BudgetsJson>();
        api.Scoped("/budgets", ApiScope.ReadProjects).MapGet("", ProjectsApi.AllBudgets).Produces<ApiPage<FundJson>>();
        var tasks = api.Scoped("/tasks", ApiScope.ReadTasks);
        tasks.MapGet("", TasksApi.List).Produces<ApiPage<TaskJson>>();
        tasks.MapGet("/{id:long}", TasksApi.Get).Produces<TaskJson>();
        var filings = api.Scoped("/filings", ApiScope.ReadFilings);
        filings.MapGet("", FilingsApi.List).Produces<ApiPage<FilingHeadJson>>();
        filings.MapGet("/{id:long}", FilingsApi.Get).Produces<FilingContentJson>();
        filings.MapGet("/{id:long}/scores", FilingsApi.Scores);
        filings.MapGet("/{id:long}/findings", FilingsApi.Findings);
        api.Scoped("/filings", ApiScope.WriteFilings)
            .MapPost("/{id:long}/changes", FilingChangesApi.Save)
            .Accepts<ChangesJson>("application/json");
        api.Scoped("/audit", ApiScope.Audit)
            .MapPost("", AuditApi.Run)
            .WithMetadata(new RequestSizeLimitAttribute(AuditApi.Largest));
    }

    private static RouteGroupBuilder Scoped(this RouteGroupBuilder api, string path, string scope) =>
        api.MapGroup(path).RequireAuthorization(PolicyOf(scope)).WithTags(path.Trim('/'));
}
