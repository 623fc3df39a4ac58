using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.CarryOvers;

/// <summary>
/// Keeps what the unit says of its carried money: texts, and what each indicator promised for the money and reached by now.
/// An empty text takes back what was said.
/// </summary>
public static class WriteCarryOver
{
    /// <summary>Longest text.</summary>
    public const int Longest = 2_000;

    private const int LongestItem = 300;

    /// <summary>Texts that are not of an indicator.</summary>
    public static IReadOnlyList<string> Whole { get; } = ["goal", "outcome", "cause"];

    private static readonly string[] OfIndicator = ["target", "actual", "reason"];

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
        var now = EventLog.Stamp(time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (
            await Locked<CarryOver>.Take(db, id, cancellation) is not { } locked
            || !May(actor, locked.Row)
            || texts.Keys.Any(item => !IsKnown(item))
        )
        {
            return Result.Failed<int>(Refusals.NotAllowed());
        }

        if (texts.FirstOrDefault(pair => pair.Value.Length > Longest).Key is { } item)
        {
            return Result.Failed<int>(Refusals.Bad(item, Refusals.TooLong(Longest)));
        }

        var kept = await db
            .CarryOverTexts.AsTracking()
            .Where(row => row.CarryOverId == id)
            .ToDictionaryAsync(row => row.Item, StringComparer.Ordinal, cancellation);
        var changed = texts
            .Select(pair => (pair.Key, Text: pair.Value.Trim().ReplaceLineEndings("\n")))
            .Where(pair => (kept.GetValueOrDefault(pair.Key)?.Text ?? "") != pair.Text)
            .ToList();
        foreach (var (place, text) in changed)
        {
            var row = kept.GetValueOrDefault(place);
            locked.Note(db, new("carry-over-text", place, row?.Text, text), actor, now);
            if (text.Length == 0)
            {
                db.CarryOverTexts.Remove(row!);
                continue;
            }

            row ??= db.CarryOverTexts.Add(new() { CarryOverId = id, Item = place }).Entity;
            (row.Text, row.AccountId, row.At) = (text, actor.AccountId, now);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result.Of(changed.Count);
    }

    /// <summary>Who keeps the project, or fills its unit's forms.</summary>
    public static bool May(Actor actor, CarryOver carried) =>
        actor.May(Right.ManageProjects, carried.UnitPath) || actor.May(Right.FillForms, carried.UnitPath);

    /// <summary>Name of what is said of an indicator.</summary>
    /// <param name="what"><c>target</c>, <c>actual</c> or <c>reason</c>.</param>
    /// <param name="kind">一级指标.</param>
    /// <param name="name">三级指标.</param>
    public static string Item(string what, IndicatorKind kind, string name) => $"{what}/{kind}/{name}";

    private static bool IsKnown(string item) =>
        item.Length <= LongestItem
        && item.Split('/', 3) switch
        {
            [var only] => Whole.Contains(only, StringComparer.Ordinal),
            [var what, var kind, { Length: > 0 }] => OfIndicator.Contains(what, StringComparer.Ordinal)
                && Enum.TryParse<IndicatorKind>(kind, out _),
            _ => false,
        };
}
