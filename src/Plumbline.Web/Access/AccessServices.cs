using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Web.Pages.Account;

namespace Plumbline.Web.Access;

/// <summary>Who is signed in and what the person may do. Whatever no page opens is closed.</summary>
internal static class AccessServices
{
    /// <summary>Registers accounts, cookies and one policy for each right.</summary>
    internal static void AddAccess(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(AccountRules.Set)
            .AddEntityFrameworkStores<AppDb>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(static cookie =>
        {
            cookie.Cookie.Name = "plumbline.session";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = AccountLinks.SignIn;
            cookie.LogoutPath = AccountLinks.SignOut;
            // How long a session lasts is said by its row, not by the cookie.
            cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
            cookie.SlidingExpiration = false;
            cookie.Cookie.HttpOnly = true;
            cookie.Events.OnValidatePrincipal = CheckSession.Run;
            cookie.Events.OnRedirectToLogin = static context => Answer(context, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = static context => Answer(context, StatusCodes.Status403Forbidden);
        });
        services.AddOptions<SessionOptions>().BindConfiguration(SessionOptions.Section).Checked();
        services.Configure<IdentityPasskeyOptions>(static passkeys =>
        {
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
        });
        var policies = services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var right in Enum.GetValues<Right>())
        {
            policies.AddPolicy(right.ToString(), policy => policy.AddRequirements(new RightRequirement(right)));
        }

        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<IAuthorizationHandler, RightHandler>();
        services.AddDataProtection().SetApplicationName("Plumbline");
        services.AddSingleton<KeyStore>();
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<KeyStore>(static (options, store) => options.XmlRepository = store);
    }

    /// <summary>What is not there is not there for anybody; only then is asked who somebody is.</summary>
    internal static void UseNotFound(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                if (context.GetEndpoint() is not null)
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );

    // A person is led to the page of signing in; a program is told.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var isPage = context
            .Request.Headers.Accept.ToString()
            .Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (isPage && status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }
}
