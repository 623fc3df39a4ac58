using System.Collections.Immutable;
using Plumbline.App.CarryOvers;
using Plumbline.App.Transfers;
using Plumbline.Domain.CarryOvers;
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

/// <summary>Writes the cells of a table that was read back by the write path of its page; each event names the file.</summary>
public static class TakeTable
{
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
        if (await OpenTable.Form(on, target, cancellation) is not { } form)
        {
            return Result.Failed<TakenTable>(Refusals.NotAllowed());
        }

        var fresh = chosen.Where(cell => form.Stored(cell.Item) == cell.Stored).ToList();
        var texts = fresh
            .Where(cell => !cell.Item.StartsWith(CarryOverTable.OfMoney, StringComparison.Ordinal))
            .ToDictionary(cell => cell.Item, cell => cell.Text, StringComparer.Ordinal);
        var written = await Texts(on, target, texts, file, cancellation);
        if (!written.TryGet(out var count))
        {
            return Result.Failed<TakenTable>(written.Findings);
        }

        var sums = fresh.Where(cell => !texts.ContainsKey(cell.Item)).ToList();
        var refused = await Money(on, target, sums, file, cancellation);
        return refused is null
            ? Result.Of(new TakenTable(count + sums.Count, chosen.Count - fresh.Count))
            : Result.Failed<TakenTable>(refused);
    }

    private static async Task<Result<int>> Texts(
        TableReading on,
        TableTarget target,
        Dictionary<string, string> texts,
        string file,
        CancellationToken cancellation
    ) =>
        texts.Count == 0 ? Result.Of(0)
        : target.Kind == TableKind.Transfer ? await WriteTransfer.Run(on, target.Id, texts, file, cancellation)
        : await WriteCarryOver.Run((on.Db, on.Time, on.Actor), target.Id, texts, file, cancellation);

    // Balance and spending of one source are one row, which is written once.
    private static async Task<Finding?> Money(
        TableReading on,
        TableTarget target,
        List<ChosenCell> sums,
        string file,
        CancellationToken cancellation
    )
    {
        if (
            sums.Count == 0
            || await OpenCarryOver.Run(on.Db, on.Packs, on.Time, on.Actor, target.Id, cancellation) is not { } carried
        )
        {
            return null;
        }

        var funds = new Dictionary<string, CarriedFund>(StringComparer.Ordinal);
        foreach (var sum in sums)
        {
            if (CarryOverTable.Fund(sum.Item, carried.Money) is not var (fund, isBalance))
            {
                return Refusals.NotAllowed();
            }

            var key = CarryOverFiling.Key(fund);
            funds[key] = CarryOverTable.With(funds.GetValueOrDefault(key) ?? fund, isBalance, sum.Text);
        }

        foreach (var fund in funds.Values)
        {
            var kept = await KeepCarriedFund.Run(on, target.Id, fund, file, cancellation);
            if (!kept.TryGet(out _))
            {
                return kept.Findings[0];
            }
        }

        return null;
    }
}
