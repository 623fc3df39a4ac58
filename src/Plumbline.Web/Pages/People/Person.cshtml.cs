using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Access.Sessions;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Findings;
using Plumbline.Web.Access;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.People;

/// <summary>One account: its posts, closing it, a new password.</summary>
public sealed class PersonModel(
    AppDb db,
    UserManager<App.Data.Records.Account> users,
    TimeProvider time,
    CurrentActor current,
    IStringLocalizer<PeopleTexts> texts,
    IOptions<Web.Access.SessionOptions> sessions
) : PageModel
{
    internal const int MostUnits = 300;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public NewPost Input { get; set; } = new();

    public App.Data.Records.Account Person { get; private set; } = new();

    public ImmutableArray<PersonPost> Posts { get; private set; } = [];

    /// <summary>Posts that this person could stand in for.</summary>
    public ImmutableArray<(PersonPost Post, string Holder)> Others { get; private set; } = [];

    /// <summary>Units to choose from, as far as a list can hold them.</summary>
    public ImmutableArray<Unit> Units { get; private set; } = [];

    public int LiveSessions { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>The new password, after it was reset.</summary>
    public AccountSecret? Secret { get; private set; }

    /// <summary>The administrator looks at himself.</summary>
    public bool IsSelf { get; private set; }

    public Task<IActionResult> OnGet(CancellationToken cancellation) => Show(cancellation);

    public async Task<IActionResult> OnPostPost(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return await Show(cancellation);
        }

        var actor = await current.Get();
        var found = Input.StandsInForId is null
            ? await FindAccounts.Units(db, actor, Right.ManageAccounts, Input.Unit?.Trim() ?? "", cancellation)
            : [];
        if (Input.StandsInForId is null && found.Count != 1)
        {
            ModelState.AddModelError("Input.Unit", texts[found.Count == 0 ? "Post.NoUnit" : "Post.ManyUnits"]);
            return await Show(cancellation);
        }

        var request = new PostRequest(
            Id,
            found.Select(unit => unit.Id).FirstOrDefault(),
            Input.Role,
            Input.From,
            Input.To,
            Input.StandsInForId,
            Input.Reason
        );
        return await Answer(await GivePost.Run(db, time, actor, request, cancellation), "Post.Given", cancellation);
    }

    public async Task<IActionResult> OnPostWithdraw(long postId, string? reason, CancellationToken cancellation) =>
        await Answer(
            await WithdrawPost.Run(db, time, await current.Get(), postId, reason, cancellation),
            "Post.Withdrawn",
            cancellation
        );

    public async Task<IActionResult> OnPostClose(bool close, string? reason, CancellationToken cancellation) =>
        await Answer(
            await CloseAccount.Run(db, time, await current.Get(), new(Id, close, reason), cancellation),
            close ? "Person.ClosedDone" : "Person.OpenedDone",
            cancellation
        );

    public async Task<IActionResult> OnPostReset(CancellationToken cancellation)
    {
        var result = await ResetPassword.Run(db, users, time, await current.Get(), Id, cancellation);
        Secret = result.TryGet(out var secret) ? secret : null;
        ModelState.Add(result.Findings, nameof(Input));
        return await Show(cancellation);
    }

    private async Task<IActionResult> Answer<T>(Result<T> result, string done, CancellationToken cancellation)
        where T : notnull
    {
        if (result.TryGet(out _))
        {
            TempData.AddFlash(FlashTone.Success, texts[done]);
            return Redirect(Url.Content("~" + PeopleLinks.Person(Id)));
        }

        ModelState.Add(result.Findings, nameof(Input), "Unit", "Role", "From", "To", "StandsInFor", "Reason");
        return await Show(cancellation);
    }

    private async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var person = await FindAccounts
            .Within(db, actor, time)
            .SingleOrDefaultAsync(user => user.Id == Id, cancellation);
        if (person is null)
        {
            return NotFound();
        }

        (Person, IsSelf, Today) = (person, person.Id == actor.AccountId, ChinaTime.Today(time));
        Posts = [.. await PersonPost.Of(db, post => post.AccountId == Id, cancellation)];
        LiveSessions = await KeepSessions
            .Live(db, sessions.Value.Rules, Id, time.GetUtcNow().UtcDateTime)
            .CountAsync(cancellation);
        await LoadChoices(actor, cancellation);
        return Page();
    }

    private async Task LoadChoices(Actor actor, CancellationToken cancellation)
    {
        var subtrees = actor.Subtrees(Right.ManageAccounts);
        Units =
        [
            .. await db
                .Units.Under(unit => unit.Path, subtrees)
                .OrderBy(unit => unit.Path)
                .Take(MostUnits)
                .ToListAsync(cancellation),
        ];
        var ids = Units.Select(unit => unit.Id).ToArray();
        var posts = (await PersonPost.Of(db, post => ids.Contains(post.UnitId) && post.AccountId != Id, cancellation))
            .Where(post => post.HoldsOn(Today) && post.StandsInForId is null)
            .Take(MostUnits)
            .ToList();
        var holders = posts.Select(post => post.AccountId).Distinct().ToArray();
        var names = await db
            .Users.Where(user => holders.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        Others = [.. posts.Select(post => (post, names[post.AccountId]))];
    }
}
