using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>Reads the rows of a funds block, and the views of the same money beside them.</summary>
internal sealed class FundsBlock(FormCells cells)
{
    private const int LongestSource = 30;
    private const int FewestOfFull = 4;

    private readonly ImmutableArray<FundRow>.Builder rows = ImmutableArray.CreateBuilder<FundRow>();
    private readonly FundSplits splits = new(cells);

    // Columns that the first full row leaves out; the other rows leave them out too, where they can.
    private HashSet<FormLabel>? absent;

    /// <summary>The rows and views between a head and the next block.</summary>
    internal (ImmutableArray<FundRow> Rows, ImmutableArray<FundSplit> Splits, int End) Read(
        List<FormToken> tokens,
        FundsHead head,
        int to
    )
    {
        FormToken? source = null;
        var values = new List<FormToken>();
        var at = head.To;
        for (; at < to && !Ends(tokens[at]); at++)
        {
            var token = tokens[at];
            if (splits.Begins(token))
            {
                continue;
            }

            if (splits.Take(token))
            {
                continue;
            }
            else if (IsSource(tokens, at, to, values.Count))
            {
                Add(source ?? Unnamed(tokens, head, values), values, head.Columns);
                source = token;
                values = [];
            }
            else if (IsValue(token) || (source is not null && values.Count > 0 && token.Label == FormLabel.None))
            {
                values.Add(token);
            }
        }

        Add(source ?? Unnamed(tokens, head, values), values, head.Columns);
        return (Nested(rows.ToImmutable()), splits.All(), at);
    }

    // 年初预算 | 调整预算 | 决算数 | 执行率 above a row of numbers and no words: the whole, which only the heads name.
    private FormToken? Unnamed(List<FormToken> tokens, FundsHead head, List<FormToken> values) =>
        rows.Count == 0
        && values.Count >= FewestOfFull
        && values.Count == head.Columns.Length
        && ReferenceEquals(values[0], tokens[head.To])
        && values.TrueForAll(value => value.Row == values[0].Row && ValueShapes.IsFigure(value.Shape))
            ? tokens[head.From] with
            {
                Label = FormLabel.FundTotal,
            }
            : null;

    // 绩效指标（指标值/完成值/分值/得分） in one cell, or 指标 above heads of its own: the indicators begin.
    private static bool Ends(FormToken token) =>
        token.Label
            is FormLabel.Expected
                or FormLabel.Outcome
                or FormLabel.Level1Head
                or FormLabel.Level2Head
                or FormLabel.NameHead
                or FormLabel.TaskName
                or FormLabel.TaskNumber
                or FormLabel.Title
                or FormLabel.End
        || token.Label.IsField()
        || (
            token.Label == FormLabel.Side
            && (
                token.Word.Contains("目标", StringComparison.Ordinal)
                || token.Word.Contains("指标", StringComparison.Ordinal)
            )
        );

    private static bool IsValue(FormToken token) =>
        ValueShapes.IsFigure(token.Shape)
        || token.Shape is ValueShape.Stroke or ValueShape.Nothing
        || GluedNumbers.IsGlued(token.Word);

    private static bool IsSource(List<FormToken> tokens, int at, int to, int values)
    {
        var token = tokens[at];
        if (token.Label.IsFund() || token.Label == FormLabel.Total)
        {
            return true;
        }

        return token.Shape == ValueShape.Words
            && token.Word.Length <= LongestSource
            && token.Word[0] is not ('(' or '[')
            && token.Label is FormLabel.None or FormLabel.Level2
            && !GluedNumbers.IsGlued(token.Word)
            && !token.Word.StartsWith("单位", StringComparison.Ordinal)
            && at + 1 < to
            && IsValue(tokens[at + 1])
            && (values == 0 || tokens[at].Row != tokens[at - 1].Row || !token.InTable);
    }

    private void Add(FormToken? source, List<FormToken> values, ImmutableArray<HeadColumn> columns)
    {
        if (source is null)
        {
            return;
        }

        var byField = FundsAlignment.Of(GluedNumbers.Part(values, columns), columns, absent ?? []);
        if (absent is null && byField.Count >= FewestOfFull)
        {
            absent = columns.Select(column => column.Field).Where(field => !byField.ContainsKey(field)).ToHashSet();
        }

        var key = FormLabels.Key(source.Word);
        var name = key.StartsWith("其中", StringComparison.Ordinal) ? key[2..].TrimStart(':') : key;
        rows.Add(
            new FundRow(source.Text.TrimEnd(':', '：', ' '))
            {
                Initial = Cell(byField, FormLabel.Initial),
                Budget = Cell(byField, FormLabel.Budget),
                Executed = Cell(byField, FormLabel.Executed),
                Rate = Cell(byField, FormLabel.Rate),
                Weight = Cell(byField, FormLabel.Weight),
                Score = Cell(byField, FormLabel.Score),
                IsTotal =
                    source.Label == FormLabel.FundTotal
                    || FormLabels.Of(name) is FormLabel.FundTotal or FormLabel.Total,
            }
        );
    }

    private FormCell Cell(Dictionary<FormLabel, FormToken> byField, FormLabel field) =>
        byField.TryGetValue(field, out var token) ? cells.Of(token) : default;

    // Under 其中 of a part the next rows are parts of that part, up to a source that is known as a part of the total.
    private static ImmutableArray<FundRow> Nested(ImmutableArray<FundRow> rows)
    {
        var depth = 1;
        var nested = ImmutableArray.CreateBuilder<FundRow>(rows.Length);
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            var isOfWhich = row.Source.StartsWith("其中", StringComparison.Ordinal);
            depth =
                row.IsTotal ? 0
                : at == 0 || nested[at - 1].Depth == 0 ? 1
                : isOfWhich ? 2
                : depth == 2 && IsTop(row.Source) ? 1
                : depth;
            nested.Add(row with { Depth = depth });
        }

        return nested.MoveToImmutable();
    }

    private static bool IsTop(string source) =>
        source.Contains("结转", StringComparison.Ordinal)
        || source.Contains("其他", StringComparison.Ordinal)
        || source.Contains("单位资金", StringComparison.Ordinal)
        || source.Contains("专户", StringComparison.Ordinal)
        || source.EndsWith("基本支出", StringComparison.Ordinal)
        || source.EndsWith("项目支出", StringComparison.Ordinal);
}
