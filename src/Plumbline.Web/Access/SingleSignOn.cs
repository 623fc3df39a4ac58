using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;
using Plumbline.App.Data.Records;
using Plumbline.Web.Pages.Account;

namespace Plumbline.Web.Access;

/// <summary>Settings under <c>Sso</c>: the office's own provider of identities, by OAuth 2.</summary>
public sealed class SsoOptions
{
    public const string Section = "Sso";

    /// <summary>Without it there is no such way to sign in.</summary>
    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Where the browser is sent.</summary>
    public string Authorize { get; set; } = "";

    /// <summary>Where the code is changed for a token.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where the person's data are asked.</summary>
    public string UserInfo { get; set; } = "";

    /// <summary>What is asked for, parted by blanks.</summary>
    public string Scope { get; set; } = "openid profile";

    /// <summary>The member of the person's data that holds the user name here.</summary>
    public string Claim { get; set; } = "preferred_username";

    /// <summary>On the button.</summary>
    public string Name { get; set; } = "";

    internal bool IsOn => ClientId.Length > 0;
}

/// <summary>
/// Signs in whoever the office's provider vouches for, if there is an account of that name: none is made, and no right is given
/// or taken by it. An account that is closed or locked stays out.
/// </summary>
internal static class SingleSignOn
{
    internal const string Scheme = "sso";

    /// <summary>A session that began here needs no password of its own.</summary>
    internal const string SsoClaim = "plumbline.sso";

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
        (oauth.ClientId, oauth.ClientSecret) = (options.ClientId, options.ClientSecret);
        oauth.AuthorizationEndpoint = options.Authorize;
        oauth.TokenEndpoint = options.Token;
        oauth.UserInformationEndpoint = options.UserInfo;
        oauth.UsePkce = true;
        foreach (var scope in options.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            oauth.Scope.Add(scope);
        }

        oauth.CorrelationCookie.SameSite = SameSiteMode.Lax;
        oauth.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oauth.Events.OnCreatingTicket = context => Ask(context, options);
        oauth.Events.OnRemoteFailure = static context =>
        {
            context.Response.Redirect(context.Request.PathBase + AccountLinks.SignInFailed);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task Ask(OAuthCreatingTicketContext context, SsoOptions options)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, options.UserInfo);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.ParseAdd("application/json");
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(context.HttpContext.RequestAborted);
        using var person = await JsonDocument.ParseAsync(body, default, context.HttpContext.RequestAborted);
        if (
            person.RootElement.ValueKind == JsonValueKind.Object
            && person.RootElement.TryGetProperty(options.Claim, out var name)
            && name.ValueKind == JsonValueKind.String
        )
        {
            context.Identity!.AddClaim(new(ClaimTypes.Name, name.GetString()!));
        }
    }

    private static IResult Start(HttpContext context, SsoOptions options, string? returnUrl)
    {
        if (!options.IsOn)
        {
            return Results.NotFound();
        }

        var done = context.Request.PathBase + AccountLinks.SsoDone + QueryString.Create("returnUrl", returnUrl ?? "/");
        return Results.Challenge(new() { RedirectUri = done }, [Scheme]);
    }

    private static async Task<IResult> Done(
        HttpContext context,
        SsoOptions options,
        SignInManager<Account> signIn,
        string? returnUrl
    )
    {
        var vouched = options.IsOn ? await context.AuthenticateAsync(IdentityConstants.ExternalScheme) : null;
        if (vouched?.Principal?.FindFirstValue(ClaimTypes.Name) is not { Length: > 0 } name)
        {
            return Results.LocalRedirect("~" + AccountLinks.SignInFailed);
        }

        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var users = signIn.UserManager;
        if (
            await users.FindByNameAsync(name) is not { } account
            || !await signIn.CanSignInAsync(account)
            || await users.IsLockedOutAsync(account)
        )
        {
            return Results.LocalRedirect("~" + AccountLinks.SignInFailed);
        }

        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new Claim(SsoClaim, "1")]);
        return Results.LocalRedirect(IsLocal(returnUrl) ? returnUrl! : "~/");
    }

    private static bool IsLocal(string? url) =>
        url is ['/', ..] && (url.Length == 1 || (url[1] != '/' && url[1] != '\\'));
}
