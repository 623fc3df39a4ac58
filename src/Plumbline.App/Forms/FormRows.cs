using System.Collections.Immutable;
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
                default:
                    // Lists within a row are not typed on the page.
                    break;
            }
        }
    }

    private static ImmutableSortedDictionary<string, string> Texts(string? json) =>
        json is null
            ? ImmutableSortedDictionary<string, string>.Empty
            : JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(json)!;
}
