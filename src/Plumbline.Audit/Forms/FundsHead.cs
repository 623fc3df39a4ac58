using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>The head of a funds block.</summary>
/// <param name="From">Its first cell.</param>
/// <param name="To">The cell after its last.</param>
/// <param name="Columns">From left to right.</param>
internal sealed record FundsHead(int From, int To, ImmutableArray<HeadColumn> Columns)
{
    /// <summary>The first head in a stretch of cells, or null.</summary>
    internal static FundsHead? Find(List<FormToken> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (IsMoney(tokens[at].Label) && Read(tokens, from, at, to) is { } head)
            {
                return head;
            }
        }

        return null;
    }

    private static bool IsMoney(FormLabel label) =>
        label is FormLabel.Initial or FormLabel.Budget or FormLabel.AnyBudget or FormLabel.Executed;

    private static FundsHead? Read(List<FormToken> tokens, int from, int at, int to)
    {
        var first = at;
        while (first > from && tokens[first - 1].Label.IsFundsColumn())
        {
            first--;
        }

        var last = at + 1;
        while (last < to && (tokens[last].Label.IsFundsColumn() || IsOdd(tokens, last, to)))
        {
            last++;
        }

        var run = tokens.GetRange(first, last - first);
        var columns = Columned(run);
        var money = columns.Count(column =>
            column.Field is FormLabel.Initial or FormLabel.Budget or FormLabel.Executed
        );
        var hasRate = columns.Any(column => column.Field == FormLabel.Rate);
        return money >= 2 || (money == 1 && hasRate) ? new FundsHead(first, last, columns) : null;
    }

    private static bool IsOdd(List<FormToken> tokens, int at, int to) =>
        tokens[at].Label is FormLabel.None or FormLabel.Side
        && tokens[at].Shape == ValueShape.Words
        && tokens[at].Word.Length <= 12
        && at + 1 < to
        && tokens[at + 1].Label.IsFundsColumn();

    // 年度预算（万元） beside 全年预算数 names the block, not a column.
    private static bool IsSide(FormToken token, List<FormToken> run) =>
        token.Word.EndsWith("元)", StringComparison.Ordinal)
        && run.Exists(other => !ReferenceEquals(other, token) && other.Label == token.Label);

    // 年初预算 | 调整数 | 全年预算: by how much the budget was changed, where another head names what it is since.
    private static bool IsChange(FormToken token, List<FormToken> run) =>
        token.Label == FormLabel.Budget
        && FormLabels.Key(token.Word) is "调整数" or "预算调整数"
        && run.Exists(other =>
            other.Label == FormLabel.Budget && FormLabels.Key(other.Word) != FormLabels.Key(token.Word)
        );

    private static ImmutableArray<HeadColumn> Columned(List<FormToken> run)
    {
        var columns = run.FindAll(token => token.Label != FormLabel.Side && !IsSide(token, run))
            .ConvertAll(token => new HeadColumn(
                IsChange(token, run) ? FormLabel.OtherColumn : token.Label,
                token.Column,
                token.ColumnEnd
            ));
        var hasBudget = columns.Exists(column => column.Field == FormLabel.Budget);
        var seen = new HashSet<FormLabel>();
        return
        [
            .. columns.Select(column =>
            {
                var field =
                    column.Field == FormLabel.AnyBudget ? (hasBudget ? FormLabel.Initial : FormLabel.Budget)
                    : column.Field == FormLabel.None ? FormLabel.OtherColumn
                    : column.Field;
                return column with { Field = seen.Add(field) ? field : FormLabel.OtherColumn };
            }),
        ];
    }
}
