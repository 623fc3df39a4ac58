using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Plumbline.Web.Limits;

/// <summary>
/// Answers 413 to a request whose head already says that it is too large. Without this the check of the form's token meets
/// the end of the allowance first, and the answer is a 400 that helps nobody.
/// </summary>
internal static class BodyLimit
{
    /// <summary>After routing, because pages name limits of their own.</summary>
    internal static void UseBodyLimit(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                // The page that explains the refusal is made by the same request.
                var refused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (refused || !(context.Request.ContentLength > Most(context)))
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );

    private static long? Most(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own
            ? own.MaxRequestBodySize
            : context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
}
