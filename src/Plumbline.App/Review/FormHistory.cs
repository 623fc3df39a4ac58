using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Review;

/// <summary>One thing that happened to a form.</summary>
/// <param name="Seq">Number in the chain.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Name of the account; null: the system.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Place">Where, as events write it.</param>
/// <param name="Words">Where, in the words of the form; empty: the form as a whole.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there since.</param>
/// <param name="Reason">Why, where somebody said so.</param>
/// <param name="Erased">What stood there was erased by law; hashes still prove that it was there.</param>
public sealed record HistoryEntry(
    long Seq,
    DateTime At,
    string? Who,
    string Kind,
    string Place,
    string Words,
    string? Before,
    string? After,
    string? Reason,
    bool Erased
);

/// <summary>One page of a form's history, newest first.</summary>
public sealed record HistoryPage(ImmutableArray<HistoryEntry> Entries, int Total);

/// <summary>The history of a form or of one of its cells.</summary>
public static class FormHistory
{
    /// <summary>One page.</summary>
    /// <param name="db">The database.</param>
    /// <param name="opened">The form.</param>
    /// <param name="actor">Who looks: scores that are not fed back yet are not shown to everybody.</param>
    /// <param name="place">A cell, <c>indicators/r3.actual</c>, or a row, with all of its cells; empty: everything.</param>
    /// <param name="page">From 1.</param>
    /// <param name="pageSize">Entries on a page.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<HistoryPage> Run(
        AppDb db,
        OpenedForm opened,
        Actor actor,
        string place,
        int page,
        int pageSize,
        CancellationToken cancellation
    )
    {
        var events = At(
            db.Events.Where(entry => entry.ChainId == opened.Form.ChainId).ShownTo(actor, opened.Form),
            place
        );
        var total = await events.CountAsync(cancellation);
        var found = await events
            .OrderByDescending(entry => entry.Seq)
            .Skip((page - 1) * pageSize)
            .Take(pageSize)
            .ToListAsync(cancellation);
        var ids = found.Select(entry => entry.AccountId).OfType<long>().Distinct().ToList();
        var names = await db
            .Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        var words = new PlaceWords(opened);
        return new([.. found.Select(entry => Entry(entry, names, words))], total);
    }

    // A row's history holds what happened in its cells; a name that only begins alike is another row.
    private static IQueryable<Event> At(IQueryable<Event> events, string place)
    {
        if (place.Length == 0)
        {
            return events;
        }

        var within = place + ".";
        return events.Where(entry => entry.Place == place || entry.Place.StartsWith(within));
    }

    // Words of closed lists as the form prints them.
    private static string? Read(string place, string? kept) =>
        kept is not null
        && place.IndexOf('/', StringComparison.Ordinal) is > 0 and var at
        && FilingPath.TryParse($"{place[..at]}[0].{place[(place.IndexOf('.', at) + 1)..]}", out var path)
            ? FieldWords.Of(path, kept)
            : kept;

    private static HistoryEntry Entry(Event entry, Dictionary<long, string> names, PlaceWords words) =>
        new(
            entry.Seq,
            entry.At,
            entry.AccountId is { } id ? names.GetValueOrDefault(id) : null,
            entry.Kind,
            entry.Place,
            words.Of(entry.Place),
            Read(entry.Place, entry.Before),
            Read(entry.Place, entry.After),
            entry.Reason,
            entry.Salt is null
        );
}
