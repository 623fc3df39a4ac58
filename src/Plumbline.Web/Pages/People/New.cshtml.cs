using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.People;

/// <summary>Adds an account; its first password is shown once, on the answer itself.</summary>
public sealed class NewModel(
    AppDb db,
    UserManager<App.Data.Records.Account> users,
    TimeProvider time,
    CurrentActor current
) : PageModel
{
    [BindProperty]
    public NewPerson Input { get; set; } = new();

    /// <summary>The added account, after a post.</summary>
    public AccountSecret? Added { get; private set; }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await AddAccount.Run(
            db,
            users,
            time,
            await current.Get(),
            new(Input.UserName, Input.DisplayName, Input.Email),
            cancellation
        );
        Added = result.TryGet(out var added) ? added : null;
        ModelState.Add(result.Findings, nameof(Input), "UserName", "DisplayName", "Email");
        return Page();
    }
}

/// <summary>What is typed for an account.</summary>
public sealed class NewPerson
{
    [Required]
    [StringLength(100)]
    public string UserName { get; set; } = "";

    [Required]
    [StringLength(100)]
    public string DisplayName { get; set; } = "";

    [EmailAddress]
    [StringLength(200)]
    public string? Email { get; set; }
}
