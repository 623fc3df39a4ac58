using System.Collections.Immutable;
using Plumbline.App.Content;
using Plumbline.App.Data;
using Plumbline.App.Data.Records;
using Plumbline.App.Transfers;

namespace Plumbline.App.Imports.Tables;

/// <summary>The regional table of a transfer: what the department says in it can be read back; sums of forms cannot.</summary>
internal static class TransferTable
{
    /// <summary>The table; null: the regime has none.</summary>
    internal static TableForm? Of(TransferCase of, Packs packs)
    {
        var rules = packs.Regimes.Find(of.Transfer.Regime)?.Process.Transfers;
        return rules is null || RegionalFiling.Draw(of, packs) is not { } drawn
            ? null
            : new(new(TableKind.Transfer, of.Transfer.Id), of.Transfer.Name, of.DepartmentName, of.Transfer.Year)
            {
                Drawn = drawn,
                ItemOf = path => Item(path, of, [.. rules.Topics.Select(topic => topic.Id)]),
                Stored = item => of.Said(item) ?? "",
                Read = (item, text) => Read(item, text, of),
                Check = (_, text) => TableMessages.TooLong(text),
                With = texts => RegionalFiling.Draw(Said(of, texts), packs)!,
            };
    }

    private static string? Item(string path, TransferCase of, ImmutableArray<string> topics)
    {
        if (TablePath.Whole(path) is { } whole)
        {
            return whole;
        }

        if (TablePath.Of(path, "management.topics", topics) is (var topic, "text"))
        {
            return $"topic/{topic}";
        }

        var merged = of.Merged.Indicators;
        if (TablePath.Of(path, "indicators", [.. merged.Select((_, at) => TablePath.Text(at))]) is not var (at, field))
        {
            return null;
        }

        var one = merged[TablePath.Number(at)];
        return field switch
        {
            "target" when one.Target is null => SaidTexts.Item("target", one.Kind, one.Name),
            "actual" when one.Actual is null => SaidTexts.Item("actual", one.Kind, one.Name),
            "deviationReason" => SaidTexts.Item("reason", one.Kind, one.Name),
            _ => null,
        };
    }

    // What the table adds to the note by itself is taken off it again.
    private static ReadValue Read(string item, string text, TransferCase of)
    {
        var said =
            item == "note"
                ? TablePath.Kept(TablePath.Without(text, [RegionalFiling.Coverage(of)]), of.Said(item))
                : text;
        return new(said, TableMessages.TooLong(said));
    }

    private static TransferCase Said(TransferCase of, ImmutableDictionary<string, string> texts) =>
        of with
        {
            Texts = of
                .Texts.SetItems(
                    texts.Select(pair => KeyValuePair.Create(pair.Key, new TransferText { Text = pair.Value }))
                )
                .RemoveRange(texts.Where(pair => pair.Value.Length == 0).Select(pair => pair.Key)),
        };
}
