using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Forms;

/// <summary>
/// Parts a filing's JSON into rows and joins them again: each item of a list of records is a row, and so is what stands
/// outside lists under one member. A list within an item stays in the item.
/// </summary>
public static class FormPart
{
    /// <summary>The part of the scalars at the root.</summary>
    public const string Root = "";

    // Room to put rows between others without renumbering.
    private const long Gap = 1 << 20;

    /// <summary>The rows of a filing. Items are named by their order: r1, r2 …</summary>
    public static ImmutableArray<FormRow> Split(string filing)
    {
        var rows = ImmutableArray.CreateBuilder<FormRow>();
        var root = JsonNode.Parse(filing)!.AsObject();
        foreach (var (name, value) in root.ToList())
        {
            if (value is JsonObject block)
            {
                root.Remove(name);
                Lists(block, name, rows);
                AddBlock(rows, name, block);
            }
            else if (value is JsonArray list && IsOfRecords(list))
            {
                root.Remove(name);
                AddItems(rows, name, list);
            }
        }

        AddBlock(rows, Root, root);
        return rows.ToImmutable();
    }

    /// <summary>The filing's JSON, and for every row that is an item the path it has there: <c>indicators[3]</c>.</summary>
    public static JoinedRows Join(IEnumerable<FormRow> rows)
    {
        var root = new JsonObject();
        var paths = ImmutableDictionary.CreateBuilder<(string, string), string>();
        var ordered = rows.OrderBy(row => row.Item.Length > 0)
            .ThenBy(row => row.Part, StringComparer.Ordinal)
            .ThenBy(row => row.Position)
            .ThenBy(row => row.Item, StringComparer.Ordinal);
        foreach (var row in ordered)
        {
            var data = JsonNode.Parse(row.Data)!.AsObject();
            if (row.Item.Length == 0)
            {
                var block = Down(root, row.Part);
                foreach (var (name, value) in data.ToList())
                {
                    data.Remove(name);
                    block[name] = value;
                }
            }
            else
            {
                var at = row.Part.LastIndexOf('.');
                var owner = Down(root, at < 0 ? Root : row.Part[..at]);
                var list = (JsonArray)(owner[row.Part[(at + 1)..]] ??= new JsonArray());
                paths[(row.Part, row.Item)] = string.Create(CultureInfo.InvariantCulture, $"{row.Part}[{list.Count}]");
                list.Add(data);
            }
        }

        return new(root, paths.ToImmutable());
    }

    private static void Lists(JsonObject block, string path, ImmutableArray<FormRow>.Builder rows)
    {
        foreach (var (name, value) in block.ToList())
        {
            if (value is JsonObject inner)
            {
                Lists(inner, $"{path}.{name}", rows);
            }
            else if (value is JsonArray list && IsOfRecords(list))
            {
                block.Remove(name);
                AddItems(rows, $"{path}.{name}", list);
            }
        }
    }

    private static bool IsOfRecords(JsonArray list) => list.Count > 0 && list.All(item => item is JsonObject);

    private static void AddItems(ImmutableArray<FormRow>.Builder rows, string part, JsonArray list)
    {
        for (var at = 0; at < list.Count; at++)
        {
            rows.Add(
                new()
                {
                    Part = part,
                    Item = string.Create(CultureInfo.InvariantCulture, $"r{at + 1}"),
                    Position = (at + 1) * Gap,
                    Data = FormJson.Text(list[at]!),
                }
            );
        }
    }

    private static void AddBlock(ImmutableArray<FormRow>.Builder rows, string part, JsonObject block) =>
        rows.Add(new() { Part = part, Data = FormJson.Text(block) });

    private static JsonObject Down(JsonObject root, string path)
    {
        var node = root;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            node = (JsonObject)(node[step] ??= new JsonObject());
        }

        return node;
    }
}

/// <summary>Rows joined to a filing's JSON.</summary>
/// <param name="Filing">The filing.</param>
/// <param name="Paths">Path in the filing of each item, by part and item.</param>
public sealed record JoinedRows(JsonObject Filing, ImmutableDictionary<(string Part, string Item), string> Paths);
