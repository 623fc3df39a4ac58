using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Plumbline.App.Interfaces;

namespace Plumbline.Web.Api;

/// <summary>The REST API under <c>/api/v1</c>: docs/reference/api.md.</summary>
internal static class ApiServices
{
    /// <summary>Where it lies.</summary>
    internal const string Root = "/api/v1";

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

        services.AddApiDocument();
    }

    internal static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/api/{documentName}/openapi.json").AllowAnonymous();
        var api = routes
            .MapGroup(Root)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        var units = api.Scoped("/organisations", ApiScope.ReadOrganisations);
        units.MapGet("", OrganisationsApi.List).IsList<OrganisationJson>("单位列表 / Units");
        units.MapGet("/{id:long}", OrganisationsApi.Get).IsOne<OrganisationJson>("单位 / A unit");
        var projects = api.Scoped("/projects", ApiScope.ReadProjects);
        projects.MapGet("", ProjectsApi.List).IsList<ProjectJson>("项目列表 / Projects");
        projects.MapGet("/{id:long}", ProjectsApi.Get).IsOne<ProjectJson>("项目 / A project");
        projects.MapGet("/{id:long}/budgets", ProjectsApi.Budgets).IsOne<BudgetsJson>("项目各年预算 / Its budgets");
        var budgets = api.Scoped("/budgets", ApiScope.ReadProjects);
        budgets.MapGet("", ProjectsApi.AllBudgets).IsList<FundJson>("预算列表 / Budgets of all projects");
        var tasks = api.Scoped("/tasks", ApiScope.ReadTasks);
        tasks.MapGet("", TasksApi.List).IsList<TaskJson>("任务列表 / Tasks");
        tasks.MapGet("/{id:long}", TasksApi.Get).IsOne<TaskJson>("任务 / A task");
        var filings = api.Scoped("/filings", ApiScope.ReadFilings);
        filings.MapGet("", FilingsApi.List).IsList<FilingHeadJson>("填报列表 / Filings");
        filings.MapGet("/{id:long}", FilingsApi.Get).IsOne<FilingContentJson>("填报内容 / A filing");
        filings
            .MapGet("/{id:long}/rows", FilingsApi.Rows)
            .IsOne<FilingRowsJson>("各行及其名称 / Its rows, named as changes name them");
        filings
            .MapGet("/{id:long}/scores", FilingsApi.Scores)
            .IsOne<FilingScoresJson>("得分和依据 / Its scores with their working");
        filings
            .MapGet("/{id:long}/findings", FilingsApi.Findings)
            .IsOne<FilingFindingsJson>("问题 / What was found in it");
        api.MapChanges();
        api.MapAudit();
    }

    private static void MapChanges(this RouteGroupBuilder api) =>
        api.Scoped("/filings", ApiScope.WriteFilings)
            .MapPost("/{id:long}/changes", FilingChangesApi.Save)
            .WithSummary("写入改动 / Writes changes")
            .WithMetadata([.. ApiHeader.OfWriting])
            .Accepts<ChangesJson>("application/json")
            .Produces<ChangedJson>()
            .Refuses(400, 404, 409, 412, 422, 423);

    private static void MapAudit(this RouteGroupBuilder api) =>
        api.Scoped("/audit", ApiScope.Audit)
            .MapPost("", AuditApi.Run)
            .WithSummary(
                "审核文件，答复见 audit-json.md / Audits a file; the answer is that of plumb audit --format json"
            )
            .WithMetadata(new RequestSizeLimitAttribute(AuditApi.Largest))
            .Accepts<Stream>("application/octet-stream", "*/*")
            // Optional to the route, so that its absence is a refusal in words.
            .AddOpenApiOperationTransformer(static (operation, _, _) => ApiDocument.Require(operation, "name"))
            .Produces<JsonObject>()
            .Refuses(400, 413, 422);

    private static void IsList<T>(this RouteHandlerBuilder route, string what) =>
        route.Reads<ApiPage<T>>(what).Refuses(StatusCodes.Status400BadRequest);

    private static void IsOne<T>(this RouteHandlerBuilder route, string what) =>
        route.Reads<T>(what).Refuses(StatusCodes.Status404NotFound);

    private static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string what) =>
        route.WithSummary(what).WithMetadata(ApiHeader.IfNoneMatch).Produces<T>();

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.ProducesProblem(status);
        }

        return route;
    }

    private static RouteGroupBuilder Scoped(this RouteGroupBuilder api, string path, string scope) =>
        api.MapGroup(path).RequireAuthorization(PolicyOf(scope)).WithTags(path.Trim('/'));
}
