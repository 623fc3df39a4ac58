using Microsoft.EntityFrameworkCore;
using Plumbline.App.Access;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;
using Plumbline.Findings;

namespace Plumbline.App.Data;

/// <summary>
/// Texts that people say of a table, item by item: of the whole, or of what an indicator promised and reached. An empty text
/// takes back what was said.
/// </summary>
public static class SaidTexts
{
    /// <summary>Longest text.</summary>
    public const int Longest = 2_000;

    private const int LongestItem = 300;

    private static readonly string[] OfIndicator = ["target", "actual", "reason"];

    /// <summary>Name of what is said of an indicator.</summary>
    /// <param name="what"><c>target</c>, <c>actual</c> or <c>reason</c>.</param>
    /// <param name="kind">一级指标.</param>
    /// <param name="name">三级指标.</param>
    public static string Item(string what, IndicatorKind kind, string name) => $"{what}/{kind}/{name}";

    /// <summary>True for an item of the table: of an indicator, or one that the table knows.</summary>
    internal static bool IsKnown(string item, Func<string, bool> ofTable) =>
        item.Length <= LongestItem
        && (
            ofTable(item)
            || (
                item.Split('/', 3) is [var what, var kind, { Length: > 0 }]
                && OfIndicator.Contains(what, StringComparer.Ordinal)
                && Enum.TryParse<IndicatorKind>(kind, out _)
            )
        );

    /// <summary>Why the texts cannot be kept; null: they can.</summary>
    internal static Finding? Refused(IReadOnlyDictionary<string, string> texts) =>
        texts.FirstOrDefault(pair => pair.Value.Length > Longest).Key is { } item
            ? Refusals.Bad(item, Refusals.TooLong(Longest))
            : null;

    /// <summary>Puts the texts that differ into the transaction, each with its event, and says how many they are.</summary>
    /// <param name="db">The database.</param>
    /// <param name="kept">The texts that stand there, tracked.</param>
    /// <param name="texts">What is said, by item.</param>
    /// <param name="begin">A text of an item, without words yet.</param>
    /// <param name="note">Writes the event: item, text before, text after.</param>
    /// <param name="by">Who says it, and when (UTC).</param>
    internal static int Put<T>(
        AppDb db,
        IReadOnlyDictionary<string, T> kept,
        IReadOnlyDictionary<string, string> texts,
        Func<string, T> begin,
        Action<string, string?, string> note,
        (Actor Actor, DateTime Now) by
    )
        where T : class, ISaidText
    {
        var changed = 0;
        foreach (var (item, typed) in texts)
        {
            var text = typed.Trim().ReplaceLineEndings("\n");
            var row = kept.GetValueOrDefault(item);
            if ((row?.Text ?? "") == text)
            {
                continue;
            }

            changed++;
            note(item, row?.Text, text);
            if (text.Length == 0)
            {
                db.Remove(row!);
                continue;
            }

            row ??= db.Add(begin(item)).Entity;
            (row.Text, row.AccountId, row.At) = (text, by.Actor.AccountId, by.Now);
        }

        return changed;
    }
}
