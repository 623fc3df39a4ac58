using System.Buffers;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Tells rows of flattened tables from running text, line by line.</summary>
internal static class LineShapes
{
    private const string BarCharacters = "|｜│┃║";

    // List marks before a tab: the tab then sets off the text of a numbered paragraph.
    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create(
        "0123456789０１２３４５６７８９一二三四五六七八九十百第章节条()（）[]【】.．、,①②③④⑤⑥⑦⑧⑨⑩●■◆·•-* 　"
    );

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-=+_:|｜─━－—＝＋ 　");

    /// <summary>The bars that part columns.</summary>
    public static SearchValues<char> Bars { get; } = SearchValues.Create(BarCharacters);

    /// <summary>The shape of one line.</summary>
    public static LineShape Of(ReadOnlySpan<char> line)
    {
        if (line.IsWhiteSpace())
        {
            return new LineShape(LineKind.Blank, 0);
        }

        if (line.ContainsAny(Bars) || IsBoxDrawing(line.Trim()[0]))
        {
            return OfBars(line);
        }

        return line.Contains('\t') ? OfTabs(line) : new LineShape(LineKind.Words, 0);
    }

    private static LineShape OfTabs(ReadOnlySpan<char> line)
    {
        var filled = 0;
        var first = default(ReadOnlySpan<char>);
        foreach (var range in line.Split('\t'))
        {
            var part = line[range];
            if (!part.IsWhiteSpace())
            {
                first = filled == 0 ? part : first;
                filled++;
            }
        }

        var tabs = line.Count('\t');
        var numbered = filled == 2 && tabs == 1 && !first.ContainsAnyExcept(MarkCharacters);
        var kind = tabs >= 2 || (filled >= 2 && !numbered) ? LineKind.Tabbed : LineKind.MaybeTabbed;
        return new LineShape(kind, tabs);
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

        var kind = bars >= 2 ? LineKind.Barred : LineKind.Words;
        return new LineShape(kind, bars);
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

        return line.ContainsAnyExcept(Bars);
    }

    private static bool IsBoxDrawing(char character) => character is >= '\u2500' and <= '\u257F';
}
