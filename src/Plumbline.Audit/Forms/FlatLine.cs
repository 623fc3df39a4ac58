using System.Buffers;
using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>Cuts a line in which several cells of a form were glued, with blanks between them or without.</summary>
internal static class FlatLine
{
    private const int ShortestLine = 3;
    private const int LongestLine = 60_000;
    private const int LongestFrame = 60;
    private const int LongestRow = 90;
    private const int LongestSerial = 3;
    private const int LongestCell = 40;
    private const int FewestBeforeRemark = 3;
    private const int WideGap = 4;
    private const int FewestAdjacent = 3;

    private static readonly SearchValues<char> SignsOfNumbers = SearchValues.Create("0123456789.,%");

    /// <summary>The ranges of the cells in the folded characters; one range when the line is no such line.</summary>
    internal static ImmutableArray<(int From, int To)> Cut(Passage passage, string text)
    {
        var whole = (0, passage.Compact.Length);
        if (
            passage.Compact.Length is < ShortestLine or > LongestLine
            || IsNumber(passage)
            || FormLabels.Of(passage.Compact) is not (FormLabel.None or FormLabel.FundPart or FormLabel.Deviation)
        )
        {
            return [whole];
        }

        var compact = passage.Compact;
        var blanks = Blanks(passage);
        var hits = LabelHits.In(compact, new bool[blanks.Length]);
        if (!hits.AreParted(blanks))
        {
            Array.Clear(blanks);
        }
        else if (blanks.Contains(true))
        {
            hits = LabelHits.In(compact, blanks);
        }

        if (hits.Adjacent >= FewestAdjacent)
        {
            return Trimmed(compact, GluedCells.Cut(compact, blanks, hits));
        }

        if (passage.Cell is null && Frame(compact, blanks) is { } words)
        {
            return Trimmed(compact, words);
        }

        if (LooksLikeRow(compact, blanks) || BeginsWithLevel(compact, blanks))
        {
            return Trimmed(compact, Pieces(compact, blanks));
        }

        return passage.Cell is null && OfLine(passage, text, blanks, hits) is { } cells
            ? Trimmed(compact, cells)
            : Field(passage, hits, whole);
    }

    // 1,234.56, 98%: a cell that holds nothing else is one.
    private static bool IsNumber(Passage passage) =>
        passage.Cell is not null
        && !passage.Compact.AsSpan().ContainsAnyExcept(SignsOfNumbers)
        && passage.Offsets[^1] - passage.Offsets[0] < passage.Compact.Length;

    // What a line may be that is no cell of a table.
    private static ImmutableArray<(int From, int To)>? OfLine(
        Passage passage,
        string text,
        bool[] blanks,
        LabelHits hits
    )
    {
        var compact = passage.Compact;
        return Wide(passage, text)
            ?? TwoSentences(compact, blanks)
            ?? Glued(compact, hits)
            ?? (HeadOfRow(compact) is > 0 and var length ? [(0, length), .. GluedCells.Tail(compact, length)] : null);
    }

    /// <summary>The ranges of the words between blanks, of a cell that is known to stand in a row of a form.</summary>
    internal static ImmutableArray<(int From, int To)> Parted(Passage passage) =>
        Trimmed(passage.Compact, Pieces(passage.Compact, Blanks(passage)));

    // 绩效指标一级: a short line of nothing but words of the frame.
    private static ImmutableArray<(int From, int To)>? Frame(string compact, bool[] blanks) =>
        compact.Length <= LongestFrame
        && LabelHits.In(compact, blanks, isLine: true) is var frame
        && frame.Cover(compact)
            ? [.. frame.Ranges.Select(range => (range.From, range.To))]
            : null;

    /// <summary>For each folded character whether a blank or tab stands before it.</summary>
    private static bool[] Blanks(Passage passage)
    {
        var blanks = new bool[passage.Compact.Length + 1];
        for (var at = 1; at < passage.Compact.Length; at++)
        {
            blanks[at] = passage.Offsets[at] > passage.Offsets[at - 1] + 1 || passage.Compact[at - 1] == ' ';
        }

        return blanks;
    }

    internal static ImmutableArray<(int From, int To)> Pieces(string compact, bool[] blanks)
    {
        var pieces = ImmutableArray.CreateBuilder<(int, int)>();
        var from = 0;
        for (var at = 1; at <= compact.Length; at++)
        {
            if (at == compact.Length || blanks[at])
            {
                pieces.Add((from, at));
                from = at;
            }
        }

        return pieces.DrainToImmutable();
    }

    // 完成全部改造任务。 已完成全部改造任务。 The goal and what came of it: one blank in the line, behind a full stop.
    private static ImmutableArray<(int From, int To)>? TwoSentences(string compact, bool[] blanks)
    {
        var only = Array.IndexOf(blanks, true, 1);
        var isOne = only > 1 && only < compact.Length && Array.LastIndexOf(blanks, true) == only;
        return isOne && compact[only - 1] == '。' ? [(0, only), (only, compact.Length)] : null;
    }

    // Columns set apart by several blanks, as in text laid out for print.
    private static ImmutableArray<(int From, int To)>? Wide(Passage passage, string text)
    {
        var wide = new bool[passage.Compact.Length + 1];
        for (var at = 1; at < passage.Compact.Length; at++)
        {
            var gap = passage.Offsets[at] - passage.Offsets[at - 1] - 1;
            var between = gap >= WideGap ? text.AsSpan(passage.Offsets[at - 1] + 1, gap) : default;
            wide[at] = gap >= WideGap && !between.Contains('\n');
        }

        return Array.IndexOf(wide, true) < 0 ? null : Pieces(passage.Compact, wide);
    }

