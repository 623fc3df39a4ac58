namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Tells whether a text is broken into lines of one width, and which lines go on in the next: those that fill the width and
/// do not end a sentence. Lines that break inside a number go on in any text.
/// </summary>
internal sealed class LineWrapping
{
    private const int Narrowest = 40;
    private const int Widest = 160;
    private const int Tolerance = 5;
    private const int FewestFullLines = 5;

    private readonly FlatLines lines;
    private readonly int width;

    private LineWrapping(FlatLines lines, int width)
    {
        this.lines = lines;
        this.width = width;
    }

    /// <summary>How a text is broken.</summary>
    public static LineWrapping Of(FlatLines lines)
    {
        var (total, widest, full) = (0, 0, 0);
        for (var line = 0; line < lines.Count; line++)
        {
            if (lines.Shape(line).Kind == LineKind.Words)
            {
                var columns = Columns(lines[line]);
                (widest, full) =
                    columns > widest + Tolerance ? (columns, 1)
                    : columns >= widest - Tolerance ? (Math.Max(widest, columns), full + 1)
                    : (widest, full);
                total++;
            }
        }

        var isWrapped = widest is >= Narrowest and <= Widest && full >= FewestFullLines && full * 3 >= total;
        return new LineWrapping(lines, isWrapped ? widest : int.MaxValue);
    }

    /// <summary>Whether the line after a line belongs to the same paragraph.</summary>
    public bool GoesOn(int line)
    {
        if (lines.Shape(line).Kind != LineKind.Words || lines.Shape(line + 1).Kind != LineKind.Words)
        {
            return false;
        }

        var words = lines[line];
        var next = lines[line + 1];
        return BreaksNumber(words, next)
            || (
                width < int.MaxValue
                && Columns(words) + Columns(FirstWord(next)) >= width - Tolerance
                && words.TrimEnd()[^1] is not ('。' or '！' or '？')
                && !char.IsWhiteSpace(next[0])
                && !CellWords.HasHeadingMark(next)
            );
    }

    // 6558. / 50万元: no line of a text ends so for another reason.
    private static bool BreaksNumber(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length > 2
        && next.Length > 1
        && line[^1] is '.' or '．'
        && char.IsDigit(line[^2])
        && char.IsDigit(next[0])
        && CellWords.IsSentence(line[..^1])
        && !CellWords.HasHeadingMark(next);

    // What is not broken over two lines: a number at the start of the next line would not have fitted on this one.
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '.' or ',' or '%'))
        {
            end++;
        }

        return line[..end];
    }

    // Characters of Chinese are two columns wide.
    private static int Columns(ReadOnlySpan<char> words)
    {
        var columns = 0;
        foreach (var character in words)
        {
            columns += character > '\u2000' ? 2 : 1;
        }

        return columns;
    }
}
