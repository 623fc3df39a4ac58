using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Plumbline.Web.Api;

/// <summary>
/// The OpenAPI document: the API and nothing of the pages; each operation with the scope that its token needs and the headers
/// that it reads and answers with.
/// </summary>
internal static class ApiDocument
{
    internal const string Name = "v1";

    private const string Scheme = TokenHandler.Name;

    internal static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi(
            Name,
            static options =>
            {
                options.ShouldInclude = static api => IsOfTheApi(api.RelativePath);
                options.AddDocumentTransformer(Describe);
                options.AddOperationTransformer(Describe);
            }
        );

    /// <summary>Says that an operation is refused without the parameter.</summary>
    internal static Task Require(OpenApiOperation operation, string parameter)
    {
        foreach (var one in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(one => one.Name == parameter))
        {
            one.Required = true;
        }

        return Task.CompletedTask;
    }

    private static bool IsOfTheApi(string? path) =>
        path?.StartsWith(ApiServices.Root.TrimStart('/') + "/", StringComparison.OrdinalIgnoreCase) is true;

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
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        return Task.CompletedTask;
    }

    private static Task Describe(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var scopes = metadata
            .OfType<IAuthorizeData>()
            .Select(need => need.Policy)
            .OfType<string>()
            .Select(policy => policy[ApiServices.PolicyOf("").Length..])
            .ToList();
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = scopes }];
        foreach (var header in metadata.OfType<ApiHeader>())
        {
            (operation.Parameters ??= []).Add(header.AsParameter());
        }

        var isGet = HttpMethods.IsGet(context.Description.HttpMethod ?? "");
        if (isGet && operation.Responses?.TryGetValue("200", out var found) is true && found is OpenApiResponse answer)
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "没有变化 / Not modified" };
            answer.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
            {
                ["ETag"] = new OpenApiHeader { Schema = ApiHeader.Text() },
            };
        }

        return Task.CompletedTask;
    }
}

/// <summary>A header that a route reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it is for, in both languages.</param>
internal sealed record ApiHeader(string Name, string What)
{
    internal static readonly ApiHeader IfNoneMatch = new(
        "If-None-Match",
        "已有答复的 ETag，没有变化时 304 / The ETag of what the client has: 304 where nothing changed"
    );

    /// <summary>Of what writes into a filing.</summary>
    internal static readonly ImmutableArray<ApiHeader> OfWriting =
    [
        new("If-Match", "读取时的 ETag，其后有人改过则 412 / The ETag that was read: 412 where it was changed since"),
        new("Idempotency-Key", "同一个键只生效一次 / A request under the same key acts once"),
    ];

    internal OpenApiParameter AsParameter() =>
        new()
        {
            Name = Name,
            In = ParameterLocation.Header,
            Description = What,
            Schema = Text(),
        };

    internal static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
