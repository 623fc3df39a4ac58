using System.Collections.Immutable;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>What the numbers of a column are to those of the columns before it.</summary>
internal enum GluedKind
{
    /// <summary>A number of its own.</summary>
    Amount,

    /// <summary>The one of the two amounts before it less the other.</summary>
    Difference,

    /// <summary>That difference in percent of the earlier amount.</summary>
    ChangeRate,

    /// <summary>The second of the two amounts before it in percent of the first.</summary>
    Completion,

    /// <summary>A percentage of something that is not in its row.</summary>
    Share,
}

/// <summary>A column that a glued heading names.</summary>
/// <param name="Start">Where its name begins.</param>
/// <param name="End">The character after its name.</param>
/// <param name="Kind">What its numbers are.</param>
internal readonly record struct GluedColumn(int Start, int End, GluedKind Kind);

/// <summary>A heading row whose cells stand in one line without blanks: 科目年初数年末数增减额.</summary>
internal static class GluedHeading
{
    private const int Longest = 120;
    private const int LongestColumn = 16;
    private const int FewestColumns = 2;
    private const int MostColumns = 8;
    private const int LongestUnit = 8;
    private const int LongestBefore = 4;

    // The head of the names of rows, and what the heads of numbers end with.
    private static readonly ImmutableArray<string> Names =
    [
        "科目",
        "项目",
        "名称",
        "单位",
        "部门",
        "学校",
        "类别",
        "分类",
        "事项",
        "内容",
        "指标",
        "地区",
    ];

    private static readonly ImmutableArray<string> Ends = ["比例", "比重", "占比", "幅度", "增幅", "数", "额", "率"];

    private static readonly ImmutableArray<string> NoEnds = ["数额", "数量", "数据", "额度"];

    /// <summary>The columns of numbers; none where the line is no such heading.</summary>
    public static ImmutableArray<GluedColumn> ColumnsOf(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || NameEnd(line) is not (> 0 and var at))
        {
            return [];
        }

        var columns = ImmutableArray.CreateBuilder<GluedColumn>();
        for (var start = at; start < line.Length; start = at)
        {
            at = ColumnEnd(line, start);
            if (at < 0 || columns.Count == MostColumns)
            {
                return [];
            }

            columns.Add(new GluedColumn(start, at, KindOf(line[start..at])));
        }

        return columns.Count >= FewestColumns ? columns.DrainToImmutable() : [];
    }

    /// <summary>Where the head of the names of rows ends; 0 where none begins the line.</summary>
    public static int NameEnd(ReadOnlySpan<char> line)
    {
        // 支出功能分类科目: what the names are of may stand before.
        for (var before = 0; before <= Math.Min(LongestBefore, line.Length); before++)
        {
            if (NameEnd(line, before) is var end && end > before)
            {
                return end;
            }
        }

        return 0;
    }

    private static int NameEnd(ReadOnlySpan<char> line, int end)
    {
        for (var found = true; found; )
        {
            found = false;
            foreach (var name in Names)
            {
                if (line[end..].StartsWith(name))
                {
                    (end, found) = (end + name.Length, true);
                }
            }
        }

        return end;
    }

    // With a unit in brackets behind it, where there is one.
    private static int ColumnEnd(ReadOnlySpan<char> line, int start)
    {
        if (line[start] is '及' or '和' or '与' or '、')
        {
            return -1;
        }

        for (var at = start + 1; at < line.Length && at - start < LongestColumn; at++)
        {
            var rest = line[at..];
            if (Starting(rest, Ends) is > 0 and var length && Starting(rest, NoEnds) == 0)
            {
                var end = at + length;
                var close = end < line.Length && line[end] is '（' or '(' ? line[end..].IndexOfAny('）', ')') : -1;
                return close is > 0 and < LongestUnit ? end + close + 1 : end;
            }
        }

        return -1;
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

    private static GluedKind KindOf(ReadOnlySpan<char> head)
    {
        var isChange = head.IndexOfAny('增', '减', '差') >= 0 || head.Contains("变动", StringComparison.Ordinal);
        return head.IndexOfAny('率', '幅', '比') < 0 ? (isChange ? GluedKind.Difference : GluedKind.Amount)
            : isChange ? GluedKind.ChangeRate
            : head.Contains("执行率", StringComparison.Ordinal) || head.Contains("完成率", StringComparison.Ordinal)
                ? GluedKind.Completion
            : GluedKind.Share;
    }
}
