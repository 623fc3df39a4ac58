using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;

namespace Plumbline.Web.Access;

/// <summary>
/// Signing in starts a session row and puts its id into the cookie, whether by password, by passkey or by the office's provider;
/// a closed account does not sign in; an unknown name takes as long as a wrong password.
/// </summary>
public sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> identity,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation
) : SignInManager<Account>(users, http, claims, identity, log, schemes, confirmation)
{
    /// <summary>The claim that names the session.</summary>
    internal const string SessionClaim = "plumbline.session";

    // The hash of no password; only the time it takes to check is wanted.
    private static readonly string NoHash = new PasswordHasher<Account>().HashPassword(new(), "no password");

    private IServiceProvider Services => Context.RequestServices;

    /// <summary>The session of a principal.</summary>
    internal static string? SessionOf(ClaimsPrincipal principal) => principal.FindFirstValue(SessionClaim);

    public override Task<bool> CanSignInAsync(Account user) =>
        user.Disabled ? Task.FromResult(false) : base.CanSignInAsync(user);

    public override async Task<SignInResult> PasswordSignInAsync(
        string userName,
        string password,
        bool isPersistent,
        bool lockoutOnFailure
    )
    {
        if (await UserManager.FindByNameAsync(userName) is { } user)
        {
            return await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        }

        UserManager.PasswordHasher.VerifyHashedPassword(new(), NoHash, password);
        return SignInResult.Failed;
    }

    public override async Task SignInWithClaimsAsync(
        Account user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        var claimed = additionalClaims.ToList();
        var session = await KeepSessions.Start(
            Services.GetRequiredService<AppDb>(),
            Services.GetRequiredService<IOptions<SessionOptions>>().Value.Rules,
            user.Id,
            Context.Request.Headers.UserAgent.ToString(),
            claimed.Exists(SingleSignOn.IsMark),
            Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
            Context.RequestAborted
        );
        await base.SignInWithClaimsAsync(user, authenticationProperties, claimed.Append(new(SessionClaim, session)));
    }

    public override async Task SignOutAsync()
    {
        if (
            SessionOf(Context.User) is { } session
            && long.TryParse(UserManager.GetUserId(Context.User), CultureInfo.InvariantCulture, out var account)
        )
        {
            await KeepSessions.End(
                Services.GetRequiredService<AppDb>(),
                account,
                session,
                Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
                Context.RequestAborted
            );
        }

        await base.SignOutAsync();
    }
}
