using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Plumbline.App.Data.Records;
using Plumbline.App.Forms;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Review;

/// <summary>A value that differs between two versions of a filing.</summary>
/// <param name="Path">In the later version; in the earlier one where the row is gone.</param>
/// <param name="Words">The path in the words of the form.</param>
/// <param name="Before">What stood there; null: nothing.</param>
/// <param name="After">What stands there; null: nothing.</param>
public sealed record FilingChange(string Path, string Words, string? Before, string? After);

/// <summary>
/// Two versions of a filing, value by value. Rows of a list are the same row when they have the same name, or else stand in
/// the same place.
/// </summary>
public static class FilingChanges
{
    private static readonly ImmutableArray<string> Names =
    [
        "key",
        "no",
        "chapter",
        "ratio",
        "code",
        "name",
        "taskName",
        "label",
    ];

    /// <summary>From a snapshot to the form as it stands.</summary>
    public static ImmutableArray<FilingChange> Between(FormSnapshot earlier, OpenedForm now) =>
        Of(JsonNode.Parse(FilingSnapshot.Json(earlier))!, Current(now));

    /// <summary>From one snapshot to another.</summary>
    public static ImmutableArray<FilingChange> Between(FormSnapshot earlier, FormSnapshot later) =>
        Of(JsonNode.Parse(FilingSnapshot.Json(earlier))!, JsonNode.Parse(FilingSnapshot.Json(later))!);

    /// <summary>From one filing's JSON to another's.</summary>
    public static ImmutableArray<FilingChange> Of(JsonNode before, JsonNode after)
    {
        var changes = new List<(string Path, string? Before, string? After)>();
        Compare(before, after, "", "", changes);
        var later = Filing(after);
        var earlier = Filing(before);
        return
        [
            .. changes.Select(change => new FilingChange(
                change.Path,
                Words(change.Path, change.After is null ? earlier : later),
                Read(change.Path, change.Before),
                Read(change.Path, change.After)
            )),
        ];
    }

    // A word of a closed list as forms print it, not as filings keep it.
    private static string? Read(string path, string? kept) =>
        kept is not null && FilingPath.TryParse(path, out var parsed) ? FieldWords.Of(parsed, kept) : kept;

    private static JsonNode Current(OpenedForm form) =>
        form.Filing.TryGet(out var filing) ? JsonNode.Parse(FilingJson.Write(filing))! : form.Joined.Filing.DeepClone();

    private static void Compare(
        JsonNode? before,
        JsonNode? after,
        string was,
        string path,
        List<(string, string?, string?)> changes
    )
    {
        if (before is JsonValue or JsonArray && after is JsonObject || before is JsonObject && after is JsonValue)
        {
            changes.Add((path, FormJson.Shown(before), FormJson.Shown(after)));
        }
        else if (before is JsonObject || after is JsonObject)
        {
            var (old, now) = (before as JsonObject ?? [], after as JsonObject ?? []);
            foreach (
                var name in now.Select(pair => pair.Key)
                    .Union(old.Select(pair => pair.Key), StringComparer.Ordinal)
                    .ToList()
            )
            {
                Compare(old[name], now[name], Step(was, name), Step(path, name), changes);
            }
        }
        else if (IsRows(before) || IsRows(after))
        {
            CompareRows(before as JsonArray ?? [], after as JsonArray ?? [], was, path, changes);
        }
        else if (FormJson.Shown(before) != FormJson.Shown(after))
        {
            changes.Add((after is null ? was : path, FormJson.Shown(before), FormJson.Shown(after)));
        }
    }

    private static void CompareRows(
        JsonArray before,
        JsonArray after,
        string was,
        string path,
        List<(string, string?, string?)> changes
    )
    {
        var pairs = Pairs(before, after);
        foreach (var (old, now) in pairs)
        {
            Compare(
                old < 0 ? null : before[old],
                now < 0 ? null : after[now],
                At(was, old),
                now < 0 ? At(was, old) : At(path, now),
                changes
            );
        }
    }

    /// <summary>Rows with the same name, in order; then what is left, by place; -1 where there is none.</summary>
    private static List<(int Old, int Now)> Pairs(JsonArray before, JsonArray after)
    {
        var free = Enumerable.Range(0, before.Count).ToList();
        var pairs = new List<(int Old, int Now)>();
        var left = new List<int>();
        for (var now = 0; now < after.Count; now++)
        {
            var old = Name(after[now]) is { } name ? free.FindIndex(at => Name(before[at]) == name) : -1;
            if (old < 0)
            {
                left.Add(now);
                continue;
            }

            pairs.Add((free[old], now));
            free.RemoveAt(old);
        }

        foreach (var now in left)
        {
            var same = free.IndexOf(now);
            pairs.Add((same < 0 ? -1 : now, now));
            free.Remove(now);
        }

        return [.. pairs.OrderBy(pair => pair.Now), .. free.Select(old => (old, -1))];
    }

    private static string? Name(JsonNode? row) =>
        Names.Select(name => (row as JsonObject)?[name]).FirstOrDefault(value => value is not null) is { } found
            ? FormJson.Shown(found)
            : null;

    private static bool IsRows(JsonNode? node) => node is JsonArray list && list.Any(item => item is JsonObject);

    private static string Step(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string At(string path, int at) => string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]");

    private static Filing? Filing(JsonNode json) =>
        FilingJson.Read(Encoding.UTF8.GetBytes(FormJson.Text(json))).TryGet(out var filing) ? filing : null;

    private static string Words(string path, Filing? filing) =>
        FilingPath.TryParse(path, out var parsed) ? parsed.Describe(filing) : path;
}
