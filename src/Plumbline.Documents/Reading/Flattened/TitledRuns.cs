using System.Buffers;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Tables that stand in one line of running text behind their title, as a page loses its lines: 表 2 经费情况 来源 预算 支出 省级 30.00 28.50
/// 县级 12.00 11.40. The line is parted before the title, before the heads and behind the last row.
/// </summary>
internal static class TitledRuns
{
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789一二三四五六七八九十");

    private const int MostTokens = 4_000;
    private const int MostNumber = 2;
    private const int LongestTitle = 80;

    /// <summary>Whether there may be such a title in a block of running text.</summary>
    public static bool MayBeIn(Draft draft) =>
        draft is LineDraft { Block: Paragraph { Kind: ParagraphKind.Body } } line
        && line.Content.Any(piece => piece.Text.Contains('表', StringComparison.Ordinal))
        && !line.Content.Any(piece => piece.Binding is not null);

    /// <summary>The lines of such a paragraph; any other block as it is.</summary>
    public static IEnumerable<Draft> Split(Draft draft)
    {
        if (
            !MayBeIn(draft)
            || CellText.TextOf((LineDraft)draft) is not { } text
            || CutsIn(text) is not { Count: > 0 } cuts
        )
        {
            return [draft];
        }

        var isRecognised = ((LineDraft)draft).Content.Any(piece => piece.Recognised);
        return cuts.Prepend(0)
            .Zip(cuts.Append(text.Length), (from, to) => text[from..to].Trim())
            .Where(part => part.Length > 0)
            .Select(part => new LineDraft(
                new Paragraph(ParagraphKind.Body, [new Inline(part) { Recognised = isRecognised }])
            )
            {
                Page = draft.Page,
            });
    }

    /// <summary>Where a line is to be parted; nowhere, where it holds no such table.</summary>
    public static List<int> CutsIn(ReadOnlySpan<char> line)
    {
        var cuts = new List<int>();
        if (!line.Contains('表') || line.Contains('\t'))
        {
            return cuts;
        }

        var run = TokenRun.Of(line.ToString(), MostTokens);
        for (var at = 0; at < run.Count; at++)
        {
            if (TitleAt(run, at) is { } title && RunRows.Behind(run, title.Behind) is { } rows)
            {
                cuts.Add(title.Start);
                cuts.Add(run.Start(rows.First));
                cuts.Add(run.End(rows.Last));
                at = rows.Last;
            }
        }

        cuts.RemoveAll(cut => cut == 0);
        if (cuts.Count > 0 && cuts[^1] == line.Length)
        {
            cuts.RemoveAt(cuts.Count - 1);
        }

        return cuts;
    }

    /// <summary>The table that a line is, which was parted from its title.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        if (from == 0 || !IsTitle(lines[from - 1]))
        {
            return FlatTable.None(from, from + 1);
        }

        var run = TokenRun.Of(lines[from].ToString(), MostTokens);
        return RunRows.Behind(run, 0) is { First: 0 } rows && rows.Last == run.Count - 1
            ? new FlatTable(
                from,
                from + 1,
                rows.Rows.ConvertAll(row => row.ConvertAll(cell => CellOf(run, from, cell.From, cell.To)))
            )
            : FlatTable.None(from, from + 1);
    }

    private static FlatCell CellOf(TokenRun run, int line, int from, int to)
    {
        var start = from < run.Count ? run.Start(from) : run.End(run.Count - 1);
        return new FlatCell(line, start, line, from < to ? run.End(to - 1) : start);
    }

    private static bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle
        && TokenRun.Of(line.Trim().ToString(), MostTokens) is var run
        && TitleAt(run, 0) is { Start: 0 };

    // 表 2, 表2, also behind the end of a sentence: where it begins in the text, and the word behind its number.
    private static (int Start, int Behind)? TitleAt(TokenRun run, int at)
    {
        var word = run[at].AsSpan();
        var mark = MarkIn(word);
        var begins = mark > 0 && word[mark - 1] == '附' ? mark - 1 : mark;
        if (mark < 0 || (begins > 0 && word[begins - 1] is not ('。' or '；' or ';' or '：' or ':')))
        {
            return null;
        }

        var number = word[(mark + 1)..];
        var start = run.Start(at) + begins;
        return number.Length > 0
            ? IsNumber(number)
                ? (start, at + 1)
                : null
            : at + 1 < run.Count && IsNumber(run[at + 1])
                ? (start, at + 2)
                : null;
    }

    // The last 表 with a number or nothing behind it: 表2, 表二：人员情况表.
    private static int MarkIn(ReadOnlySpan<char> word)
    {
        for (var at = word.LastIndexOf('表'); at >= 0; at = word[..at].LastIndexOf('表'))
        {
            if (at + 1 == word.Length || IsNumber(word[(at + 1)..]))
            {
                return at;
            }
        }

        return -1;
    }

    // 2, 二, 2-1 or 2：经费情况.
    private static bool IsNumber(ReadOnlySpan<char> number)
    {
        var end = number.IndexOfAnyExcept(Numbers);
        var length = end < 0 ? number.Length : end;
        return length is > 0 and <= MostNumber
            && (end < 0 || number[end] is '：' or ':' or '-' or '－' or '、' or '.' or '．' or '（' or '(');
    }
}
