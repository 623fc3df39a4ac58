namespace Plumbline.Audit.Texts;

/// <summary>
/// Parts a text of unusual length, such as a whole report that lost its line breaks, so that no grammar meets more than it
/// can compare with one another. No paragraph that people write is as long.
/// </summary>
internal static class LongText
{
    private const int Longest = 20_000;
    private const int LongestSentence = 2_000;

    /// <summary>Where the part that begins at a place ends: the end of a sentence, else of a clause, else of a word.</summary>
    public static int EndOf(string compact, int from)
    {
        if (compact.Length - from <= Longest)
        {
            return compact.Length;
        }

        var end = compact.AsSpan(from, Longest).LastIndexOfAny('。', '!', '?');
        if (end > 0)
        {
            return from + end + 1;
        }

        // Without the end of a sentence it is no prose at all.
        var window = compact.AsSpan(from, LongestSentence);
        end = window.LastIndexOfAny(['，', ';', '、', ':']);
        end = end > 0 ? end : window.LastIndexOfAnyExceptInRange('.', '9');
        return from + (end > 0 ? end + 1 : LongestSentence);
    }
}
