using Microsoft.Net.Http.Headers;

namespace Plumbline.Web.Shell;

/// <summary>People get a page that says what to do next; programs get problem details.</summary>
internal static class FriendlyErrors
{
    internal static void UseFriendlyErrors(this IApplicationBuilder app)
    {
        app.UseWhen(
            WantsPage,
            static page =>
            {
                page.UseExceptionHandler("/error");
                page.UseStatusCodePagesWithReExecute("/status/{0}");
            }
        );
        app.UseWhen(
            static context => !WantsPage(context),
            static program =>
            {
                program.UseExceptionHandler(static handler => handler.Run(static context => Explain(context, 500)));
                program.UseStatusCodePages(static answer =>
                    Explain(answer.HttpContext, answer.HttpContext.Response.StatusCode)
                );
            }
        );
    }

    /// <summary>Problem details, whatever the client takes.</summary>
    private static Task Explain(HttpContext context, int status) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? Api.ApiProblem.Of(context, status).ExecuteAsync(context)
            : Results
                .Problem(statusCode: status, extensions: [new("requestId", RequestId.Of(context))])
                .ExecuteAsync(context);

    /// <summary>Whether the client names HTML among what it takes; the API always answers programs.</summary>
    private static bool WantsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && context.Request.GetTypedHeaders().Accept.Any(IsHtml);

    private static bool IsHtml(MediaTypeHeaderValue accepted) =>
        accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is null or > 0;
}
