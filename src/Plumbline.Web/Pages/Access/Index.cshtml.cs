using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Plumbline.App;
using Plumbline.App.Access;
using Plumbline.App.Access.Accounts;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Web.Access;
using Plumbline.Web.Pages.People;

namespace Plumbline.Web.Pages.Access;

/// <summary>Who may do something over a unit, and what a person may do. Each look is written down.</summary>
[SensitiveRead]
public sealed class IndexModel(AppDb db, CurrentActor current, TimeProvider time, IStringLocalizer<PeopleTexts> texts)
    : PageModel
{
    internal const int MostUnits = 300;

    [BindProperty(SupportsGet = true)]
    public Right Right { get; set; } = Right.ViewForms;

    /// <summary>Code or name of the unit asked about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>User name of the person asked about.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    /// <summary>Why there is no answer.</summary>
    public string? UnitError { get; private set; }

    public string? PersonError { get; private set; }

    public Unit? FoundUnit { get; private set; }

    public App.Data.Records.Account? FoundPerson { get; private set; }

    /// <summary>Who holds the right over the unit, and by which post.</summary>
    public ImmutableArray<(App.Data.Records.Account Account, PersonPost Post)> Holders { get; private set; } = [];

    /// <summary>Rights of the person, each with the posts in force that give it.</summary>
    public ImmutableArray<(Right Right, ImmutableArray<PersonPost> Posts)> Rights { get; private set; } = [];

    public ImmutableArray<Unit> Units { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation)
    {
        var actor = await current.Get();
        var subtrees = actor.Subtrees(Right.ViewAccess);
        Units =
        [
            .. await db
                .Units.Under(unit => unit.Path, subtrees)
                .OrderBy(unit => unit.Path)
                .Take(MostUnits)
                .ToListAsync(cancellation),
        ];
        if (!string.IsNullOrWhiteSpace(Unit))
        {
            await AskUnit(actor, Unit.Trim(), cancellation);
        }

        if (!string.IsNullOrWhiteSpace(Person))
        {
            await AskPerson(subtrees, Person.Trim(), cancellation);
        }
    }

    private async Task AskUnit(Actor actor, string typed, CancellationToken cancellation)
    {
        var found = await FindAccounts.Units(db, actor, Right.ViewAccess, typed, cancellation);
        if (found.Count != 1)
        {
            UnitError = texts[found.Count == 0 ? "Post.NoUnit" : "Post.ManyUnits"];
            return;
        }

        FoundUnit = found[0];
        var posts = await PersonPost.Of(db, FindAccounts.Holding(db, Right, FoundUnit, time), cancellation);
        var ids = posts.Select(post => post.AccountId).Distinct().ToArray();
        var accounts = await db
            .Users.Where(user => ids.Contains(user.Id) && !user.Disabled)
            .ToDictionaryAsync(user => user.Id, cancellation);
        Holders =
        [
            .. posts
                .Where(post => accounts.ContainsKey(post.AccountId))
                .Select(post => (accounts[post.AccountId], post)),
        ];
    }

    private async Task AskPerson(ImmutableArray<string> subtrees, string typed, CancellationToken cancellation)
    {
        var name = typed.ToUpperInvariant();
        var units = db.Units.Under(unit => unit.Path, subtrees);
        var found = await db
            .Users.Where(user => user.NormalizedUserName == name || user.DisplayName == typed)
            .Where(user => db.Posts.Any(post => post.AccountId == user.Id && units.Any(unit => unit.Id == post.UnitId)))
            .OrderByDescending(user => user.NormalizedUserName == name)
            .Take(2)
            .ToListAsync(cancellation);
        FoundPerson =
            found is [var only] || found is [{ } first, _] && first.NormalizedUserName == name ? found[0] : null;
        if (FoundPerson is null)
        {
            PersonError = texts[found.Count == 0 ? "Access.NoPerson" : "Access.ManyPeople"];
            return;
        }

        var today = ChinaTime.Today(time);
        var id = FoundPerson.Id;
        var posts = FoundPerson.Disabled
            ? []
            : (await PersonPost.Of(db, post => post.AccountId == id, cancellation)).FindAll(p => p.HoldsOn(today));
        Rights =
        [
            .. Enum.GetValues<Right>()
                .Select(right =>
                    (right, posts.Where(post => AccessRules.RolesWith(right).Contains(post.Role)).ToImmutableArray())
                ),
        ];
    }
}
