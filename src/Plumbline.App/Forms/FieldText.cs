using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Forms;

/// <summary>What a person typed, as a value of the filing.</summary>
/// <param name="Json">The value as JSON; null: blank, or nothing that can be read.</param>
/// <param name="Unread">The text as typed, where it cannot be read, or is blank in a field that needs a text.</param>
public sealed record TypedValue(string? Json, string? Unread);

/// <summary>Reads typed text by the kind of the field it was typed into. Nothing typed is ever thrown away.</summary>
public static class FieldText
{
    private static readonly char[] Marks = ['、', '，', ',', '；', ';', ' ', '\n'];

    /// <summary>Reads text typed into a field.</summary>
    /// <param name="part">Path of the list or block.</param>
    /// <param name="item">Name of the item; empty for a block.</param>
    /// <param name="field">Members within the row.</param>
    /// <param name="text">As typed.</param>
    /// <param name="unit">The unit of money of the form, for amounts typed without one.</param>
    /// <param name="live">Braces are live numbers; else they are plain characters.</param>
    /// <returns>The value, or null when no filing has such a field.</returns>
    public static TypedValue? Read(
        string part,
        string item,
        string field,
        string text,
        MoneyUnit unit,
        bool live = false
    )
    {
        if (!FilingPath.TryParse(Path(part, item, field), out var path) || path.Kind() is not { } kind)
        {
            return null;
        }

        var typed = kind is ValueKind.Prose or ValueKind.Text ? text.ReplaceLineEndings("\n") : text.Trim();
        if (string.IsNullOrWhiteSpace(typed))
        {
            return RowStarts.StandIn(part, item, field) is { } blank ? new(blank, "") : new(null, null);
        }

        if (kind == ValueKind.List)
        {
            return Words(path, typed) is { } words ? new(FormJson.Text(words), null) : new(null, text);
        }

        var json = Candidates(kind, typed, unit, live).FirstOrDefault(candidate => Accepts(path, candidate));
        return json is null ? new(RowStarts.StandIn(part, item, field), text) : new(FormJson.Text(json), null);
    }

    private static string Path(string part, string item, string field)
    {
        var row = item.Length == 0 ? part : part + "[0]";
        return row.Length == 0 ? field : $"{row}.{field}";
    }

    private static IEnumerable<JsonNode> Candidates(ValueKind kind, string text, MoneyUnit unit, bool live)
    {
        switch (kind)
        {
            case ValueKind.Truth:
                return [JsonValue.Create(text is "true" or "1" or "是")];
            case ValueKind.Whole or ValueKind.Year:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                    ? [JsonValue.Create(whole)]
                    : [];
            case ValueKind.Amount:
                var bare = text.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
                return [JsonValue.Create(bare + unit.Word()), JsonValue.Create(bare)];
            case ValueKind.Prose when !live:
                return [JsonValue.Create(Braces(text))];
            case ValueKind.Record or ValueKind.List:
                return [];
            default:
                return [JsonValue.Create(text)];
        }
    }

    // Several words of a closed list, each as filings keep it or as forms print it.
    private static JsonArray? Words(FilingPath path, string text)
    {
        var choices = FormFields.ChoicesOf(FilingPath.Parse(path.Text + "[0]").Choices());
        var words = text.Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => choices.FirstOrDefault(choice => choice.Value == word || choice.Word == word)?.Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return words.Count == 0 || words.Contains(null) ? null : [.. words.Select(word => JsonValue.Create(word))];
    }

    /// <summary>Text in which braces are plain characters, as prose keeps it.</summary>
    internal static string Braces(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static bool Accepts(FilingPath path, JsonNode value) =>
        path.Accepts(JsonSerializer.SerializeToElement(value));
}
