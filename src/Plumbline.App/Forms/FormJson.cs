using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plumbline.App.Forms;

/// <summary>JSON as rows keep it: compact, Chinese as it is.</summary>
internal static class FormJson
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Text(JsonNode node) => node.ToJsonString(Compact);

    /// <summary>The text of a single value, as a person sees it; null when there is none.</summary>
    internal static string? Shown(JsonNode? node) =>
        node switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => Text(node),
        };

    /// <summary>The value at a path of members; null when there is none.</summary>
    internal static JsonNode? Find(JsonObject row, string field)
    {
        JsonNode? node = row;
        foreach (var step in field.Split('.'))
        {
            node = (node as JsonObject)?[step];
        }

        return node;
    }

    /// <summary>Sets or, with null, removes the value at a path of members; objects left empty go with it.</summary>
    internal static void Set(JsonObject row, string field, JsonNode? value)
    {
        var at = field.IndexOf('.', StringComparison.Ordinal);
        if (at < 0)
        {
            if (value is null)
            {
                row.Remove(field);
            }
            else
            {
                row[field] = value;
            }

            return;
        }

        var name = field[..at];
        if (row[name] is not JsonObject inner)
        {
            if (value is null)
            {
                return;
            }

            row[name] = inner = [];
        }

        Set(inner, field[(at + 1)..], value);
        if (inner.Count == 0)
        {
            row.Remove(name);
        }
    }
}
