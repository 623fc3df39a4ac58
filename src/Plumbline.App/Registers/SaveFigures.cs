using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms.Saving;
using Plumbline.App.Log;
using Plumbline.Domain;
using Plumbline.Domain.Registers;
using Plumbline.Findings;

namespace Plumbline.App.Registers;

/// <summary>A figure that somebody typed.</summary>
/// <param name="Operation">Id of the change, made by the client.</param>
/// <param name="Figure">Id of the figure.</param>
/// <param name="Text">As typed; blank takes the figure away.</param>
/// <param name="Replaces">What the cell showed before; null: nothing.</param>
public sealed record TypedFigure(Guid Operation, string Figure, string? Text, string? Replaces)
{
    /// <summary>Take it whatever stood there: an import that somebody looked at.</summary>
    public bool Whatever { get; init; }

    /// <summary>Why, for the event: the file it came from.</summary>
    public string? Reason { get; init; }
}

/// <summary>Saves figures of a register, each an event of its chain. What cannot be read is kept as it was typed.</summary>
public static class SaveFigures
{
    /// <summary>Most figures in one request.</summary>
    public const int Most = 2_000;

    /// <summary>What became of each change, in their order; or why none is taken.</summary>
    public static async Task<Result<ImmutableArray<SaveResult>>> Run(
        AppDb db,
        RegisterCatalogue catalogue,
        TimeProvider time,
        Actor actor,
        (long Unit, int Year) register,
        IReadOnlyList<TypedFigure> changes,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unit = await db.Units.SingleOrDefaultAsync(one => one.Id == register.Unit, cancellation);
        if (
            unit is null
            || unit.Kind == UnitKind.Region
            || !FiscalYear.IsValid(register.Year)
            || changes.Count > Most
            || !actor.May(Right.FillForms, unit.Path)
        )
        {
            return Result.Failed<ImmutableArray<SaveResult>>(Refusals.NotAllowed());
        }

        var kept = await Begin(db, unit, register.Year, cancellation);
        var chain = (await db.LockChain(kept.ChainId, cancellation))!;
        var ids = changes.Select(change => change.Figure).Distinct(StringComparer.Ordinal).ToArray();
        var rows = await db
            .RegisterFigureValues.AsTracking()
            .Where(row => row.RegisterId == kept.Id && ids.Contains(row.Figure))
            .ToDictionaryAsync(row => row.Figure, StringComparer.Ordinal, cancellation);
        // What was saved before is sent again when its answer was lost: it is answered as it was then.
        var sent = changes.Select(change => (Guid?)change.Operation).Distinct().ToArray();
        var earlier = await db
            .Events.Where(entry => sent.Contains(entry.Operation))
            .ToDictionaryAsync(entry => entry.Operation!.Value, cancellation);
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        var results = ImmutableArray.CreateBuilder<SaveResult>(changes.Count);
        foreach (var change in changes)
        {
            results.Add(
                earlier.TryGetValue(change.Operation, out var there)
                    ? new(change.Operation, SaveOutcome.Saved, there.Seq, there.After)
                : catalogue.Find(change.Figure) is { IsComputed: false } figure
                    ? One(db, actor, chain, kept, rows, figure, change, now)
                : new(change.Operation, SaveOutcome.Missing, chain.Seq, null)
            );
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return Result.Of(results.ToImmutable());
    }

    private static SaveResult One(
        AppDb db,
        Actor actor,
        Chain chain,
        Register register,
        Dictionary<string, RegisterFigureValue> rows,
        RegisterFigure figure,
        TypedFigure change,
        DateTime now
    )
    {
        var row = rows.GetValueOrDefault(figure.Id);
        var before = row is null ? "" : Cell(figure, new(row.Number, row.Words));
        var value = RegisterValue.Of(figure, change.Text ?? "", OpenRegister.Money);
        var after = Cell(figure, value);
        if (before != after)
        {
            if (!change.Whatever && before != (change.Replaces ?? ""))
            {
                return new(change.Operation, SaveOutcome.Conflict, chain.Seq, Stored(before));
            }

            Put(db, register, rows, figure, value);
            EventLog.Write(
                db,
                chain,
                new("set", figure.Id, Stored(before), Stored(after), change.Reason, change.Operation),
                actor.AccountId,
                now
            );
        }

        return new(change.Operation, SaveOutcome.Saved, chain.Seq, Stored(after));
    }

    private static void Put(
        AppDb db,
        Register register,
        Dictionary<string, RegisterFigureValue> rows,
        RegisterFigure figure,
        RegisterValue? value
    )
    {
        if (rows.Remove(figure.Id, out var row) && value is null)
        {
            db.RegisterFigureValues.Remove(row);
            return;
        }

        if (value is null)
        {
            return;
        }

        if (row is null)
        {
            row = new() { RegisterId = register.Id, Figure = figure.Id };
            db.RegisterFigureValues.Add(row);
        }

        (row.Number, row.Words) = (value.Number, value.Words);
        rows[figure.Id] = row;
    }

    private static async Task<Register> Begin(AppDb db, Unit unit, int year, CancellationToken cancellation)
    {
        if (await Find(db, unit, year, cancellation) is { } found)
        {
            return found;
        }

        // Two that begin it at once: the second waits here and finds what the first made.
        await db.LockName(string.Create(CultureInfo.InvariantCulture, $"register/{unit.Id}/{year}"), cancellation);
        if (await Find(db, unit, year, cancellation) is { } made)
        {
            return made;
        }

        var chain = new Chain { Kind = "register" };
        db.Chains.Add(chain);
        await db.SaveChangesAsync(cancellation);
        var begun = new Register
        {
            UnitId = unit.Id,
            UnitPath = unit.Path,
            Year = year,
            ChainId = chain.Id,
        };
        db.Registers.Add(begun);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return begun;
    }

    private static Task<Register?> Find(AppDb db, Unit unit, int year, CancellationToken cancellation) =>
        db.Registers.SingleOrDefaultAsync(row => row.UnitId == unit.Id && row.Year == year, cancellation);

    private static string Cell(RegisterFigure figure, RegisterValue? value) =>
        FigureText.Cell(figure, value, OpenRegister.Money);

    private static string? Stored(string cell) => cell.Length == 0 ? null : cell;
}
