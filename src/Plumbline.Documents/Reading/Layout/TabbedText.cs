using System.Text;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Writes a printed line with the tabs and spaces that its gaps stand for.</summary>
internal static class TabbedText
{
    // Programs set a little space between Chinese and Latin characters, of this many widths of a character at most.
    private const double BetweenScripts = 0.3;

    // Cells whose gap is narrower are one word to poppler.
    private const double NarrowestGap = 0.12;

    /// <summary>The characters of a line.</summary>
    public static string Of(TextLine line, TabStops stops)
    {
        var text = new StringBuilder();
        var end = stops.Left;
        foreach (var word in line.Words)
        {
            AppendGap(text, end, word, stops);
            AppendWord(text, word, stops);
            end = word.Box.Right;
        }

        return text.ToString();
    }

    private static void AppendGap(StringBuilder text, double end, LaidWord word, TabStops stops)
    {
        var start = word.Box.Left;
        var gap = start - end;
        if (gap < NarrowestGap * stops.Em || IsBetweenScripts(text, word, gap, stops))
        {
            return;
        }

        var last = stops.At(start) ?? (IsSpaces(gap, stops) ? 0 : stops.Before(start));
        var tabs = last - stops.Before(end);
        if (tabs > 0)
        {
            text.Append('\t', tabs);
            gap = start - stops.PlaceOf(last);
        }

        if (gap > NarrowestGap * stops.Em)
        {
            text.Append(' ', gap > 1.2 * stops.Em ? 2 : 1);
        }
    }

    private static bool IsBetweenScripts(StringBuilder text, LaidWord word, double gap, TabStops stops) =>
        text.Length > 0
        && gap < BetweenScripts * stops.Em
        && Characters.IsWide(text[^1]) != Characters.IsWide(word.Text[0]);

    private static bool IsSpaces(double gap, TabStops stops) =>
        IsMultiple(gap, stops.Em / 2) || IsMultiple(gap, stops.Half);

    private static bool IsMultiple(double gap, double unit) => Math.Abs(gap - (unit * Math.Round(gap / unit))) < 0.15;

    // A word that is wider than its characters holds gaps before stops.
    private static void AppendWord(StringBuilder text, LaidWord word, TabStops stops)
    {
        var splits = SplitsOf(word, stops);
        var from = 0;
        foreach (var split in splits)
        {
            text.Append(word.Text, from, split - from).Append('\t');
            from = split;
        }

        text.Append(word.Text, from, word.Text.Length - from);
    }

    // Signs of comparison and quotation marks are as wide as Chinese characters in some types only. What they explain in
    // either way is no gap.
    private static List<int> SplitsOf(LaidWord word, TabStops stops)
    {
        var (wide, narrow) = (Excess(word, stops, stops.Em), Excess(word, stops, stops.Half));
        return IsNone(wide, stops) || IsNone(narrow, stops) ? []
            : SplitsOf(word, stops, stops.Em, wide) is { Count: > 0 } splits ? splits
            : SplitsOf(word, stops, stops.Half, narrow);
    }

    private static bool IsNone(double excess, TabStops stops) => Math.Abs(excess) < 0.02 * stops.Em;

    private static double Excess(LaidWord word, TabStops stops, double sign) =>
        word.Box.Width - word.Text.Sum(character => WidthOf(character, stops, sign));

    private static List<int> SplitsOf(LaidWord word, TabStops stops, double sign, double excess)
    {
        var splits = new List<int>();
        if (excess < 0)
        {
            return splits;
        }

        var at = word.Box.Left;
        for (var index = 0; index < word.Text.Length; index++)
        {
            var gap = stops.PlaceOf(stops.Before(at) + 1) - at;
            if (index > 0 && gap > 0.01 * stops.Em && gap < Math.Min(excess + 0.15, NarrowestGap * stops.Em))
            {
                splits.Add(index);
                excess -= gap;
                at += gap;
            }

            at += WidthOf(word.Text[index], stops, sign);
        }

        // Characters of other widths than these would split it anywhere.
        return Math.Abs(excess) < 0.03 * stops.Em ? splits : [];
    }

    private static double WidthOf(char character, TabStops stops, double sign) =>
        Characters.IsWide(character) ? stops.Em
        : character > '\u00FF' ? sign
        : stops.Half;
}
