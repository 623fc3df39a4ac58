using System.Diagnostics;

namespace Plumbline.Web.Shell;

/// <summary>The number by which a user and an administrator find the same request in the log.</summary>
internal static class RequestId
{
    internal const string Header = "X-Request-Id";

    /// <summary>The trace id where the request is traced, else the server's own number.</summary>
    internal static string Of(HttpContext context) =>
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>Puts the number on every answer.</summary>
    internal static void UseRequestId(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var id = Of(context);
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers[Header] = id;
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}
