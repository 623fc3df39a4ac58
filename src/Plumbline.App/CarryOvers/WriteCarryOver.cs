using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Findings;

namespace Plumbline.App.CarryOvers;

/// <summary>
/// Keeps what the unit says of its carried money: texts, and what each indicator promised for the money and reached by now.
/// An empty text takes back what was said.
/// </summary>
public static class WriteCarryOver
{
    /// <summary>Texts that are not of an indicator.</summary>
    public static IReadOnlyList<string> Whole { get; } = ["goal", "outcome", "cause"];

    /// <summary>How many texts changed, or why none was kept.</summary>
    public static async Task<Result<int>> Run(
        AppDb db,
        TimeProvider time,
        Actor actor,
        long id,
        IReadOnlyDictionary<string, string> texts,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Locked<CarryOver>.Take(db, id, cancellation) is not { } locked)
        {
            return Result.Failed<int>(Refusals.NotAllowed());
        }

        var written = await Put((db, time, actor), locked, texts, null, cancellation);
        if (written.TryGet(out _))
        {
            await transaction.CommitAsync(cancellation);
        }

        return written;
    }

    /// <summary>The same within the caller's transaction, out of a file that the events name.</summary>
    internal static async Task<Result<int>> Put(
        (AppDb Db, TimeProvider Time, Actor Actor) on,
        Locked<CarryOver> locked,
        IReadOnlyDictionary<string, string> texts,
        string? file,
        CancellationToken cancellation
    )
    {
        var (db, time, actor) = on;
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        if (!May(actor, locked.Row) || !texts.Keys.All(item => SaidTexts.IsKnown(item, Whole.Contains)))
        {
            return Result.Failed<int>(Refusals.NotAllowed());
        }

        if (SaidTexts.Refused(texts) is { } refused)
        {
            return Result.Failed<int>(refused);
        }

        var id = locked.Row.Id;
        var kept = await db
            .CarryOverTexts.AsTracking()
            .Where(row => row.CarryOverId == id)
            .ToDictionaryAsync(row => row.Item, StringComparer.Ordinal, cancellation);
        var changed = SaidTexts.Put(
            db,
            kept,
            texts,
            item => new CarryOverText { CarryOverId = id, Item = item },
            (item, before, text) => locked.Note(db, new("carry-over-text", item, before, text, file), actor, now),
            (actor, now)
        );
        await db.SaveChangesAsync(cancellation);
        return Result.Of(changed);
    }

    /// <summary>Who keeps the project, or fills its unit's forms.</summary>
    public static bool May(Actor actor, CarryOver carried) =>
        actor.May(Right.ManageProjects, carried.UnitPath) || actor.May(Right.FillForms, carried.UnitPath);
}
