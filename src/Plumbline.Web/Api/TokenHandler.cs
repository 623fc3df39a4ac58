using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Plumbline.App.Data;
using Plumbline.App.Interfaces;

namespace Plumbline.Web.Api;

/// <summary>
/// Whoever brings a key to the API is the account that the key acts for, with the scopes of the key as claims. Cookies count
/// for nothing there, so no page of another site can make a browser act.
/// </summary>
public sealed class TokenHandler(
    AppDb db,
    TimeProvider time,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Name of the scheme.</summary>
    internal const string Name = "Token";

    /// <summary>Claim that holds one scope.</summary>
    internal const string Scope = "scope";

    /// <summary>Claim that holds the id of the token.</summary>
    internal const string TokenId = "plumbline.token";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (await FindToken.Run(db, header[Bearer.Length..].Trim(), now, Context.RequestAborted) is not { } token)
        {
            return AuthenticateResult.Fail("The token is unknown, ran out or was taken back.");
        }

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, token.AccountId.ToString(CultureInfo.InvariantCulture)),
                new(TokenId, token.Id.ToString(CultureInfo.InvariantCulture)),
                .. token.Scopes.Split(' ').Select(scope => new Claim(Scope, scope)),
            ],
            Name
        );
        return AuthenticateResult.Success(new(new(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
