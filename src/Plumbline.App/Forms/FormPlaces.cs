using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Plumbline.Findings;

namespace Plumbline.App.Forms;

/// <summary>Finds the row and field of a form that a path of its filing names.</summary>
public sealed class FormPlaces
{
    private readonly ImmutableDictionary<string, string> rows;

    public FormPlaces(OpenedForm opened)
    {
        var found = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var items = opened
            .Rows.Where(row => row.Item.Length > 0)
            .Select(row => (row, opened.Joined.Paths[(row.Part, row.Item)]));
        foreach (var (row, path) in items.ToList())
        {
            var place = $"{row.Part}/{row.Item}";
            found.TryAdd(path, place);
            found[path.Replace("[", "[#", StringComparison.Ordinal)] = place;
        }

        // A key names an item before its position does.
        foreach (var (row, _) in items.ToList())
        {
            var data = JsonNode.Parse(row.Data)!.AsObject();
            if ((data["key"] ?? data["no"] ?? data["chapter"] ?? data["ratio"]) is { } key)
            {
                found[$"{row.Part}[{FormJson.Shown(key)}]"] = $"{row.Part}/{row.Item}";
            }
        }

        rows = found.ToImmutable();
    }

    /// <summary>Row and field of a finding; empty when it is about the form as a whole or about a document.</summary>
    public string Of(Finding finding) => finding.Place is FieldPlace field ? Of(field.Path) : "";

    /// <summary>Row and field of a path: <c>indicators[2].actual</c> becomes <c>indicators/r3.actual</c>.</summary>
    public string Of(string path)
    {
        for (var close = path.LastIndexOf(']'); close > 0; close = path.LastIndexOf(']', close - 1))
        {
            if (rows.TryGetValue(path[..(close + 1)], out var place))
            {
                return place + path[(close + 1)..];
            }
        }

        return path;
    }
}

/// <summary>Fields whose text cannot be read: what was typed is kept, and stands in the way of submission.</summary>
internal static class UnreadFields
{
    internal static IEnumerable<(Finding Finding, string Place)> Of(OpenedForm opened) =>
        from row in opened.Rows
        where row.Unread is not null
        from field in JsonNode.Parse(row.Unread!)!.AsObject()
        select (
            Of(PathOf(opened, row.Part, row.Item, field.Key), FormJson.Shown(field.Value) ?? ""),
            Saving.PlaceText.Of(row.Part, row.Item, field.Key)
        );

    private static Finding Of(string path, string text)
    {
        var (what, repair) =
            text.Length == 0
                ? (Refusals.Blank.With(), Refusals.BlankRepair.With())
                : (Refusals.Unread.With(("text", text)), Refusals.UnreadRepair.With());
        return new(Refusals.UnreadField, Severity.Error, new FieldPlace(path), what) { Repair = repair };
    }

    private static string PathOf(OpenedForm opened, string part, string item, string field)
    {
        var row = item.Length == 0 ? part : opened.Joined.Paths[(part, item)];
        return row.Length == 0 ? field : string.Create(CultureInfo.InvariantCulture, $"{row}.{field}");
    }
}
