using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Numbers of pages inside a sentence: a line of running text that does not end, a line with nothing but the number of the
/// page, and the line on which the sentence goes on.
/// </summary>
internal static class PageBreaks
{
    private const int MostBlanks = 3;
    private const int ShortestLine = 15;
    private const string Ends = "。！？；：!?;:";

    /// <summary>The number of the page behind a line and the line on which its sentence goes on; null where it ends.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="line">The last line of the sentence so far.</param>
    /// <param name="to">The line after the last that may belong to it.</param>
    public static (int Mark, int Next)? Behind(FlatLines lines, int line, int to)
    {
        var mark = NextLine(lines, line + 1, to);
        if (mark >= to || !Furniture.IsPageMark(lines[mark]))
        {
            return null;
        }

        var next = NextLine(lines, mark + 1, to);
        return next < to && IsOpen(lines[line]) && GoesOn(lines[next]) && !Furniture.IsPageMark(lines[next])
            ? (mark, next)
            : null;
    }

    private static int NextLine(FlatLines lines, int from, int to)
    {
        var at = from;
        while (at < to && at < from + MostBlanks && lines.Shape(at).Kind == LineKind.Blank)
        {
            at++;
        }

        return at;
    }

    // Running text has marks in it and ends with one.
    private static bool IsOpen(ReadOnlySpan<char> line)
    {
        var words = line.Trim();
        return words.Length >= ShortestLine
            && words.ContainsAny("，,。；、")
            && !Ends.Contains(words[^1], StringComparison.Ordinal)
            && words[^1] is not ('”' or '）' or ')');
    }

    private static bool GoesOn(ReadOnlySpan<char> line) =>
        line.TrimEnd().Length > 1 && !char.IsWhiteSpace(line[0]) && !CellWords.HasHeadingMark(line);
}
