using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.Review;

/// <summary>Words of somebody about a form.</summary>
public sealed record Said(string Text, string Who, DateTime At);

/// <summary>A thread on a form that nobody has marked as dealt with.</summary>
/// <param name="Id">The remark that began it.</param>
/// <param name="Place">The cell; empty: the form as a whole.</param>
/// <param name="Words">The cell in the words of the form.</param>
/// <param name="First">What was remarked.</param>
/// <param name="Answers">In the order they were written.</param>
public sealed record OpenThread(long Id, string Place, string Words, Said First, ImmutableArray<Said> Answers);

/// <summary>What the filler has to deal with.</summary>
/// <param name="Last">Why the form was returned, warned or suspended; null: it was not, or it has moved on since.</param>
/// <param name="Threads">Oldest first.</param>
public sealed record FormReturn(Said? Last, ImmutableArray<OpenThread> Threads);

/// <summary>Finds why a form came back, was warned or suspended, and its open remarks, for the page that mends it.</summary>
public static class FindReturn
{
    /// <summary>The reason and the open threads of a form.</summary>
    /// <param name="db">The database.</param>
    /// <param name="form">The form.</param>
    /// <param name="hasRemarks">Whether there are remarks on it; they are not looked for without.</param>
    /// <param name="cancellation">Stops.</param>
    public static async Task<FormReturn> Run(AppDb db, Form form, bool hasRemarks, CancellationToken cancellation)
    {
        var last = await LastReturn(db, form, cancellation);
        var remarks = hasRemarks
            ? await db
                .Remarks.Where(remark => remark.FormId == form.Id)
                .OrderBy(remark => remark.Id)
                .ToListAsync(cancellation)
            : [];
        if (last is null && remarks.Count == 0)
        {
            return new(null, []);
        }

        var people = remarks.Select(remark => remark.AccountId).Append(last?.AccountId ?? 0).Distinct().ToList();
        var names = await db
            .Users.Where(user => people.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        var words = new PlaceWords((await OpenForm.Run(db, form.Id, cancellation))!);
        Said Words(string? text, long? account, DateTime at) =>
            new(text ?? "", account is { } id ? names.GetValueOrDefault(id, "") : "", at);
        return new(
            last is null ? null : Words(last.Reason, last.AccountId, last.At),
            [
                .. remarks
                    .Where(remark => remark.AnswersId is null && remark.ResolvedAt is null)
                    .Select(root => new OpenThread(
                        root.Id,
                        root.Place,
                        words.Of(root.Place),
                        Words(root.Text, root.AccountId, root.At),
                        [
                            .. remarks
                                .Where(answer => answer.AnswersId == root.Id)
                                .Select(answer => Words(answer.Text, answer.AccountId, answer.At)),
                        ]
                    )),
            ]
        );
    }

    // The move by which the form came to its filler, where somebody sent it back or warned of it.
    private static async Task<Event?> LastReturn(AppDb db, Form form, CancellationToken cancellation)
    {
        if (
            form.State
            is not (FormState.Returned or FormState.AdjustmentDrafted or FormState.Warned or FormState.Suspended)
        )
        {
            return null;
        }

        var last = await db
            .Events.Where(entry => entry.ChainId == form.ChainId && entry.Kind == "move")
            .OrderByDescending(entry => entry.Seq)
            .FirstOrDefaultAsync(cancellation);
        // An adjustment is also drafted by its filler; only a return is one.
        return form.State != FormState.AdjustmentDrafted || (last is not null && IsReturn(form, last)) ? last : null;
    }

    private static bool IsReturn(Form form, Event last) =>
        Enum.TryParse<FormState>(last.Before, out var from)
        && FormProcess
            .Of(form.Stage)
            .Moves.Any(move => move.From == from && move.To == form.State && move.Action == MoveAction.Return);
}
