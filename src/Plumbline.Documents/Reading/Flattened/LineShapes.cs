using System.Buffers;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Tells rows of flattened tables from running text, line by line.</summary>
internal static class LineShapes
{
    private const int LongestFigure = 24;
    private const int LongestSign = 1;

    private const string BarCharacters = "|｜│┃║";

    // List marks before a tab: the tab then sets off the text of a numbered paragraph.
    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create(
        "0123456789０１２３４５６７８９一二三四五六七八九十百第章节条()（）[]【】.．、,①②③④⑤⑥⑦⑧⑨⑩●■◆·•-* 　"
    );

    private static readonly SearchValues<char> MarkEnds = SearchValues.Create(")）]】.．、,章节条●■◆·•*");

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-=+_:|｜─━－—＝＋ 　");

    /// <summary>The bars that part columns.</summary>
    public static SearchValues<char> Bars { get; } = SearchValues.Create(BarCharacters);

    /// <summary>The tab that parts columns.</summary>
    public static SearchValues<char> Tabs { get; } = SearchValues.Create("\t");

    /// <summary>The shape of one line.</summary>
    public static LineShape Of(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
        {
            return new LineShape(LineKind.Blank, line.Count('\t'));
        }

        if (line.ContainsAny(Bars) || IsBoxDrawing(line.Trim()[0]))
        {
            return OfBars(line);
        }

        return line.Contains('\t') ? OfTabs(line) : new LineShape(LineKind.Words, 0, IsFigure(line.Trim()));
    }

    private static bool IsFigure(ReadOnlySpan<char> words) =>
        words.Length <= LongestFigure && (CellWords.IsFigure(words) || CellWords.IsBareFigure(words));

    private static LineShape OfTabs(ReadOnlySpan<char> line)
    {
        var filled = 0;
        var first = default(ReadOnlySpan<char>);
        foreach (var range in line.Split('\t'))
        {
            var part = line[range];
            if (!part.IsWhiteSpace())
            {
                first = filled == 0 ? part.Trim() : first;
                filled++;
            }
        }

        var tabs = line.Count('\t');
        if (filled == 1 && tabs == 1 && line[0] == '\t')
        {
            return new LineShape(LineKind.TabLed, tabs);
        }

        if (filled == 2 && !first.ContainsAnyExcept(MarkCharacters))
        {
            // A mark, one tab and the text; tabs before the mark are an indent.
            var indent = line.Length - line.TrimStart('\t').Length;
            if (MarkEnds.Contains(first[^1]) && indent == tabs - 1)
            {
                return new LineShape(LineKind.Words, 0);
            }

            return new LineShape(tabs == 1 ? LineKind.MaybeTabbed : LineKind.Tabbed, tabs);
        }

        return new LineShape(filled < 2 && tabs < 2 ? LineKind.MaybeTabbed : LineKind.Tabbed, tabs);
    }

    private static LineShape OfBars(ReadOnlySpan<char> line)
    {
        if (IsRule(line))
        {
            return new LineShape(LineKind.Rule, 0);
        }

        var bars = 0;
        foreach (var character in line)
        {
            bars += BarCharacters.Contains(character, StringComparison.Ordinal) ? 1 : 0;
        }

        return new LineShape(LineKind.Barred, bars);
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (!IsBoxDrawing(character) && !RuleCharacters.Contains(character))
            {
                return false;
            }
        }

        // = | and — | are cells with one sign in them.
        return line.Trim().TrimEnd(BarCharacters).TrimEnd().Length > LongestSign;
    }

    private static bool IsBoxDrawing(char character) => character is >= '\u2500' and <= '\u257F';
}
