using System.Collections.Frozen;

namespace Plumbline.Documents.Reading.Docx;

/// <summary>
/// The characters behind the codes of the Symbol and Wingdings fonts, as far as reports use them: signs of comparison,
/// ticks and boxes. Without this a printed ≥ would be an empty square.
/// </summary>
internal static class SymbolCharacters
{
    private static readonly FrozenDictionary<int, char> Symbol = new Dictionary<int, char>
    {
        [0xA3] = '≤',
        [0xB3] = '≥',
        [0xB1] = '±',
        [0xB4] = '×',
        [0xB8] = '÷',
        [0xB9] = '≠',
        [0xBB] = '≈',
        [0xB0] = '°',
        [0xB7] = '•',
        [0xA5] = '∞',
        [0x2D] = '−',
        [0x6D] = 'μ',
        [0x44] = 'Δ',
        [0x53] = 'Σ',
        [0xE5] = '∑',
        [0xD6] = '√',
        [0xAE] = '→',
        [0xAC] = '←',
        [0xAD] = '↑',
        [0xAF] = '↓',
        [0xBC] = '…',
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, char> Wingdings = new Dictionary<int, char>
    {
        [0xFE] = '☑',
        [0xFD] = '☒',
        [0xFC] = '✓',
        [0xFB] = '✗',
        [0xA8] = '□',
        [0x6F] = '□',
        [0x70] = '□',
        [0x71] = '□',
        [0x72] = '□',
        [0x6E] = '■',
        [0x6C] = '●',
        [0xA1] = '○',
        [0x52] = '☑',
        [0xA3] = '☑',
        [0xD8] = '➢',
        [0x75] = '◆',
    }.ToFrozenDictionary();

    /// <summary>The character that a code shows in a font, or the code itself where it is not known.</summary>
    public static char Of(string? font, int code)
    {
        var place = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        var isDingbat = font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true;
        if ((isDingbat ? Wingdings : Symbol).TryGetValue(place, out var character))
        {
            return character;
        }

        return place is >= ' ' and <= '~' && !isDingbat ? (char)place : Unknown(code);
    }

    private static char Unknown(int code) =>
        code is > ' ' and < 0xFFFE && !char.IsSurrogate((char)code) ? (char)code : '\uFFFD';

    /// <summary>Text in which codes of a symbol font stand for characters.</summary>
    public static string Translate(string text, string? font) =>
        text.AsSpan().ContainsAnyInRange('\uF000', '\uF0FF')
            ? string.Create(
                text.Length,
                (text, font),
                static (span, state) =>
                {
                    for (var index = 0; index < span.Length; index++)
                    {
                        var character = state.text[index];
                        span[index] = character is >= '\uF000' and <= '\uF0FF' ? Of(state.font, character) : character;
                    }
                }
            )
            : text;
}
