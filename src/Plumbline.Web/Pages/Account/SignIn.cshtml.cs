using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.Web.Access;
using Plumbline.Web.Limits;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Plumbline.Web.Pages.Account;

/// <summary>Signs a person in; five wrong attempts lock the account for a while.</summary>
[AllowAnonymous]
public sealed class SignInModel(
    SignInManager<App.Data.Records.Account> signIn,
    SignInLimit limit,
    SsoOptions sso,
    IStringLocalizer<AccountTexts> texts,
    IConfiguration configuration
) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Set when the office's provider did not lead to an account.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sso { get; set; }

    /// <summary>What stands on the button of the office's provider; null: there is none.</summary>
    public string? SsoName =>
        !sso.IsOn ? null
        : sso.Name.Length > 0 ? sso.Name
        : texts["Sso.Button"].Value;

    public bool TakesPasswords => !sso.RefusesPasswords;

    public bool IsDemo => configuration.GetValue<bool>("Demo:Seed");

    public async Task<IActionResult> OnPost()
    {
        if (!TakesPasswords)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!limit.Allows(HttpContext, Input.UserName))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var result = await signIn.PasswordSignInAsync(Input.UserName, Input.Password, false, lockoutOnFailure: true);
        return Answer(result, "SignIn.Wrong");
    }

    /// <summary>What the browser has to know to ask for a passkey. Says nothing about who has one.</summary>
    public async Task<IActionResult> OnPostPasskeyOptions() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null!), "application/json");

    /// <summary>Signs in with the passkey that the browser showed.</summary>
    public async Task<IActionResult> OnPostPasskey(string? credential)
    {
        ModelState.Clear();
        return string.IsNullOrEmpty(credential)
            ? Answer(SignInResult.Failed, "Passkey.SignInFailed")
            : Answer(await signIn.PasskeySignInAsync(credential), "Passkey.SignInFailed");
    }

    private IActionResult Answer(SignInResult result, string failed)
    {
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");
        }

        ModelState.AddModelError("", texts[result.IsLockedOut ? "SignIn.Locked" : failed]);
        return Page();
    }
}

/// <summary>What is typed to sign in.</summary>
public sealed class SignInInput
{
    [Required]
    [StringLength(100)]
    public string UserName { get; set; } = "";

    [Required]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
