using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Access;

namespace Plumbline.Web.Tests.Access;

/// <summary>One way into the application: a route, a method and, on a page, a handler.</summary>
/// <param name="Pattern">The route.</param>
/// <param name="Method">GET, POST …</param>
/// <param name="Handler">Name of the handler of a page.</param>
/// <param name="Rights">Rights of which each is needed.</param>
/// <param name="Anonymous">Open without signing in.</param>
/// <param name="IsPage">A page, whose posts carry a token.</param>
internal sealed record Route(
    RoutePattern Pattern,
    string Method,
    string? Handler,
    IReadOnlyList<Right> Rights,
    bool Anonymous,
    bool IsPage
)
{
    internal string Text => Pattern.RawText!.Trim('/');

    public override string ToString() => $"{Method} /{Text}{(Handler is null ? "" : $"?handler={Handler}")}";

    /// <summary>Every way in, as the running host knows it; pages are loaded, so that their own attributes count.</summary>
    internal static async Task<List<Route>> All(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // The REST API takes keys, not sessions: ApiTests holds every route of it against scopes and rights.
            if (endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal))
            {
                continue;
            }

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                routes.AddRange(OfPage(endpoint, compiled));
            }
            else
            {
                var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
                routes.AddRange(methods.Select(method => Of(endpoint, endpoint.Metadata, method, null, isPage: false)));
            }
        }

        return routes;
    }

    private static IEnumerable<Route> OfPage(RouteEndpoint endpoint, CompiledPageActionDescriptor page)
    {
        var metadata = page.Endpoint?.Metadata ?? endpoint.Metadata;
        yield return Of(endpoint, metadata, "GET", null, isPage: true);
        yield return Of(endpoint, metadata, "POST", null, isPage: true);
        foreach (var handler in page.HandlerMethods.Where(handler => handler.Name is not null))
        {
            yield return Of(endpoint, metadata, handler.HttpMethod.ToUpperInvariant(), handler.Name, isPage: true);
        }
    }

    private static Route Of(
        RouteEndpoint endpoint,
        EndpointMetadataCollection metadata,
        string method,
        string? handler,
        bool isPage
    ) =>
        new(
            endpoint.RoutePattern,
            method,
            handler,
            [
                .. metadata
                    .GetOrderedMetadata<IAuthorizeData>()
                    .Where(need => Enum.TryParse<Right>(need.Policy, out _))
                    .Select(need => Enum.Parse<Right>(need.Policy!)),
            ],
            metadata.GetMetadata<IAllowAnonymous>() is not null,
            isPage
        );
}
