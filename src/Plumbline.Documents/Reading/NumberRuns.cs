namespace Plumbline.Documents.Reading;

/// <summary>Counts the numbers of a text as a bound on the work that they will make.</summary>
internal static class NumberRuns
{
    private const int Group = 3;
    private const string Chinese = "一二三四五六七八九十百千万亿零〇两";

    /// <summary>
    /// Runs of digits, half or full width, with one point and the commas that part thousands among them, and runs of
    /// Chinese numerals, whatever they mean.
    /// </summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsDigit(text[at]))
            {
                count++;
                at = EndOf(text, at);
            }
            else if (IsChinese(text[at]))
            {
                count += at > 0 && (IsChinese(text[at - 1]) || char.IsDigit(text[at - 1])) ? 0 : 1;
            }
        }

        return count;
    }

    // The last character of the number that begins at a place.
    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var hasPoint = false;
        for (var next = at + 1; next < text.Length; next++)
        {
            if (char.IsDigit(text[next]))
            {
                at = next;
            }
            else if (text[next] == '.' && !hasPoint)
            {
                hasPoint = true;
            }
            else if (text[next] != ',' || hasPoint || DigitsFrom(text, next + 1) != Group)
            {
                break;
            }
        }

        return at;
    }

    private static bool IsChinese(char character) =>
        character is >= '〇' and <= '零' && Chinese.Contains(character, StringComparison.Ordinal);

    private static int DigitsFrom(ReadOnlySpan<char> text, int at)
    {
        var count = 0;
        while (count <= Group && at + count < text.Length && char.IsDigit(text[at + count]))
        {
            count++;
        }

        return count;
    }
}
