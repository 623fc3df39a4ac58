using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Plumbline.Domain.Library;

namespace Plumbline.App.Library;

/// <summary>A member in which two versions of an indicator differ.</summary>
/// <param name="Member">Its name, in camel case.</param>
/// <param name="Before">What stood there; null: nothing.</param>
/// <param name="After">What stands there now; null: nothing.</param>
public sealed record MemberDifference(string Member, string? Before, string? After);

/// <summary>Sets two versions of an indicator side by side.</summary>
public static class IndicatorDifference
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The members in which they differ, in the order of the card.</summary>
    public static ImmutableArray<MemberDifference> Of(LibraryIndicator before, LibraryIndicator after)
    {
        var (left, right) = (LibraryJson.Of(before), LibraryJson.Of(after));
        return
        [
            .. LibraryJson
                .Members.Select(member => new MemberDifference(member, Text(left[member]), Text(right[member])))
                .Where(member => member.Before != member.After),
        ];
    }

    // Lists and pairs as people write them.
    private static string? Text(JsonNode? node) =>
        node switch
        {
            null => null,
            JsonArray list => string.Join('、', list.Select(Text)),
            JsonObject pair => string.Join(" ÷ ", pair.Select(member => Text(member.Value))),
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => node.ToJsonString(Plain),
        };
}
