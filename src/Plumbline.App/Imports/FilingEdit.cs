using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Domain;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Imports;

/// <summary>Writes one value into the JSON of a filing.</summary>
internal static class FilingEdit
{
    /// <summary>The JSON with the value at a path replaced; unchanged where the path does not exist.</summary>
    internal static string Set(string json, string path, string text, MoneyUnit unit)
    {
        var root = JsonNode.Parse(json)!;
        var steps = path.Split('.');
        JsonNode? node = root;
        foreach (var step in steps[..^1])
        {
            node = Down(node, step);
        }

        if (node is not JsonObject parent)
        {
            return json;
        }

        if (text.Length == 0)
        {
            parent.Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = Literal(FilingPath.Parse(path).Kind(), text, unit);
        }

        return root.ToJsonString();
    }

    private static JsonNode? Down(JsonNode? node, string step)
    {
        var open = step.IndexOf('[', StringComparison.Ordinal);
        var name = open < 0 ? step : step[..open];
        if (node is not JsonObject parent)
        {
            return null;
        }

        if (open < 0)
        {
            return parent[name] ??= new JsonObject();
        }

        var item = step[(open + 1)..^1].TrimStart('#');
        var list = parent[name] as JsonArray;
        return
            int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < (list?.Count ?? 0)
            && !IsKeyed(list!, item)
            ? list![at]
            : list?.FirstOrDefault(entry => Key(entry) == item);
    }

    private static bool IsKeyed(JsonArray list, string item) => list.Any(entry => Key(entry) == item);

    private static string? Key(JsonNode? entry) => (entry?["key"] ?? entry?["no"])?.ToString();

    // Everything is a literal as printed.
    private static JsonValue Literal(ValueKind? kind, string text, MoneyUnit unit) =>
        kind switch
        {
            ValueKind.Amount => JsonValue.Create(text.EndsWith('元') ? text : text + unit.Word())!,
            ValueKind.Prose => JsonValue.Create(
                text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            )!,
            _ => JsonValue.Create(text)!,
        };
}
