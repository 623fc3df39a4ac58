using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Workflow;
using Plumbline.Web.Shell;

namespace Plumbline.Web.Pages.People;

/// <summary>A post as pages show it.</summary>
public sealed record PersonPost(
    long Id,
    long AccountId,
    Role Role,
    string UnitName,
    string UnitPath,
    DateOnly? From,
    DateOnly? To,
    long? StandsInForId,
    string? Reason
)
{
    /// <summary>Whether it is in force on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    /// <summary>The first and the last day, as far as there are any.</summary>
    public string Span => $"{Times.Day(From)} — {Times.Day(To)}";

    internal static Task<List<PersonPost>> Of(
        AppDb db,
        Expression<Func<Post, bool>> which,
        CancellationToken cancellation
    ) => Of(db, db.Posts.Where(which), cancellation);

    internal static Task<List<PersonPost>> Of(AppDb db, IQueryable<Post> posts, CancellationToken cancellation) =>
        posts
            .Join(db.Units, post => post.UnitId, unit => unit.Id, (post, unit) => new { Post = post, Unit = unit })
            .OrderBy(pair => pair.Unit.Path)
            .ThenBy(pair => pair.Post.Id)
            .Select(pair => new PersonPost(
                pair.Post.Id,
                pair.Post.AccountId,
                pair.Post.Role,
                pair.Unit.Name,
                pair.Unit.Path,
                pair.Post.ValidFrom,
                pair.Post.ValidTo,
                pair.Post.StandsInForId,
                pair.Post.Reason
            ))
            .ToListAsync(cancellation);
}
