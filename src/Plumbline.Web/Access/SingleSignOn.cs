using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Plumbline.App.Data.Records;
using Plumbline.Web.Pages.Account;

namespace Plumbline.Web.Access;

/// <summary>
/// Signs in whoever the office's provider vouches for, if there is an account of that name: none is made, and no right is given
/// or taken by it. An account that is closed or locked stays out, and so does one that asks for a second factor of this program.
/// </summary>
internal static partial class SingleSignOn
{
    internal const string Scheme = "sso";

    /// <summary>A session that began here needs no password of its own.</summary>
    internal const string SsoClaim = "plumbline.sso";

    // A provider that does not answer must not hold requests for a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private const int LongestAnswer = 1024 * 1024;
    private const string Again = "again";

    /// <summary>Whether the claim marks a session that began here.</summary>
    internal static bool IsMark(Claim claim) => claim.Type == SsoClaim;

    internal static void AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new SsoOptions();
        configuration.GetSection(SsoOptions.Section).Bind(options);
        services.AddSingleton(options);
        if (options.IsOn)
        {
            services.AddAuthentication().AddOAuth(Scheme, oauth => Set(oauth, options));
        }
    }

    internal static void MapSingleSignOn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(AccountLinks.Sso, Start).AllowAnonymous();
        // The handler of the scheme answers before this is reached.
        routes.MapGet(AccountLinks.SsoCallback, static () => Results.NotFound()).AllowAnonymous();
        routes.MapGet(AccountLinks.SsoDone, Done).AllowAnonymous();
    }

    private static void Set(OAuthOptions oauth, SsoOptions options)
    {
        oauth.SignInScheme = IdentityConstants.ExternalScheme;
        oauth.CallbackPath = AccountLinks.SsoCallback;
        (oauth.ClientId, oauth.ClientSecret) = (options.ClientId, options.Secret());
        oauth.AuthorizationEndpoint = options.Authorize;
        oauth.TokenEndpoint = options.Token;
        oauth.UserInformationEndpoint = options.UserInfo;
        oauth.UsePkce = true;
        oauth.SaveTokens = false;
        oauth.BackchannelTimeout = Patience;
        foreach (var scope in options.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            oauth.Scope.Add(scope);
        }

        oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oauth.Events.OnRedirectToAuthorizationEndpoint = static context =>
        {
            // Who has to show once more who he is must not be vouched for by a session that the provider still has open.
            var asks = context.Properties.Items.ContainsKey(Again);
            context.Response.Redirect(
                asks ? QueryHelpers.AddQueryString(context.RedirectUri, "prompt", "login") : context.RedirectUri
            );
            return Task.CompletedTask;
        };
        oauth.Events.OnCreatingTicket = context => Ask(context, options);
        oauth.Events.OnRemoteFailure = static context =>
        {
            Log(context.HttpContext, "no answer of the provider that could be believed");
            context.Response.Redirect(context.Request.PathBase + AccountLinks.SignInFailed);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    // Whatever goes wrong here goes to OnRemoteFailure.
    private static async Task Ask(OAuthCreatingTicketContext context, SsoOptions options)
    {
        var cancellation = context.HttpContext.RequestAborted;
        using var request = new HttpRequestMessage(HttpMethod.Get, options.UserInfo);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await context.Backchannel.SendAsync(request, cancellation);
        answer.EnsureSuccessStatusCode();
        await answer.Content.LoadIntoBufferAsync(LongestAnswer, cancellation);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        using var person = await JsonDocument.ParseAsync(body, default, cancellation);
        if (NameIn(person.RootElement, options.Claim) is { Length: > 0 } name)
        {
            context.Identity!.AddClaim(new(ClaimTypes.Name, name));
        }
    }

    private static string? NameIn(JsonElement person, string claim)
    {
        foreach (var member in claim.Split('.'))
        {
            if (person.ValueKind != JsonValueKind.Object || !person.TryGetProperty(member, out person))
            {
                return null;
            }
        }

        return person.ValueKind == JsonValueKind.String ? person.GetString() : null;
    }

    private static IResult Start(HttpContext context, SsoOptions options, string? returnUrl, bool? again)
    {
        if (!options.IsOn)
        {
            return Results.NotFound();
        }

        var done = context.Request.PathBase + AccountLinks.SsoDone + QueryString.Create("returnUrl", Local(returnUrl));
        var wish = new AuthenticationProperties { RedirectUri = done };
        if (again == true)
        {
            wish.Items[Again] = Again;
        }

        return Results.Challenge(wish, [Scheme]);
    }

    private static async Task<IResult> Done(
        HttpContext context,
        SsoOptions options,
        SignInManager<Account> signIn,
        string? returnUrl
    )
    {
        var vouched = options.IsOn ? await context.AuthenticateAsync(IdentityConstants.ExternalScheme) : null;
        if (vouched is null or { Succeeded: false })
        {
            return Results.LocalRedirect("~" + AccountLinks.SignInFailed);
        }

        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var (account, why) = await Find(signIn, vouched.Principal.FindFirstValue(ClaimTypes.Name));
        if (account is null)
        {
            Log(context, why);
            return Results.LocalRedirect("~" + AccountLinks.SignInFailed);
        }

        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(SsoClaim, "1")]);
        return Results.LocalRedirect(Local(returnUrl));
    }

    // The account, or why there is none; the browser is told neither who exists nor who is closed.
    private static async Task<(Account? Account, string Why)> Find(SignInManager<Account> signIn, string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return (null, "the provider gave no name");
        }

        var account = await signIn.UserManager.FindByNameAsync(name);
        return account is null ? (null, "no account of that name")
            : !await signIn.CanSignInAsync(account) ? (null, "the account is closed")
            : await signIn.UserManager.IsLockedOutAsync(account) ? (null, "the account is locked")
            : account.TwoFactorEnabled ? (null, "the account asks for a second factor here")
            : (account, "");
    }

    // Nobody is sent elsewhere by a link that begins here.
    private static string Local(string? url) => RedirectHttpResult.IsLocalUrl(url) ? url! : "~/";

    // Names of people are no matter of a log file.
    private static void Log(HttpContext context, string why) =>
        Refused(
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Plumbline.SingleSignOn"),
            why
        );

    [LoggerMessage(Level = LogLevel.Warning, Message = "Single sign-on was refused: {Why}")]
    private static partial void Refused(ILogger logger, string why);
}
