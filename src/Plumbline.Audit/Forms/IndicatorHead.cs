using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>The head of an indicator block: which columns it has, in which order.</summary>
/// <param name="From">Its first cell.</param>
/// <param name="To">The cell after its last.</param>
/// <param name="Columns">From left to right.</param>
internal sealed record IndicatorHead(int From, int To, ImmutableArray<HeadColumn> Columns)
{
    private const int LongestUnknown = 14;
    private const int LongestHead = 20;

    private static readonly string[] LevelHeads = ["指标类别", "指标类型", "指标分类", "类别", "指标维度"];

    /// <summary>The first head in a stretch of cells, or null.</summary>
    internal static IndicatorHead? Find(List<FormToken> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (
                tokens[at].Label is FormLabel.Level1Head or FormLabel.Level2Head or FormLabel.NameHead
                && Read(tokens, from, at, to) is { } head
            )
            {
                return head;
            }
        }

        return Unlevelled(tokens, from, to);
    }

    // 指标类别 | 绩效指标 | 分值 | 目标值 | 完成值: a head without the words for levels. 绩效指标 beside a block is no head.
    private static IndicatorHead? Unlevelled(List<FormToken> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (
                tokens[at] is { Label: FormLabel.Side, Word: "绩效指标" or "指标" or "年度绩效指标" }
                && at + 1 < to
                && tokens[at + 1].Label.IsIndicatorColumn()
                && Unlevelled(tokens, from, at, Math.Min(to, at + LongestHead)) is { } head
            )
            {
                return head;
            }
        }

        return null;
    }

    private static IndicatorHead? Unlevelled(List<FormToken> tokens, int from, int at, int to)
    {
        var first = at > from && LevelHeads.Contains(tokens[at - 1].Word) ? at - 1 : at;
        var row = tokens.GetRange(first, to - first);
        row[0] = row[0] with { Label = FormLabel.Level1Head };
        row[at - first] = row[at - first] with { Label = FormLabel.NameHead };
        return Read(row, 0, 0, row.Count) is { } head && head.Has(FormLabel.Target) && head.Has(FormLabel.Actual)
            ? head with
            {
                From = first,
                To = first + head.To,
            }
            : null;
    }

    /// <summary>Whether levels have points in columns of their own.</summary>
    internal bool HasLevelPoints => Has(FormLabel.Level1Points) || Has(FormLabel.Level2Points);

    internal bool Has(FormLabel field) => Columns.Any(column => column.Field == field);

    private static IndicatorHead? Read(List<FormToken> tokens, int from, int at, int to)
    {
        var first = at;
        while (first > from && tokens[first - 1].Label.IsIndicatorColumn())
        {
            first--;
        }

        var last = at + 1;
        while (last < to && GoesOn(tokens, last, to))
        {
            last++;
        }

        var run = tokens.GetRange(first, last - first).FindAll(token => token.Label != FormLabel.Side);
        var columns = Order(run);
        var fields = columns.Select(column => column.Field).ToHashSet();
        var isHead =
            fields.Contains(FormLabel.NameHead)
            && (
                fields.Contains(FormLabel.Level1Head)
                || fields.Contains(FormLabel.Level2Head)
                || fields.Contains(FormLabel.Target)
            )
            && (
                fields.Contains(FormLabel.Actual)
                || fields.Contains(FormLabel.Score)
                || fields.Contains(FormLabel.Target)
            );
        return isHead ? new IndicatorHead(first, last, columns) : null;
    }

    // A word that is in no list is a column too when it stands in the row of the head or among its words.
    private static bool GoesOn(List<FormToken> tokens, int at, int to)
    {
        var token = tokens[at];
        if (token.Label.IsIndicatorColumn() || token.Label == FormLabel.Side)
        {
            return true;
        }

        if (
            token.Label is FormLabel.Level1 or FormLabel.Level2 or FormLabel.Total
            || token.Shape != ValueShape.Words
            || token.Word.Length > LongestUnknown
        )
        {
            return false;
        }

        if (token.InTable && !token.IsCut)
        {
            return token.Row == tokens[at - 1].Row && IsHeadRow(tokens, at);
        }

        return token.Word is "完成率" or "指标完成率"
            || (at + 1 < to && tokens[at + 1].Label.IsIndicatorColumn())
            || (token.Row == tokens[at - 1].Row && IsHeadRow(tokens, at) && IsWithoutFigures(tokens, at, to));
    }

    private static bool IsHeadRow(List<FormToken> tokens, int at)
    {
        var heads = 0;
        for (var before = at - 1; before >= 0 && tokens[before].Row == tokens[at].Row; before--)
        {
            heads += tokens[before].Label.IsIndicatorColumn() ? 1 : 0;
        }

        return heads >= 2;
    }

    // The rest of a line of heads: nothing but short words.
    private static bool IsWithoutFigures(List<FormToken> tokens, int at, int to)
    {
        var end = at;
        while (end < to && tokens[end].Row == tokens[at].Row && end - at <= LongestHead)
        {
            if (tokens[end].Shape != ValueShape.Words || tokens[end].Label is FormLabel.Level1 or FormLabel.Level2)
            {
                return false;
            }

            end++;
        }

        return end - at <= LongestHead;
    }

    private static ImmutableArray<HeadColumn> Order(List<FormToken> run)
    {
        var isGrid = run.TrueForAll(token => token.InTable && !token.IsCut);
        var leaves = isGrid ? run.FindAll(token => !IsGroup(token, run)) : run;
        var columns = leaves.ConvertAll(token => new HeadColumn(FieldOf(token.Label), token.Column, token.ColumnEnd));
        if (isGrid && leaves.Exists(token => token.Row != leaves[0].Row))
        {
            columns = [.. columns.OrderBy(column => column.From)];
        }
        else if (columns.FindIndex(column => column.Field == FormLabel.Level1Head) is > 0 and var level)
        {
            var late = columns[level..];
            var early = columns[..level].FindAll(column => !late.Exists(other => other.Field == column.Field));
            columns = [.. late, .. early];
        }

        return Once(columns);
    }

    // 年度指标值 over 指标性质, 指标值 and 度量单位 is no column of its own.
    private static bool IsGroup(FormToken token, List<FormToken> run) =>
        run.Exists(other =>
            other.Row > token.Row && other.Column >= token.Column && other.ColumnEnd <= token.ColumnEnd
        );

    private static FormLabel FieldOf(FormLabel label) =>
        label switch
        {
            FormLabel.Outcome => FormLabel.Actual,
            FormLabel.None or FormLabel.Expected => FormLabel.OtherColumn,
            _ => label,
        };

    // 一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 权重: only the last are the points of the indicators.
    private static void NameLevelPoints(List<HeadColumn> columns)
    {
        var last = columns.FindLastIndex(column => column.Field == FormLabel.Weight);
        for (var at = 1; at < last; at++)
        {
            if (columns[at].Field == FormLabel.Weight)
            {
                columns[at] = columns[at - 1].Field switch
                {
                    FormLabel.Level1Head => columns[at] with { Field = FormLabel.Level1Points },
                    FormLabel.Level2Head => columns[at] with { Field = FormLabel.Level2Points },
                    _ => columns[at],
                };
            }
        }
    }

    private static ImmutableArray<HeadColumn> Once(List<HeadColumn> columns)
    {
        NameLevelPoints(columns);
        var seen = new HashSet<FormLabel>();
        var once = ImmutableArray.CreateBuilder<HeadColumn>();
        foreach (var column in columns)
        {
            once.Add(seen.Add(column.Field) ? column : column with { Field = FormLabel.OtherColumn });
        }

        var name = FindIndex(once, column => column.Field == FormLabel.NameHead);
        var second = FindIndex(once, column => column.Field == FormLabel.Level2Head);
        if (name < 0 && second >= 0)
        {
            once[second] = once[second] with { Field = FormLabel.NameHead };
        }

        return once.DrainToImmutable();
    }

    private static int FindIndex(ImmutableArray<HeadColumn>.Builder columns, Func<HeadColumn, bool> wanted)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            if (wanted(columns[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
