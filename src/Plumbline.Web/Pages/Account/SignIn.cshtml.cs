using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Plumbline.Web.Pages.Account;

/// <summary>Signs a person in; five wrong attempts lock the account for a while.</summary>
[AllowAnonymous]
public sealed class SignInModel(
    SignInManager<App.Data.Records.Account> signIn,
    IStringLocalizer<AccountTexts> texts,
    IConfiguration configuration
) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsDemo => configuration.GetValue<bool>("Demo:Seed");

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await signIn.PasswordSignInAsync(Input.UserName, Input.Password, false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");
        }

        ModelState.AddModelError("", texts[result.IsLockedOut ? "SignIn.Locked" : "SignIn.Wrong"]);
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
