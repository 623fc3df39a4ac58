using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Forms;

/// <summary>A row as a page shows it.</summary>
/// <param name="Part">Path of the list or block.</param>
/// <param name="Item">Name of the item; empty for a block.</param>
/// <param name="Position">Place in the list.</param>
/// <param name="Values">What each field shows; what cannot be read shows as it was typed.</param>
/// <param name="Unread">Fields that cannot be read.</param>
/// <param name="Marks">Fields with a mark, and the mark: <c>copied:2024</c>.</param>
public sealed record ShownRow(
    string Part,
    string Item,
    long Position,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableArray<string> Unread,
    ImmutableSortedDictionary<string, string> Marks
)
{
    /// <summary>The whole row as JSON, where it holds what the page does not show; else null.</summary>
    public string? Json { get; init; }
}

/// <summary>Rows as pages show them: each single value under its path of members.</summary>
public static class FormRows
{
    // Lists within a row whose places are columns of the page.
    private static readonly FrozenSet<string> Typed = new[] { "milestones", "monitoring", "causes" }.ToFrozenSet();

    /// <summary>The rows in the order of their lists.</summary>
    public static ImmutableArray<ShownRow> Of(IEnumerable<FormRow> rows) =>
        [
            .. rows.OrderBy(row => row.Part, StringComparer.Ordinal)
                .ThenBy(row => row.Position)
                .ThenBy(row => row.Item, StringComparer.Ordinal)
                .Select(Of),
        ];

    private static ShownRow Of(FormRow row)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var data = JsonNode.Parse(row.Data)!.AsObject();
        Add(values, "", data);
        var unread = Texts(row.Unread);
        foreach (var (field, text) in unread)
        {
            values[field] = text;
        }

        return new(row.Part, row.Item, row.Position, values.ToImmutable(), [.. unread.Keys], Texts(row.Marks))
        {
            Json = row.Item.Length > 0 && !IsPlain(data) ? row.Data : null,
        };
    }

    private static bool IsPlain(JsonObject members) =>
        members.All(member =>
            member.Value switch
            {
                JsonObject inner => IsPlain(inner),
                JsonValue value => value.GetValueKind() == JsonValueKind.String,
                _ => false,
            }
        );

    private static void Add(ImmutableSortedDictionary<string, string>.Builder values, string before, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            switch (value)
            {
                case JsonObject inner:
                    Add(values, $"{before}{name}.", inner);
                    break;
                case JsonValue:
                    values[before + name] = FormJson.Shown(value)!;
                    break;
                case JsonArray list when Typed.Contains(name):
                    AddList(values, before + name, list);
                    break;
                default:
                    // Other lists within a row are not typed on the page.
                    break;
            }
        }
    }

    private static void AddList(ImmutableSortedDictionary<string, string>.Builder values, string path, JsonArray list)
    {
        if (list.Count > 0 && list.All(item => item is JsonValue))
        {
            values[path] = FormJson.Shown(list, path)!;
            return;
        }

        foreach (var (item, at) in list.OfType<JsonObject>().Select((item, at) => (item, at)))
        {
            Add(values, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]."), item);
        }
    }

    private static ImmutableSortedDictionary<string, string> Texts(string? json) =>
        json is null
            ? ImmutableSortedDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(json)!;
}
