using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Transfers;
using Plumbline.Findings;

namespace Plumbline.App.Transfers;

/// <summary>
/// Keeps what the department says in the regional table: texts, and values of indicators that cannot be added up. An empty
/// text gives way to what the forms say.
/// </summary>
public static class WriteTransfer
{
    /// <summary>Longest text.</summary>
    public const int Longest = 2_000;

    private const int LongestItem = 300;

    private static readonly string[] Whole = ["goal", "outcome", "note"];

    private static readonly string[] OfIndicator = ["target", "actual", "reason"];

    /// <summary>How many texts changed, or why none was kept.</summary>
    public static async Task<Result<int>> Run(
        AppDb db,
        Packs packs,
        TimeProvider time,
        Actor actor,
        long transferId,
        IReadOnlyDictionary<string, string> texts,
        CancellationToken cancellation
    )
    {
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<Transfer>.Take(db, transferId, cancellation) is not { } locked
            || !actor.May(Right.ManageProjects, locked.Row.UnitPath)
            || packs.Regimes.Find(locked.Row.Regime)?.Process.Transfers is not { } rules
            || texts.Keys.Any(item => !IsKnown(item, rules))
        )
        {
            return Result.Failed<int>(Refusals.NotAllowed());
        }

        if (texts.FirstOrDefault(pair => pair.Value.Length > Longest).Key is { } item)
        {
            return Result.Failed<int>(Refusals.Bad(item, Refusals.TooLong(Longest)));
        }

        var kept = await db
            .TransferTexts.AsTracking()
            .Where(row => row.TransferId == transferId)
            .ToDictionaryAsync(row => row.Item, StringComparer.Ordinal, cancellation);
        var changed = texts
            .Select(pair => (pair.Key, Text: pair.Value.Trim().ReplaceLineEndings("\n")))
            .Where(pair => (kept.GetValueOrDefault(pair.Key)?.Text ?? "") != pair.Text)
            .ToList();
        foreach (var (place, text) in changed)
        {
            locked.Note(db, new("transfer-text", place, kept.GetValueOrDefault(place)?.Text, text), actor, now);
            Put(db, kept.GetValueOrDefault(place), (transferId, place, text), (actor, now));
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(changed.Count);
    }

    /// <summary>Name of what is said of an indicator.</summary>
    /// <param name="what"><c>target</c>, <c>actual</c> or <c>reason</c>.</param>
    /// <param name="kind">一级指标.</param>
    /// <param name="name">三级指标.</param>
    public static string Item(string what, IndicatorKind kind, string name) => $"{what}/{kind}/{name}";

    private static void Put(
        AppDb db,
        TransferText? row,
        (long Transfer, string Item, string Text) said,
        (Actor Actor, DateTime Now) by
    )
    {
        if (said.Text.Length == 0)
        {
            db.TransferTexts.Remove(row!);
            return;
        }

        row ??= db.TransferTexts.Add(new() { TransferId = said.Transfer, Item = said.Item }).Entity;
        (row.Text, row.AccountId, row.At) = (said.Text, by.Actor.AccountId, by.Now);
    }

    private static bool IsKnown(string item, TransferRules rules)
    {
        var parts = item.Split('/', 3);
        return item.Length <= LongestItem
            && (
                parts switch
                {
                    [var only] => Whole.Contains(only, StringComparer.Ordinal),
                    ["topic", var id] => rules.Topics.Any(topic => topic.Id == id),
                    [var what, var kind, { Length: > 0 }] => OfIndicator.Contains(what, StringComparer.Ordinal)
                        && Enum.TryParse<IndicatorKind>(kind, out _),
                    _ => false,
                }
            );
    }
}
