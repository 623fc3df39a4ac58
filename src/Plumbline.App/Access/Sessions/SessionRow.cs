using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Access.Sessions;

/// <summary>A session with its account and one of the posts in force; one without posts is one row without a post.</summary>
internal sealed record SessionRow(
    string Id,
    DateTime StartedAt,
    DateTime SeenAt,
    DateTime? EndedAt,
    long AccountId,
    string DisplayName,
    bool Disabled,
    bool MustChangePassword,
    Role? Role,
    long? UnitId,
    string? UnitPath
)
{
    private static readonly ModelQuery<Func<AppDb, string[], DateOnly, IAsyncEnumerable<SessionRow>>> Query = new(() =>
        EF.CompileAsyncQuery(
            (AppDb db, string[] ids, DateOnly today) =>
                from session in db.Sessions.TagWith(HotQuery.Tag)
                where ids.Contains(session.Id)
                join account in db.Users on session.AccountId equals account.Id
                // As PostDays.InForceOn says, which a compiled query cannot call.
                from post in db
                    .Posts.Where(post => post.AccountId == account.Id)
                    .Where(post => post.ValidFrom == null || post.ValidFrom <= today)
                    .Where(post => post.ValidTo == null || post.ValidTo >= today)
                    .DefaultIfEmpty()
                join one in db.Units on post!.UnitId equals one.Id into units
                from unit in units.DefaultIfEmpty()
                select new SessionRow(
                    session.Id,
                    session.StartedAt,
                    session.SeenAt,
                    session.EndedAt,
                    account.Id,
                    account.DisplayName,
                    account.Disabled,
                    account.MustChangePassword,
                    post == null ? null : post.Role,
                    unit == null ? null : unit.Id,
                    unit == null ? null : unit.Path
                )
        )
    );

    /// <summary>The rows of some sessions; none: there is no such session.</summary>
    internal static ValueTask<List<SessionRow>> Of(
        AppDb db,
        string[] ids,
        DateOnly today,
        CancellationToken cancellation
    ) => Query.Of(db)(db, ids, today).ToListAsync(cancellation);

    /// <summary>The person of these rows.</summary>
    internal static Actor Actor(IReadOnlyList<SessionRow> rows) =>
        new(
            rows[0].AccountId,
            rows[0].DisplayName,
            [
                .. rows.Where(row => row is { Role: not null, UnitPath: not null })
                    .Select(row => new HeldPost(row.Role!.Value, row.UnitId!.Value, row.UnitPath!))
                    .Distinct(),
            ]
        );
}
