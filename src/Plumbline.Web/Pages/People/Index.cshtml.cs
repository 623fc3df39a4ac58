using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Plumbline.App;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Access;

namespace Plumbline.Web.Pages.People;

/// <summary>Accounts that the administrator keeps.</summary>
public sealed class IndexModel(AppDb db, CurrentActor current, TimeProvider time) : PageModel
{
    internal const int Size = 50;

    /// <summary>A part of the user name or of the name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only holders of this role.</summary>
    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    /// <summary>Closed accounts instead of open ones.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public int Total { get; private set; }

    public ImmutableArray<PersonRow> Rows { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var accounts = FindAccounts.Within(db, actor, time).Where(user => user.Disabled == Closed);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var typed = Q.Trim();
            var upper = typed.ToUpperInvariant();
            accounts = accounts.Where(user =>
                user.NormalizedUserName!.Contains(upper) || user.DisplayName.Contains(typed)
            );
        }

        if (Role is { } role)
        {
            accounts = accounts.Where(user => db.Posts.Any(post => post.AccountId == user.Id && post.Role == role));
        }

        Total = await accounts.CountAsync(cancellation);
        var page = await accounts
            .OrderBy(user => user.NormalizedUserName)
            .Skip((Math.Clamp(P, 1, 1_000_000) - 1) * Size)
            .Take(Size)
            .ToListAsync(cancellation);
        var ids = page.ConvertAll(user => user.Id);
        var today = ChinaTime.Today(time);
        var posts = (await PersonPost.Of(db, post => ids.Contains(post.AccountId), cancellation))
            .Where(post => post.To is null || post.To >= today)
            .ToLookup(post => post.AccountId);
        Rows =
        [
            .. page.Select(user => new PersonRow(
                user.Id,
                user.UserName!,
                user.DisplayName,
                user.LastSignInAt,
                user.LockoutEnd > time.GetUtcNow(),
                [.. posts[user.Id]]
            )),
        ];
    }
}

/// <summary>An account in the list.</summary>
public sealed record PersonRow(
    long Id,
    string UserName,
    string DisplayName,
    DateTime? LastSignInAt,
    bool Locked,
    ImmutableArray<PersonPost> Posts
);
