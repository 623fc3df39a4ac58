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
    private const int ShortestBroken = 12;

    private readonly FlatLines lines;
    private readonly int width;
    private HashSet<int>? pairs;

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
            if (lines.Shape(line).Kind == LineKind.Words && !IsCellOrHeading(lines[line]))
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
        if (Layout.Furniture.IsPageMark(next))
        {
            return false;
        }

        return BreaksNumber(words, next)
            || BreaksList(words, next)
            || BreaksWord(words, next)
            || (
                width < int.MaxValue
                && Columns(words) + Columns(FirstWord(next.TrimStart(' '))) >= width - Tolerance
                && words.TrimEnd()[^1] is not ('。' or '！' or '？')
                && (!char.IsWhiteSpace(next[0]) || IsSpaced(words, next))
                && !CellWords.HasHeadingMark(next)
            );
    }

    // 现有车辆 5 / " 辆，平均", 比上年多 / " 226 人": the blank beside a number begins the line, and no paragraph.
    private static bool IsSpaced(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        next.Length > 2
        && next[0] == ' '
        && (
            (char.IsDigit(line[^1]) && (IsIdeograph(next[1]) || next[1] is '%' or '％'))
            || (IsIdeograph(line[^1]) && char.IsDigit(next[1]))
        );

    // The cells of a table, each on a line of its own, and headings say nothing of how the text is broken.
    private static bool IsCellOrHeading(ReadOnlySpan<char> line) =>
        CellWords.IsShort(line.Trim()) && Columns(line) < Narrowest;

    // 6558. / 50万元: no line of a text ends so for another reason.
    private static bool BreaksNumber(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line.Length > 2
        && next.Length > 1
        && line[^1] is '.' or '．'
        && char.IsDigit(line[^2])
        && char.IsDigit(next[0])
        && CellWords.IsSentence(line[..^1])
        && !CellWords.HasHeadingMark(next);

    // 低保户143户、特困人员57户、 / 易返贫户88户: nothing ends with a mark that parts.
    private static bool BreaksList(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var words = line.TrimEnd();
        return words.Length > ShortestBroken
            && words[^1] is '、' or '，'
            && next.Length > 1
            && !char.IsWhiteSpace(next[0])
            && !CellWords.HasHeadingMark(next);
    }

    // 增 / 长 7.01 %, 836.50 万 / 元, 79.36 / %: the break is inside a word, or between a number and its unit.
    private bool BreaksWord(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var words = line.TrimEnd();
        return words.Length > ShortestBroken
            && next.Length > 1
            && words.ContainsAny('，', ',')
            && (
                IsWord(words[^1], next[0])
                || IsTornOff(words, next[0])
                || (char.IsDigit(words[^1]) && next[0] is '%' or '％')
                || (char.IsDigit(words[^2]) && words[^1] is '万' or '亿' && next[0] is '元')
            );
    }

    // …，增 / 长5.00%: no clause is one character long.
    private static bool IsTornOff(ReadOnlySpan<char> words, char next) =>
        words[^2] is '，' or ',' && IsIdeograph(words[^1]) && IsIdeograph(next);

    // Two characters that stand side by side elsewhere in the text belong together; no list of words is needed.
    private bool IsWord(char left, char right) =>
        IsIdeograph(left) && IsIdeograph(right) && (pairs ??= PairsOf(lines)).Contains(Pair(left, right));

    private static HashSet<int> PairsOf(FlatLines lines)
    {
        var found = new HashSet<int>();
        for (var line = 0; line < lines.Count; line++)
        {
            var words = lines[line];
            for (var at = 1; at < words.Length; at++)
            {
                if (IsIdeograph(words[at]) && IsIdeograph(words[at - 1]))
                {
                    found.Add(Pair(words[at - 1], words[at]));
                }
            }
        }

        return found;
    }

    private static int Pair(char left, char right) => (left << 16) | right;

    private static bool IsIdeograph(char character) => character is >= '\u4e00' and <= '\u9fff';

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

    // Characters of Chinese are two columns wide. The blanks that spread a line over its width, 采 购 预 算, have none.
    private static int Columns(ReadOnlySpan<char> words)
    {
        var columns = 0;
        for (var at = 0; at < words.Length; at++)
        {
            columns +=
                words[at] > '\u2000' ? 2
                : words[at] == ' ' && at > 0 && IsIdeograph(words[at - 1]) ? 0
                : 1;
        }

        return columns;
    }
}
