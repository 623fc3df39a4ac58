using System.Collections.Frozen;

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

    // Pairs of characters that belong to one word of financial prose; no paragraph ends with the first of them.
    private static readonly FrozenSet<string> Broken =
    [
        .. (
            "万元 亿元 增长 增加 减少 下降 降低 提高 上升 支出 收入 预算 决算 经费 财政 拨款 项目 资金 教育 社会 保障 就业 卫生 健康 "
            + "住房 公用 人员 公务 接待 因公 出国 用车 购置 运行 维护 政府 采购 货物 工程 服务 授予 合同 金额 小微 企业 国有 资产 基金 "
            + "结转 结余 年初 年末 上年 本年 比上 同比 主要 用于 绩效 自评 评价 指标 目标 完成 执行 学校 学生 教师 补助 专项"
        ).Split(' '),
    ];

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
        return BreaksNumber(words, next)
            || BreaksWord(words, next)
            || (
                width < int.MaxValue
                && Columns(words) + Columns(FirstWord(next)) >= width - Tolerance
                && words.TrimEnd()[^1] is not ('。' or '！' or '？')
                && !char.IsWhiteSpace(next[0])
                && !CellWords.HasHeadingMark(next)
            );
    }

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

    // 增 / 长 7.01 %, 836.50 万 / 元, 79.36 / %: the break is inside a word of these texts, or between a number and its unit.
    private static bool BreaksWord(ReadOnlySpan<char> line, ReadOnlySpan<char> next)
    {
        var words = line.TrimEnd();
        return words.Length > ShortestBroken
            && next.Length > 1
            && words.ContainsAny('，', ',')
            && (
                Broken.GetAlternateLookup<ReadOnlySpan<char>>().Contains([words[^1], next[0]])
                || (char.IsDigit(words[^1]) && next[0] is '%' or '％')
            );
    }

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
