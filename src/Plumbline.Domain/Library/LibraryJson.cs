using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Plumbline.Domain.Library;

/// <summary>An indicator of the library as JSON in one canonical form: members in a fixed order, nothing that is empty.</summary>
public static class LibraryJson
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The members in the order in which they are written.</summary>
    public static ImmutableArray<string> Members { get; } =
    [
        "code",
        "field",
        "kind",
        "aspect",
        "group",
        "name",
        "explanation",
        "unit",
        "nature",
        "direction",
        "formula",
        "indicatorSource",
        "targetBasis",
        "measurement",
        "dataSource",
        "evidence",
        "proof",
        "synonyms",
        "source",
    ];

    /// <summary>The text of an indicator.</summary>
    public static string Text(LibraryIndicator indicator) => Of(indicator).ToJsonString(Plain);

    /// <summary>An indicator as JSON.</summary>
    public static JsonObject Of(LibraryIndicator indicator)
    {
        var written = new JsonObject
        {
            ["code"] = indicator.Code.Value,
            ["field"] = indicator.Field,
            ["kind"] = Word(indicator.Kind),
            ["aspect"] = indicator.Aspect is { } aspect ? Word(aspect) : null,
            ["group"] = indicator.Group,
            ["name"] = indicator.Name,
            ["explanation"] = indicator.Explanation,
            ["unit"] = indicator.Unit,
            ["nature"] = Word(indicator.Nature),
            ["direction"] = indicator.Direction is { } direction ? Word(direction) : null,
            ["formula"] = indicator.Formula is { } formula
                ? new JsonObject { ["numerator"] = formula.Numerator, ["denominator"] = formula.Denominator }
                : null,
            ["indicatorSource"] = Word(indicator.IndicatorSource),
            ["targetBasis"] = Word(indicator.TargetBasis),
            ["measurement"] = Word(indicator.Measurement),
            ["dataSource"] = Word(indicator.DataSource),
            ["evidence"] = List(indicator.Evidence.Select(Word)),
            ["proof"] = indicator.Proof,
            ["synonyms"] = List(indicator.Synonyms),
            ["source"] = Source(indicator.Source),
        };
        foreach (var (name, value) in written.ToList())
        {
            if (value is null or JsonArray { Count: 0 })
            {
                written.Remove(name);
            }
        }

        return written;
    }

    /// <summary>An indicator that <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static LibraryIndicator Read(string text) =>
        JsonNode.Parse(text) is JsonObject written
        && LibraryJsonReading.Read(written, out var problems) is { } read
        && problems.IsEmpty
            ? read
            : throw new FormatException($"Not an indicator of a library: {text}");

    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);

    private static JsonObject Source(Source source)
    {
        var written = new JsonObject { ["text"] = source.Text, ["confidence"] = Word(source.Confidence) };
        if (source.Note is { } note)
        {
            written["note"] = note;
        }

        return written;
    }
}
