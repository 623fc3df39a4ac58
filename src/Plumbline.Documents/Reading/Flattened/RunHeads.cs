using System.Buffers;
using System.Collections.Immutable;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// A heading row without blanks over rows whose figures are parted by blanks: 序号项目名称预算资金累计支付执行率（%） over
/// three figures a row. Their number tells where its names end.
/// </summary>
internal static class RunHeads
{
    private const int Longest = 60;
    private const int LongestColumn = 14;
    private const int ShortestColumn = 2;
    private const int LongestUnit = 6;
    private const int MostColumns = 8;
    private const long Never = int.MaxValue;

    private static readonly SearchValues<char> Marks = SearchValues.Create("，。；：、,;:（）()");

    private static readonly ImmutableArray<string> NoStarts = ["数额", "额", "率", "值", "及", "和", "与"];

    private static readonly ImmutableArray<string> Serials = ["序号", "编号"];

    private static readonly ImmutableArray<string> Ends =
    [
        "数",
        "额",
        "率",
        "值",
        "分",
        "量",
        "资金",
        "经费",
        "支付",
        "支出",
        "收入",
        "预算",
        "决算",
        "结余",
        "结转",
        "下达",
        "到位",
        "拨付",
        "安排",
        "执行",
        "完成",
        "投资",
        "补助",
        "面积",
        "比例",
        "比重",
        "占比",
    ];

    /// <summary>The cells of a heading row: for the number of a row, for its name and for each of its figures.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="line">The line that may be a heading row.</param>
    /// <param name="leading">How many cells stand before the figures: the name alone, or a number before it.</param>
    /// <param name="figures">How many figures a row has.</param>
    /// <returns>None where the line cannot be parted into so many heads, or in two ways as well as in one.</returns>
    public static List<FlatCell> Of(FlatLines lines, int line, int leading, int figures)
    {
        var cell = lines.Trim(line, 0, line, lines[line].Length);
        var words = lines[line][cell.Start..cell.End];
        var serial = Starting(words, Serials);
        var name = GluedHeading.NameEnd(words[serial..]);
        if (
            words.Length > Longest
            || figures > MostColumns
            || name == 0
            || leading is not (1 or 2)
            || (leading == 2 && serial == 0)
            || EndsOf(words[(serial + name)..], figures) is not { IsEmpty: false } ends
        )
        {
            return [];
        }

        var heads = new List<FlatCell>();
        var start = cell.Start;
        foreach (
            var end in (ImmutableArray<int>)
                [
                    .. leading == 2 ? [serial] : (ImmutableArray<int>)[],
                    serial + name,
                    .. ends.Select(end => end + serial + name),
                ]
        )
        {
            heads.Add(new FlatCell(line, start, line, cell.Start + end));
            start = cell.Start + end;
        }

        return heads;
    }

    // Heads of one table are about as long as each other: the parting with the least differences, if it is the only one.
    private static ImmutableArray<int> EndsOf(ReadOnlySpan<char> words, int columns)
    {
        var least = new (long Cost, bool IsOnly, int From)[columns + 1, words.Length + 1];
        for (var column = 0; column <= columns; column++)
        {
            for (var at = 0; at <= words.Length; at++)
            {
                least[column, at] =
                    column == 0 && at == 0 ? (0, true, 0) : Best(words, least, column, at, words.Length);
            }
        }

        if (least[columns, words.Length] is not { Cost: < Never, IsOnly: true })
        {
            return [];
        }

        var ends = new int[columns];
        for (var (column, at) = (columns, words.Length); column > 0; column--)
        {
            ends[column - 1] = at;
            at = least[column, at].From;
        }

        return [.. ends];
    }

    private static (long Cost, bool IsOnly, int From) Best(
        ReadOnlySpan<char> words,
        (long Cost, bool IsOnly, int From)[,] least,
        int column,
        int at,
        int length
    )
    {
        var best = (Cost: Never, IsOnly: false, From: 0);
        if (column == 0)
        {
            return best;
        }

        var columns = least.GetLength(0) - 1;
        for (var from = Math.Max(0, at - LongestColumn); from <= at - ShortestColumn; from++)
        {
            if (least[column - 1, from] is not { Cost: < Never } before || !IsHead(words[from..at]))
            {
                continue;
            }

            var off = ((at - from) * columns) - length;
            var cost = before.Cost + ((long)off * off);
            best =
                cost < best.Cost ? (cost, before.IsOnly, from)
                : cost == best.Cost ? best with { IsOnly = false }
                : best;
        }

        return best;
    }

    // 累计支付, 执行率（%）: words that end as heads of figures do, with a unit in brackets or none.
    private static bool IsHead(ReadOnlySpan<char> words)
    {
        var open = words.LastIndexOfAny('（', '(');
        var bare = open > 0 && words[^1] is '）' or ')' && words.Length - open <= LongestUnit ? words[..open] : words;
        if (bare.ContainsAny(Marks) || Starting(bare, NoStarts) > 0)
        {
            return false;
        }

        foreach (var end in Ends)
        {
            if (bare.Length >= ShortestColumn && bare.EndsWith(end))
            {
                return true;
            }
        }

        return false;
    }

    private static int Starting(ReadOnlySpan<char> words, ImmutableArray<string> with)
    {
        foreach (var one in with)
        {
            if (words.StartsWith(one))
            {
                return one.Length;
            }
        }

        return 0;
    }
}
