using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Interfaces;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.People;

/// <summary>What is typed for a new token.</summary>
public sealed class NewToken
{
    public string? Name { get; set; }

    public string? UserName { get; set; }

    public string[] Scopes { get; set; } = [];

    public int Days { get; set; } = 90;
}

/// <summary>A token in the list.</summary>
public sealed record TokenRow(ApiToken Token, string UserName, string DisplayName);

/// <summary>Keys to the REST API: issued once, listed without the key, taken back.</summary>
public sealed class TokensModel(AppDb db, TimeProvider time, CurrentActor current, IStringLocalizer<PeopleTexts> texts)
    : PageModel
{
    private const int MostRows = 200;

    [BindProperty]
    public NewToken Input { get; set; } = new();

    public ImmutableArray<TokenRow> Rows { get; private set; } = [];

    /// <summary>The token that was just made, with its key.</summary>
    public TokenSecret? Made { get; private set; }

    public DateTime Now { get; private set; }

    public Task OnGet(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPostIssue(CancellationToken cancellation)
    {
        var request = new TokenRequest(Input.UserName, Input.Name, [.. Input.Scopes], Input.Days);
        var run = await IssueToken.Run(db, time, await current.Get(), request, cancellation);
        Made = run.TryGet(out var made) ? made : null;
        ModelState.Add(run.Findings, nameof(Input), "Name", "UserName", "Scopes", "Days");
        await Show(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRevoke(long id, CancellationToken cancellation)
    {
        if (await IssueToken.Revoke(db, time, await current.Get(), id, cancellation))
        {
            TempData.AddFlash(FlashTone.Success, texts["Tokens.RevokedDone"]);
        }

        return Redirect(Url.Content("~" + PeopleLinks.Tokens));
    }

    private async Task Show(CancellationToken cancellation)
    {
        Now = time.GetUtcNow().UtcDateTime;
        var within = FindAccounts.Within(db, await current.Get(), time);
        var rows = await db
            .ApiTokens.Join(
                within,
                token => token.AccountId,
                user => user.Id,
                (token, user) =>
                    new
                    {
                        token,
                        user.UserName,
                        user.DisplayName,
                    }
            )
            .OrderByDescending(row => row.token.Id)
            .Take(MostRows)
            .ToListAsync(cancellation);
        Rows = [.. rows.Select(row => new TokenRow(row.token, row.UserName!, row.DisplayName))];
    }
}
