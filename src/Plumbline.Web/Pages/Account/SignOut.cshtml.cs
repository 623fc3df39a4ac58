using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Plumbline.Web.Pages.Account;

/// <summary>Ends the session, by a post only.</summary>
public sealed class SignOutModel(SignInManager<App.Data.Records.Account> signIn) : PageModel
{
    public async Task<IActionResult> OnPost()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("~/");
    }
}
