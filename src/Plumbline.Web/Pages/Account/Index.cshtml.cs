using System.Buffers.Text;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Plumbline.App;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.People;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Account;

/// <summary>One's own account: posts, sessions, passkeys.</summary>
public sealed class IndexModel(
    AppDb db,
    UserManager<App.Data.Records.Account> users,
    SignInManager<App.Data.Records.Account> signIn,
    TimeProvider time,
    CurrentActor current,
    IOptions<Web.Access.SessionOptions> sessions,
    IStringLocalizer<AccountTexts> texts
) : PageModel
{
    private const int MostPasskeys = 10;
    private const int LongestName = 60;

    public App.Data.Records.Account Person { get; private set; } = new();

    public ImmutableArray<PersonPost> Posts { get; private set; } = [];

    public ImmutableArray<Session> Sessions { get; private set; } = [];

    public ImmutableArray<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>Whether passkeys may be added and removed without showing once more who one is.</summary>
    public bool IsRecent { get; private set; }

    /// <summary>Where one shows it, and comes back from.</summary>
    internal string ConfirmLink =>
        Url.Content("~" + AccountLinks.Confirm)
        + QueryString.Create("returnUrl", Url.Content("~" + AccountLinks.Index));

    /// <summary>The session of this request.</summary>
    public string? OwnSession => AccountSignIn.SessionOf(User);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OnGet(CancellationToken cancellation)
    {
        Person = (await users.GetUserAsync(User))!;
        var today = ChinaTime.Today(time);
        Posts =
        [
            .. (await PersonPost.Of(db, post => post.AccountId == Person.Id, cancellation)).FindAll(post =>
                post.HoldsOn(today)
            ),
        ];
        Sessions =
        [
            .. await KeepSessions
                .Live(db, sessions.Value.Rules, Person.Id, Now)
                .OrderByDescending(session => session.SeenAt)
                .ToListAsync(cancellation),
        ];
        Passkeys = [.. await users.GetPasskeysAsync(Person)];
        IsRecent = await RecentSignIn.Holds(db, User, Now, cancellation);
    }

    /// <summary>Ends one of one's own sessions.</summary>
    public async Task<IActionResult> OnPostEnd(string session, CancellationToken cancellation)
    {
        var account = (await users.GetUserAsync(User))!;
        await KeepSessions.End(db, account.Id, session, Now, cancellation);
        return Done("Session.Ended");
    }

    /// <summary>Ends all sessions but this one.</summary>
    public async Task<IActionResult> OnPostEndOthers(CancellationToken cancellation)
    {
        var account = (await users.GetUserAsync(User))!;
        await KeepSessions.EndAll(db, account.Id, OwnSession, Now, cancellation);
        return Done("Session.Ended");
    }

    /// <summary>What the browser has to know to make a passkey.</summary>
    public async Task<IActionResult> OnPostPasskeyOptions(CancellationToken cancellation)
    {
        if (!await RecentSignIn.Holds(db, User, Now, cancellation))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var account = (await users.GetUserAsync(User))!;
        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new()
            {
                Id = await users.GetUserIdAsync(account),
                Name = account.UserName!,
                DisplayName = account.DisplayName,
            }
        );
        return Content(options, "application/json");
    }

    /// <summary>Keeps the passkey that the browser made.</summary>
    public async Task<IActionResult> OnPostPasskey(string credential, string? name, CancellationToken cancellation)
    {
        if (!await RecentSignIn.Holds(db, User, Now, cancellation))
        {
            return Redirect(ConfirmLink);
        }

        var account = (await users.GetUserAsync(User))!;
        if ((await users.GetPasskeysAsync(account)).Count >= MostPasskeys)
        {
            return Failed("Passkey.TooMany");
        }

        var result = await signIn.PerformPasskeyAttestationAsync(credential);
        if (!result.Succeeded)
        {
            return Failed("Passkey.Failed");
        }

        var called = string.IsNullOrWhiteSpace(name) ? texts["Passkey.Unnamed"].Value : name.Trim();
        result.Passkey.Name = called.Length > LongestName ? called[..LongestName] : called;
        var kept = await users.AddOrUpdatePasskeyAsync(account, result.Passkey);
        if (!kept.Succeeded)
        {
            return Failed("Passkey.Failed");
        }

        await NotePasskey.Run(db, time, await current.Get(), result.Passkey.Name, added: true, cancellation);
        return Done("Passkey.Added");
    }

    /// <summary>Forgets a passkey.</summary>
    public async Task<IActionResult> OnPostForget(string passkey, CancellationToken cancellation)
    {
        if (!await RecentSignIn.Holds(db, User, Now, cancellation))
        {
            return Redirect(ConfirmLink);
        }

        var account = (await users.GetUserAsync(User))!;
        if (!Base64Url.IsValid(passkey))
        {
            return BadRequest();
        }

        var id = Base64Url.DecodeFromChars(passkey);
        if (await users.GetPasskeyAsync(account, id) is { } known)
        {
            await users.RemovePasskeyAsync(account, id);
            await NotePasskey.Run(db, time, await current.Get(), known.Name ?? "", added: false, cancellation);
        }

        return Done("Passkey.Removed");
    }

    internal static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private RedirectResult Done(string key) => Answer(FlashTone.Success, key);

    private RedirectResult Failed(string key) => Answer(FlashTone.Error, key);

    private RedirectResult Answer(FlashTone tone, string key)
    {
        TempData.AddFlash(tone, texts[key]);
        return Redirect(Url.Content("~" + AccountLinks.Index));
    }
}
