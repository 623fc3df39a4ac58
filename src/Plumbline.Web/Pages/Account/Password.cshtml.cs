using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.Web.Access;
using Plumbline.Web.Limits;
using Plumbline.Web.Pages.People;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.Account;

/// <summary>Changes one's own password; all other sessions end.</summary>
public sealed class PasswordModel(
    AppDb db,
    UserManager<App.Data.Records.Account> users,
    TimeProvider time,
    CurrentActor current,
    SignInLimit limit,
    IStringLocalizer<AccountTexts> texts
) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>The password was set by somebody else and has to be changed before anything else.</summary>
    public bool MustChange { get; private set; }

    public async Task OnGet() => MustChange = (await users.GetUserAsync(User))!.MustChangePassword;

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var actor = await current.Get();
        if (!limit.Allows(HttpContext, users.GetUserName(User) ?? ""))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (ModelState.IsValid && Input.Password != Input.Again)
        {
            ModelState.AddModelError("Input.Again", texts["Password.Differ"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var change = new PasswordChange(Input.Current, Input.Password, AccountSignIn.SessionOf(User));
        var result = await ChangePassword.Run(db, users, time, actor, change, cancellation);
        if (result.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Success, texts["Password.Done"]);
            return Redirect(Url.Content("~" + AccountLinks.Index));
        }

        ModelState.Add(result.Findings, nameof(Input), "Current", "Password");
        return Page();
    }
}

/// <summary>What is typed to change a password.</summary>
public sealed class PasswordInput
{
    [Required]
    [StringLength(200)]
    public string Current { get; set; } = "";

    [Required]
    [StringLength(200)]
    public string Password { get; set; } = "";

    [Required]
    [StringLength(200)]
    public string Again { get; set; } = "";
}
