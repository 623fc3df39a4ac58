using System.Buffers;

namespace Plumbline.Documents.Writing.Markup;

/// <summary>
/// Which characters may stand in XML and HTML text, and how the others are written. Control characters and broken
/// surrogates carry nothing a reader could see; they are left out.
/// </summary>
internal static class CharacterRules
{
    /// <summary>Characters that cannot be copied without a look: markup, controls, surrogates, non-characters.</summary>
    public static readonly SearchValues<char> NeedCare = SearchValues.Create([
        '&',
        '<',
        '>',
        '"',
        '\uFFFE',
        '\uFFFF',
        .. Range('\0', '\u001F'),
        .. Range('\u007F', '\u009F'),
        .. Range('\uD800', '\uDFFF'),
    ]);

    /// <summary>How the first character is written; returns how many characters of the text that covers.</summary>
    public static int Escape(ReadOnlySpan<char> text, out ReadOnlySpan<char> replacement)
    {
        var taken = 1;
        switch (text[0])
        {
            case '&':
                replacement = "&amp;";
                break;
            case '<':
                replacement = "&lt;";
                break;
            case '>':
                replacement = "&gt;";
                break;
            case '"':
                replacement = "&quot;";
                break;
            case '\t':
                replacement = "&#9;";
                break;
            case '\n':
                replacement = "&#10;";
                break;
            default:
                taken = IsCharacterPair(text) ? 2 : 1;
                replacement = taken == 2 ? text[..2] : default;
                break;
        }

        return taken;
    }

    // The last two places of every plane (U+1FFFE, U+1FFFF ...) are no characters, though XML would bear them.
    private static bool IsCharacterPair(ReadOnlySpan<char> text) =>
        text.Length > 1
        && char.IsSurrogatePair(text[0], text[1])
        && (char.ConvertToUtf32(text[0], text[1]) & 0xFFFE) != 0xFFFE;

    private static IEnumerable<char> Range(char first, char last)
    {
        for (var code = (int)first; code <= last; code++)
        {
            yield return (char)code;
        }
    }
}
