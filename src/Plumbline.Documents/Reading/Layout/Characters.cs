namespace Plumbline.Documents.Reading.Layout;

/// <summary>What layout has to know of characters.</summary>
internal static class Characters
{
    private const string Closing = "，。、；：？！）》】〕」』”’％%,.;:?!)]}>…";
    private const string Opening = "（《【〔「『“‘([{<￥¥";

    /// <summary>As wide as a Chinese character.</summary>
    public static bool IsWide(char character) =>
        character is >= '\u2E80' and <= '\uFFEF' and not (>= '\uFF61' and <= '\uFFDC') && character != '\uFEFF';

    /// <summary>Must not begin a line.</summary>
    public static bool IsClosing(char character) => Closing.Contains(character, StringComparison.Ordinal);

    /// <summary>Must not end a line.</summary>
    public static bool IsOpening(char character) => Opening.Contains(character, StringComparison.Ordinal);

    /// <summary>Whether two characters are of words that are parted by spaces.</summary>
    public static bool AreLatin(char one, char other) => char.IsAsciiLetter(one) && char.IsAsciiLetterOrDigit(other);

    /// <summary>
    /// How many characters of a text a program keeps on one line: a Chinese character, or a number or Latin word, with
    /// the marks that cling to it.
    /// </summary>
    public static int FirstUnit(string text)
    {
        var index = 0;
        while (index < text.Length && IsOpening(text[index]))
        {
            index++;
        }

        if (index < text.Length && (IsWide(text[index]) || char.IsWhiteSpace(text[index])))
        {
            index++;
        }
        else
        {
            while (index < text.Length && !IsWide(text[index]) && !char.IsWhiteSpace(text[index]))
            {
                index++;
            }
        }

        while (index < text.Length && IsClosing(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Width of a text in widths of a Chinese character, about.</summary>
    public static double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0d;
        foreach (var character in text)
        {
            width += IsWide(character) ? 1 : 0.5;
        }

        return width;
    }
}
