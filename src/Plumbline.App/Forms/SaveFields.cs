using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Forms.Saving;
using Plumbline.Domain;

namespace Plumbline.App.Forms;

/// <summary>A change as the browser sends it.</summary>
/// <param name="Operation">Id of the change, made by the browser.</param>
/// <param name="Kind">set, addRow, removeRow or moveRow.</param>
/// <param name="Part">Path of the list or block.</param>
/// <param name="Item">Name of the item; empty for a block.</param>
/// <param name="Field">Members within the row.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Replaces">What the field showed before.</param>
/// <param name="Position">Place of an added or moved item.</param>
public sealed record TypedChange(
    Guid Operation,
    OperationKind Kind,
    string Part,
    string Item,
    string Field = "",
    string? Text = null,
    string? Replaces = null,
    long Position = 0
);

/// <summary>Saves what was typed into a form. Whether the person may type there is settled before.</summary>
public static class SaveFields
{
    /// <summary>Most changes in one request: a pasted block.</summary>
    public const int MostChanges = 5_000;

    private const int LongestName = 40;
    private const int LongestText = 100_000;

    /// <summary>
    /// The answers in the order of the changes; a change that no form has comes back as missing. With
    /// <paramref name="match"/> nothing is written once somebody else changed the form.
    /// </summary>
    public static async Task<SaveResult[]> Run(
        FormWriter writer,
        long formId,
        long accountId,
        MoneyUnit unit,
        IReadOnlyList<TypedChange> changes,
        CancellationToken cancellation,
        FormMatch? match = null
    )
    {
        var operations = changes
            .Select(change =>
                Read(change, formId, accountId, unit) is { } operation ? operation with { Match = match } : null
            )
            .ToList();
        var saved = await writer.Save([.. operations.OfType<FieldOperation>()], cancellation);
        var next = 0;
        return
        [
            .. operations.Select(
                (operation, at) =>
                    operation is null ? new(changes[at].Operation, SaveOutcome.Missing, 0, null) : saved[next++]
            ),
        ];
    }

    private static FieldOperation? Read(TypedChange change, long formId, long accountId, MoneyUnit unit)
    {
        if (change.Item.Length > LongestName || (change.Text?.Length ?? 0) > LongestText || !IsName(change.Item))
        {
            return null;
        }

        var operation = new FieldOperation(change.Operation, formId, accountId, change.Kind, change.Part, change.Item)
        {
            Field = change.Field,
            Replaces = change.Replaces,
            Position = change.Position,
        };
        return change.Kind switch
        {
            OperationKind.Set => FieldText.Read(change.Part, change.Item, change.Field, change.Text ?? "", unit)
                is { } value
                ? operation with
                {
                    Value = value.Json,
                    Unread = value.Unread,
                }
                : null,
            OperationKind.AddRow => NewRow(change.Part, change.Text) is { } row ? operation with { Value = row } : null,
            _ => change.Item.Length > 0 ? operation with { Field = "" } : null,
        };
    }

    // A new row starts with what its list demands; the rest is typed into it.
    private static string? NewRow(string part, string? start)
    {
        if (!RowStarts.Known.TryGetValue(part, out var blank))
        {
            return null;
        }

        if (string.IsNullOrEmpty(start))
        {
            return blank;
        }

        try
        {
            return JsonNode.Parse(start) is JsonObject row && RowStarts.Fits(part, row) ? FormJson.Text(row) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsName(string item) =>
        item.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
