using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.Web.Access;
using Plumbline.Web.Limits;

namespace Plumbline.Web.Pages.Account;

/// <summary>
/// Asks a signed-in person once more for the password or a passkey. It is signing in anew: the session of before ends, and
/// wrong attempts lock the account as they do there.
/// </summary>
public sealed class ConfirmModel(
    AppDb db,
    UserManager<App.Data.Records.Account> users,
    SignInManager<App.Data.Records.Account> signIn,
    TimeProvider time,
    SignInLimit limit,
    SsoOptions sso,
    IStringLocalizer<AccountTexts> texts
) : PageModel
{
    [BindProperty]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool TakesPasswords => !sso.RefusesPasswords;

    /// <summary>Whether the office's provider can be asked.</summary>
    public bool TakesSso => sso.IsOn;

    /// <summary>Minutes for which the answer counts.</summary>
    public int Minutes => (int)RecentSignIn.Window.TotalMinutes;

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var name = users.GetUserName(User) ?? "";
        if (!TakesPasswords)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!limit.Allows(HttpContext, name))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (!ModelState.IsValid || string.IsNullOrEmpty(Password))
        {
            return Failed("Confirm.Wrong");
        }

        var account = (await users.GetUserAsync(User))!;
        var result = await signIn.CheckPasswordSignInAsync(account, Password, lockoutOnFailure: true);
        return result.Succeeded
            ? await Done(account, cancellation)
            : Failed(result.IsLockedOut ? "SignIn.Locked" : "Confirm.Wrong");
    }

    /// <summary>What the browser has to know to ask for a passkey of this account.</summary>
    public async Task<IActionResult> OnPostPasskeyOptions() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(await users.GetUserAsync(User)), "application/json");

    /// <summary>Takes the passkey that the browser showed, where it is one of this account.</summary>
    public async Task<IActionResult> OnPostPasskey(string? credential, CancellationToken cancellation)
    {
        ModelState.Clear();
        var account = (await users.GetUserAsync(User))!;
        var shown = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAssertionAsync(credential);
        if (shown is not { Succeeded: true } || shown.User.Id != account.Id || !await IsOpen(account))
        {
            return Failed("Passkey.SignInFailed");
        }

        await users.AddOrUpdatePasskeyAsync(account, shown.Passkey);
        return await Done(account, cancellation);
    }

    private async Task<bool> IsOpen(App.Data.Records.Account account) =>
        await signIn.CanSignInAsync(account) && !await users.IsLockedOutAsync(account);

    private async Task<IActionResult> Done(App.Data.Records.Account account, CancellationToken cancellation)
    {
        if (AccountSignIn.SessionOf(User) is { } before)
        {
            await KeepSessions.End(db, account.Id, before, time.GetUtcNow().UtcDateTime, cancellation);
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~" + AccountLinks.Index);
    }

    private PageResult Failed(string key)
    {
        ModelState.AddModelError("", texts[key]);
        return Page();
    }
}
