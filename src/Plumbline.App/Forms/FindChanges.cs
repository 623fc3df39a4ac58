using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Review;

namespace Plumbline.App.Forms;

/// <summary>A change of a form, as the people who have it open learn of it.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Place">Row and field.</param>
/// <param name="After">What stands there now.</param>
/// <param name="Operation">Id given by the client that made it.</param>
/// <param name="By">Who; null: the system.</param>
/// <param name="At">When, UTC.</param>
public sealed record SeenChange(
    long Seq,
    string Kind,
    string Place,
    string? After,
    Guid? Operation,
    string? By,
    DateTime At
);

/// <summary>Finds what happened to a form.</summary>
public static class FindChanges
{
    /// <summary>Most changes told at once; who missed more loads the page again.</summary>
    public const int Most = 500;

    /// <summary>The changes after a revision that the actor may know, in order, at most <see cref="Most"/>.</summary>
    public static Task<List<SeenChange>> Since(
        AppDb db,
        Actor actor,
        Form form,
        long seq,
        CancellationToken cancellation
    ) =>
        Seen(
                db,
                db.Events.Where(change => change.ChainId == form.ChainId && change.Seq > seq)
                    .ShownTo(actor, form)
                    .OrderBy(change => change.Seq)
                    .Take(Most)
            )
            .ToListAsync(cancellation);

    /// <summary>The last change of each of some places.</summary>
    public static async Task<Dictionary<string, SeenChange>> LastAt(
        AppDb db,
        long chainId,
        IReadOnlyCollection<string> places,
        CancellationToken cancellation
    )
    {
        var at = db.Events.Where(change => change.ChainId == chainId && places.Contains(change.Place));
        var found = await Seen(db, at).ToListAsync(cancellation);
        return found
            .GroupBy(change => change.Place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(c => c.Seq)!, StringComparer.Ordinal);
    }

    private static IQueryable<SeenChange> Seen(AppDb db, IQueryable<Event> changes) =>
        from change in changes
        join account in db.Users on change.AccountId equals account.Id into accounts
        from account in accounts.DefaultIfEmpty()
        orderby change.Seq
        select new SeenChange(
            change.Seq,
            change.Kind,
            change.Place,
            change.After,
            change.Operation,
            account == null ? null : account.DisplayName,
            change.At
        );
}