    // 产出指标 数量指标 学生人数 ≥735 735 10 10; behind the figures of a row may stand a remark of any length.
    private static bool LooksLikeRow(string compact, bool[] blanks)
    {
        if (!blanks.Contains(true))
        {
            return false;
        }

        ImmutableArray<string> words =
        [
            .. Pieces(compact, blanks).Select(piece => compact[piece.From..piece.To].Trim()),
        ];
        var row = HasRemark(words) ? words[..^1] : words;
        if (
            row.Length < 3
            || row.Any(word => word.Length > LongestCell || word.Contains('。', StringComparison.Ordinal))
        )
        {
            return false;
        }

        var labels = row.Count(word => FormLabels.Of(word) != FormLabel.None);
        var figures = row.Count(IsFigure);
        var empty = labels > 0 ? row.Count(word => ValueShapes.Of(word) == ValueShape.Stroke) : 0;
        return labels + figures + empty >= 2;
    }

    // 社会效益指标 巩固成果 明显; 影响指标 长期发挥效益: a level, or the end of one that was broken, and what stands behind it.
    private static bool BeginsWithLevel(string compact, bool[] blanks)
    {
        var length = Array.IndexOf(blanks, true, 1);
        if (
            length is > 0 and <= LongestSerial
            && compact.AsSpan(0, length).TrimEnd().IndexOfAnyExceptInRange('0', '9') < 0
        )
        {
            // 8 社会效益: the number of the row before its level.
            var level = FormLabels.Key(compact[length..].Split(' ')[0]);
            return LevelWords.IsFirst(level) || LevelWords.IsSecond(level);
        }

        return length > 0
            && length < compact.Length
            && length <= LabelHits.LongestLevel
            && LevelWords.IsFull(FormLabels.Key(compact[..length]))
            && !compact.Contains('。', StringComparison.Ordinal);
    }

    private static bool HasRemark(ImmutableArray<string> words) =>
        words.Length > FewestBeforeRemark + 1
        && !IsFigure(words[^1])
        && words[^(FewestBeforeRemark + 1)..^1].All(IsFigure);

    private static bool IsFigure(string word) => ValueShapes.IsFigure(ValueShapes.Of(word));

    // 效益指标社会效益指标受益学生≥800人815人1515; 其中:财政拨款686686-100.00%-; 举办培训≥4期4期1010: a row of a form in one line.
    private static ImmutableArray<(int From, int To)>? Glued(string compact, LabelHits hits)
    {
        if (
            compact.Length > LongestRow
            || compact.AsSpan().IndexOfAny('。', ';') >= 0
            || !compact.AsSpan().ContainsAnyInRange('0', '9')
        )
        {
            return null;
        }

        var head = hits.Leading();
        var isRow = head.Ranges is [.., var last]
            ? last.Label is FormLabel.Level1 or FormLabel.Level2 || GluedNumbers.AreValues(compact.AsSpan(last.To))
            : GluedRows.Opens(compact);
        return isRow ? GluedCells.Cut(compact, new bool[compact.Length + 1], head) : null;
    }

    // 数量指标建设二级公路32.1公里2020; 年度资金总额:40004000100%
    private static int HeadOfRow(string compact)
    {
        if (compact[^1] is not (>= '0' and <= '9' or '%'))
        {
            return 0;
        }

        var end = Math.Min(compact.Length - 1, LabelHits.LongestLevel);
        for (var length = end; length >= 4; length--)
        {
            var word = compact[..length];
            var label = FormLabels.Of(word);
            if (label is FormLabel.FundTotal || (label is FormLabel.FundPart && IsValue(compact, length)))
            {
                return length;
            }

            if (label is FormLabel.Level1 or FormLabel.Level2 && LevelWords.IsFull(FormLabels.Key(word)))
            {
                return length;
            }
        }

        return 0;
    }

    private static bool IsValue(string compact, int at) => compact[at] is (>= '0' and <= '9') or ':';

    // 项目名称:学生资助; 主管部门青禾县教育局实施单位青禾县第一中学
    private static ImmutableArray<(int From, int To)> Field(Passage passage, LabelHits hits, (int, int) whole)
    {
        var compact = passage.Compact;
        var colon = compact.IndexOf(':', StringComparison.Ordinal);
        if (colon is > 1 and < 16 && colon < compact.Length - 1 && FormLabels.Of(compact[..colon]).IsField())
        {
            return [(0, colon + 1), (colon + 1, compact.Length)];
        }

        var fields = hits.Ranges.FindAll(hit => hit.Label.IsField() && hit.To - hit.From >= 4);
        var isFields =
            passage.Cell is null && compact.Length <= LongestFrame && fields.Count > 0 && fields[0].From == 0;
        return isFields && compact.AsSpan().IndexOfAny('。', '，', ';') < 0
            ? GluedCells.Cut(compact, new bool[compact.Length + 1], hits with { Ranges = fields })
            : [whole];
    }

    private static ImmutableArray<(int From, int To)> Trimmed(string compact, ImmutableArray<(int From, int To)> pieces)
    {
        var trimmed = ImmutableArray.CreateBuilder<(int, int)>(pieces.Length);
        foreach (var piece in pieces)
        {
            var (from, to) = piece;
            while (from < to && compact[from] == ' ')
            {
                from++;
            }

            while (to > from && compact[to - 1] == ' ')
            {
                to--;
            }

            if (to > from)
            {
                trimmed.Add((from, to));
            }
        }

        return trimmed.Count == 0 ? [(0, compact.Length)] : trimmed.DrainToImmutable();
    }
}
