using Microsoft.Net.Http.Headers;
using Plumbline.Web.Limits;

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
        (
            status == StatusCodes.Status413PayloadTooLarge ? BodyLimit.Refusal(context) : new ProblemAnswer(status)
        ).ExecuteAsync(context);

    /// <summary>Whether the client names HTML among what it takes; the API always answers programs.</summary>
    private static bool WantsPage(HttpContext context) =>
        !ProblemAnswer.IsApi(context) && context.Request.GetTypedHeaders().Accept.Any(IsHtml);

    private static bool IsHtml(MediaTypeHeaderValue accepted) =>
        accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && accepted.Quality is null or > 0;
}
