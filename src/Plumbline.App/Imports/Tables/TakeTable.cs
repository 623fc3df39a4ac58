using System.Collections.Immutable;
using Plumbline.App.CarryOvers;
using Plumbline.App.Data.Records;
using Plumbline.App.Evidence;
using Plumbline.App.Log;
using Plumbline.App.Transfers;
using Plumbline.Findings;

namespace Plumbline.App.Imports.Tables;

/// <summary>A cell that a person took over.</summary>
/// <param name="Item">What is written.</param>
/// <param name="Stored">What was stored when the person looked.</param>
/// <param name="Text">What is kept now.</param>
public sealed record ChosenCell(string Item, string Stored, string Text);

/// <summary>What became of the cells.</summary>
/// <param name="Written">How many were written.</param>
/// <param name="Missed">How many somebody changed in between.</param>
public sealed record TakenTable(int Written, int Missed);

/// <summary>
/// Writes the cells of a table that was read back by the write path of its page; each event names the file. All of them are
/// written, or none.
/// </summary>
public static class TakeTable
{
    /// <summary>The name of a file as the events keep it: without a path, and not longer than a name is.</summary>
    public static string FileName(string? posted) => AddEvidence.NameOf(posted ?? "");

    /// <summary>How many were written, or why none was.</summary>
    /// <param name="on">What the reading stands on.</param>
    /// <param name="target">Whose table it is.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="chosen">The cells.</param>
    /// <param name="cancellation">Calls it off.</param>
    public static async Task<Result<TakenTable>> Run(
        TableReading on,
        TableTarget target,
        string file,
        IReadOnlyList<ChosenCell> chosen,
        CancellationToken cancellation
    )
    {
        await using var transaction = await on.Db.Database.BeginTransactionAsync(cancellation);
        var taken = await Take(on, target, FileName(file), chosen, cancellation);
        if (taken.TryGet(out _))
        {
            await transaction.CommitAsync(cancellation);
        }
        else
        {
            on.Db.ChangeTracker.Clear();
        }

        return taken;
    }

    // What is stored is read under the lock, so that nobody changes it between the look and the writing.
    private static async Task<Result<TakenTable>> Take(
        TableReading on,
        TableTarget target,
        string file,
        IReadOnlyList<ChosenCell> chosen,
        CancellationToken cancellation
    )
    {
        var isTransfer = target.Kind == TableKind.Transfer;
        var transfer = isTransfer ? await Locked<Transfer>.Take(on.Db, target.Id, cancellation) : null;
        var carried = isTransfer ? null : await Locked<CarryOver>.Take(on.Db, target.Id, cancellation);
        if ((transfer is null && carried is null) || await OpenTable.Form(on, target, cancellation) is not { } form)
        {
            return Result.Failed<TakenTable>(Refusals.NotAllowed());
        }

        var fresh = chosen
            .DistinctBy(cell => cell.Item, StringComparer.Ordinal)
            .Where(cell => form.Stored(cell.Item) == cell.Stored)
            .ToImmutableDictionary(cell => cell.Item, cell => cell.Text, StringComparer.Ordinal);
        if (Refused(form, fresh) is { } refused)
        {
            return Result.Failed<TakenTable>(refused);
        }

        var texts = isTransfer ? fresh : fresh.RemoveRange(fresh.Keys.Where(CarryOverTable.IsMoney));
        var written = Result.Of(0);
        if (!texts.IsEmpty)
        {
            written = transfer is not null
                ? await WriteTransfer.Put(on, transfer, texts, file, cancellation)
                : await WriteCarryOver.Put((on.Db, on.Time, on.Actor), carried!, texts, file, cancellation);
        }

        foreach (var fund in form.Funds(fresh))
        {
            if (written.TryGet(out var count))
            {
                var kept = await KeepCarriedFund.Put(on, carried!, fund, file, cancellation);
                written = kept.Then(_ => Result.Of(count));
            }
        }

        return written.Then(count =>
            Result.Of(new TakenTable(count + fresh.Count - texts.Count, chosen.Count - fresh.Count))
        );
    }

    // What was posted is judged as what was read: each by itself, then together.
    private static Finding? Refused(TableForm form, ImmutableDictionary<string, string> values)
    {
        foreach (var (item, text) in values)
        {
            if (form.Check(item, text) is { } why)
            {
                return Refusals.Bad(item, why);
            }
        }

        return form.Judge(values).Select(wrong => Refusals.Bad(wrong.Key, wrong.Value)).FirstOrDefault();
    }
}
