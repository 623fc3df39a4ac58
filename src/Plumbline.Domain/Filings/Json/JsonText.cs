using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Plumbline.Domain.Filings;

/// <summary>Text from a JSON file, which may hold what is no text: half a surrogate pair, control characters.</summary>
internal static class JsonText
{
    private const int ExcerptLength = 60;

    private static readonly SearchValues<char> Unprintable = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Except("\t\n\r"),
        '\uFFFE',
        '\uFFFF',
    ]);

    /// <summary>The text of a JSON string; false for <c>"\ud800"</c> and other halves, and for what is no string.</summary>
    internal static bool TryGet(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (json.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // The one way in which the parser reports an incomplete surrogate pair.
            return false;
        }
    }

    /// <summary>The name of a member; false when it holds half a surrogate pair.</summary>
    internal static bool TryGetName(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }

    /// <summary>
    /// Whether documents can hold the text: no control characters except tab and line ends, no non-characters. XML has no
    /// way to write those, not even escaped.
    /// </summary>
    internal static bool IsPrintable(string text) => !text.AsSpan().ContainsAny(Unprintable);

    /// <summary>The beginning of a text on one line, for use in a message.</summary>
    internal static string Excerpt(string text)
    {
        if (text.Length <= ExcerptLength && !text.Any(char.IsControl))
        {
            return text;
        }

        var excerpt = new StringBuilder(ExcerptLength + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (excerpt.Length >= ExcerptLength)
            {
                return excerpt.Append('…').ToString();
            }

            excerpt.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return excerpt.ToString();
    }
}
