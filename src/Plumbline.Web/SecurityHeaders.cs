namespace Plumbline.Web;

/// <summary>Headers on every answer, errors too: nothing is framed, sniffed, or loaded from elsewhere.</summary>
internal static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'; object-src 'none'";

    internal static void UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // The exception handler clears the headers before it answers, so they are set as the answer starts.
                context.Response.OnStarting(() => Set(context));
                return next(context);
            }
        );

    /// <summary>
    /// Sends another policy with this one answer: for a page that stands alone and names what it runs by hashes.
    /// </summary>
    internal static void UsePolicy(this HttpContext context, string policy) =>
        context.Items[typeof(SecurityHeaders)] = policy + "; frame-ancestors 'none'";

    private static Task Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Items[typeof(SecurityHeaders)] as string ?? ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Task.CompletedTask;
    }
}
