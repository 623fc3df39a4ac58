namespace Plumbline.Web;

/// <summary>Headers on every answer, errors too: nothing is framed, sniffed, or loaded from elsewhere.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'; object-src 'none'";

    // A file that somebody brought is looked at without scripts, frames or forms.
    private const string ForeignContentPolicy =
        "default-src 'none'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The answer is somebody's file, not a page of ours.</summary>
    /// <param name="context">The request.</param>
    /// <param name="boxed">It needs no reader of the browser's own, which would not work in a box: all but PDF.</param>
    internal static void MarkForeign(this HttpContext context, bool boxed) =>
        context.Items[nameof(MarkForeign)] = boxed ? ForeignContentPolicy + "; sandbox" : ForeignContentPolicy;

    /// <summary>The answer is a page that carries style and script inside, allowed by their hashes.</summary>
    internal static void MarkWhole(this HttpContext context, string policy) =>
        context.Items[nameof(MarkForeign)] = policy + "; frame-ancestors 'none'";

    internal static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // The exception handler clears the headers before it answers, so they are set as the answer starts.
                context.Response.OnStarting(() =>
                    Set(context.Response.Headers, context.Items[nameof(MarkForeign)] as string)
                );
                return next(context);
            }
        );

    private static Task Set(IHeaderDictionary headers, string? foreign)
    {
        headers.ContentSecurityPolicy = foreign ?? ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Task.CompletedTask;
    }
}
