using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Plumbline.App;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.Web.Pages.Account;

namespace Plumbline.Web.Access;

/// <summary>Holds every cookie against the row of its session, with each request.</summary>
internal static class CheckSession
{
    private static readonly object MustChange = new();

    // What a person needs on the way to the new password, and what explains a failure.
    private static readonly string[] Open =
    [
        AccountLinks.Password,
        AccountLinks.SignIn,
        AccountLinks.SignOut,
        "/language",
        "/status",
        "/error",
        "/health",
    ];

    /// <summary>A cookie whose session is over is no cookie; the browser is told to forget it.</summary>
    internal static async Task Run(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var live = AccountSignIn.SessionOf(context.Principal!) is { } id
            ? await services
                .GetRequiredService<SessionReads>()
                .Find(
                    services.GetRequiredService<AppDb>(),
                    services.GetRequiredService<IOptions<SessionOptions>>().Value.Rules,
                    id,
                    now,
                    ChinaTime.DayOf(now),
                    context.HttpContext.RequestAborted
                )
            : null;
        if (live is null)
        {
            context.RejectPrincipal();
            context.HttpContext.Response.Cookies.Delete(context.Options.Cookie.Name!);
        }
        else
        {
            services.GetRequiredService<CurrentActor>().Found(live.Actor);
        }

        // Whoever signed in elsewhere has no use for a password here.
        if (live is { MustChangePassword: true } && !context.Principal!.HasClaim(SingleSignOn.IsMark))
        {
            context.HttpContext.Items[MustChange] = MustChange;
        }
    }

    /// <summary>A person whose password somebody else set gets nowhere but to the page that changes it.</summary>
    internal static void UsePasswordChange(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                if (!context.Items.ContainsKey(MustChange) || IsOpen(context))
                {
                    return next(context);
                }

                if (HttpMethods.IsGet(context.Request.Method) && AsksForPage(context))
                {
                    context.Response.Redirect(context.Request.PathBase + AccountLinks.Password);
                }
                else
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                }

                return Task.CompletedTask;
            }
        );

    private static bool IsOpen(HttpContext context) =>
        Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static bool AsksForPage(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
