using System.Buffers;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Reading.Text;

/// <summary>Tells rows of flattened tables from running text, line by line.</summary>
internal static class LineShapes
{
    private const string BarCharacters = "|｜│┃║";

    // List marks before a tab: the tab then sets off the text of a numbered paragraph.
    private static readonly SearchValues<char> MarkCharacters =
        SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十百第章节条()（）[]【】.．、,①②③④⑤⑥⑦⑧⑨⑩●■◆·•-* 　");

    private static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-=+_:|｜─━－—＝＋ 　");

    /// <summary>The bars that part columns.</summary>
    public static SearchValues<char> Bars { get; } = SearchValues.Create(BarCharacters);

    /// <summary>All lines of a text.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Shape(text, new TextSpan(start, end)));
            start = end + 1;
        }

        return lines;
    }

    private static TextLine Shape(string text, TextSpan span)
    {
        var line = text.AsSpan(span.Start, span.Length);
        if (line.IsWhiteSpace())
        {
            return new TextLine(span, LineShape.Blank, 0);
        }

        if (line.ContainsAny(Bars) || IsBoxDrawing(line.Trim()[0]))
        {
            return ShapeBars(line, span);
        }

        return line.Contains('\t') ? ShapeTabs(line, span) : new TextLine(span, LineShape.Words, 0);
    }

    private static TextLine ShapeTabs(ReadOnlySpan<char> line, TextSpan span)
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
        var shape = tabs >= 2 || (filled >= 2 && !numbered) ? LineShape.Tabbed : LineShape.MaybeTabbed;
        return new TextLine(span, shape, tabs);
    }

    private static TextLine ShapeBars(ReadOnlySpan<char> line, TextSpan span)
    {
        if (IsRule(line))
        {
            return new TextLine(span, LineShape.Rule, 0);
        }

        var bars = 0;
        foreach (var character in line)
        {
            bars += BarCharacters.Contains(character, StringComparison.Ordinal) ? 1 : 0;
        }

        var shape = bars >= 2 ? LineShape.Barred : LineShape.Words;
        return new TextLine(span, shape, bars);
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
