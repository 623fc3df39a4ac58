using System.Globalization;
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

    // No form offers more places of a list within a row.
    private const int LongestList = 24;

    internal static string Text(JsonNode node) => node.ToJsonString(Compact);

    /// <summary>The text of a single value, as a person sees it; null when there is none.</summary>
    internal static string? Shown(JsonNode? node) =>
        node switch
        {
            null => null,
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => Text(node),
        };

    /// <summary>The same for a field: several words of a closed list stand side by side.</summary>
    internal static string? Shown(JsonNode? node, string field) =>
        node is JsonArray list && field.EndsWith("causes", StringComparison.Ordinal)
            ? string.Join('、', list.Select(Shown))
            : Shown(node);

    /// <summary>The value at a path of members and places in lists; null when there is none.</summary>
    internal static JsonNode? Find(JsonObject row, string field)
    {
        JsonNode? node = row;
        foreach (var step in field.Split('.'))
        {
            var (name, at) = Step(step);
            node = (node as JsonObject)?[name];
            if (at is { } place)
            {
                node = node is JsonArray list && place < list.Count ? list[place] : null;
            }
        }

        return node;
    }

    /// <summary>
    /// Sets or, with null, removes the value at a path; objects left empty go with it, and so do empty items at the end of
    /// a list.
    /// </summary>
    internal static void Set(JsonObject row, string field, JsonNode? value)
    {
        var point = field.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
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

        var (name, at) = Step(field[..point]);
        if (Inner(row, name, at, value is not null) is not { } inner)
        {
            return;
        }

        Set(inner, field[(point + 1)..], value);
        if (at is not null)
        {
            Trim(row, name);
        }
        else if (inner.Count == 0)
        {
            row.Remove(name);
        }
    }

    private static JsonObject? Inner(JsonObject row, string name, int? at, bool make)
    {
        if (at is not { } place)
        {
            if (row[name] is not JsonObject inner && make)
            {
                row[name] = new JsonObject();
            }

            return row[name] as JsonObject;
        }

        if (row[name] is not JsonArray list)
        {
            if (!make)
            {
                return null;
            }

            row[name] = list = [];
        }

        while (make && list.Count <= place)
        {
            list.Add(new JsonObject());
        }

        return place < list.Count ? list[place] as JsonObject : null;
    }

    private static void Trim(JsonObject row, string name)
    {
        var list = row[name]!.AsArray();
        while (list.Count > 0 && list[^1] is JsonObject { Count: 0 })
        {
            list.RemoveAt(list.Count - 1);
        }

        if (list.Count == 0)
        {
            row.Remove(name);
        }
    }

    // milestones[1] is the second of the milestones.
    private static (string Name, int? At) Step(string step) =>
        step.IndexOf('[', StringComparison.Ordinal) is var open and > 0
        && int.TryParse(
            step.AsSpan(open + 1, step.Length - open - 2),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var at
        )
        && at < LongestList
            ? (step[..open], at)
            : (step, null);
}
