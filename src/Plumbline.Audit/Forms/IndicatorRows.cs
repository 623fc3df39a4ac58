using System.Collections.Immutable;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Parts the cells of an indicator block into rows and columns: the reading with the least cost, found over all cells at
/// once. The grid of a table is a hint that costs little to leave, because published tables are often shifted.
/// </summary>
internal sealed class IndicatorRows
{
    private const int WrongColumn = 10;
    private const int EachColumn = 4;
    private const int SoftColumn = 1;
    private const int FarthestColumn = 4;
    private const int RowGoesOn = 30;
    private const int RowTwice = 40;
    private const int OddStart = 50;
    private const int EmptyRow = 14;
    private const int DistrustOfGrid = 12;
    private const int NoPoints = 18;
    private const int NoValues = -10;

    private readonly List<FormToken> tokens;
    private readonly ImmutableArray<HeadColumn> columns;
    private readonly bool trustGrid;
    private readonly bool allHavePoints;

    private IndicatorRows(
        List<FormToken> tokens,
        ImmutableArray<HeadColumn> columns,
        bool trustGrid,
        bool allHavePoints
    )
    {
        this.tokens = tokens;
        this.columns = columns;
        this.trustGrid = trustGrid;
        this.allHavePoints = allHavePoints;
    }

    /// <summary>Each row: the cells of each column, in the order of the columns; and how ill they fit.</summary>
    /// <param name="tokens">The cells in their order.</param>
    /// <param name="columns">What the head names.</param>
    /// <param name="allHavePoints">Of two numbers of a row rather 分值 and 得分 than 指标值 and 完成值.</param>
    internal static (int Cost, List<List<FormToken>[]> Rows) Read(
        List<FormToken> tokens,
        ImmutableArray<HeadColumn> columns,
        bool allHavePoints = false
    )
    {
        if (tokens.Count == 0)
        {
            return (0, []);
        }

        var free = new IndicatorRows(tokens, columns, trustGrid: false, allHavePoints).Solve();
        if (!tokens.Exists(token => token.InTable && !token.IsCut))
        {
            return free;
        }

        var grid = new IndicatorRows(tokens, columns, trustGrid: true, allHavePoints).Solve();
        return grid.Cost <= free.Cost + (DistrustOfGrid * grid.Rows.Count) ? grid : free;
    }

    private (int Cost, List<List<FormToken>[]> Rows) Solve()
    {
        var count = columns.Length;
        var cost = new int[tokens.Count, count];
        var from = new int[tokens.Count, count];
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var field = 0; field < count; field++)
            {
                var fits = Fits(at, field);
                var best = at == 0 ? (Cost: Start(field), From: -1) : Best(cost, at, field);
                cost[at, field] = best.Cost + fits;
                from[at, field] = best.From;
            }
        }

        var last = tokens.Count - 1;
        var end = 0;
        for (var field = 1; field < count; field++)
        {
            end =
                cost[last, field] + Rest(tokens[last], field) < cost[last, end] + Rest(tokens[last], end) ? field : end;
        }

        return (cost[last, end] + Rest(tokens[last], end), Trace(from, end));
    }

    private (int Cost, int From) Best(int[,] cost, int at, int field)
    {
        var best = (Cost: int.MaxValue, From: -1);
        for (var before = 0; before < columns.Length; before++)
        {
            var step = cost[at - 1, before] + Step(at, before, field);
            best = step < best.Cost ? (step, before) : best;
        }

        return best;
    }

    private int Fits(int at, int field)
    {
        var column = columns[field];
        var cost = IndicatorCosts.Of(tokens[at], column.Field) + Ambiguous(at, column.Field) + OfSum(at, column.Field);
        if (!trustGrid || !tokens[at].InTable)
        {
            return cost + (SoftColumn * Math.Min(column.Distance(tokens[at]), FarthestColumn) / 2);
        }

        // In the column of a level any words are a level.
        var inColumn = column.Holds(tokens[at]);
        var isLevel = column.Field is FormLabel.Level1Head or FormLabel.Level2Head;
        return inColumn && isLevel && tokens[at].Shape == ValueShape.Words ? Math.Min(cost, 10)
            : inColumn ? cost
            : cost + WrongColumn + (EachColumn * Math.Min(column.Distance(tokens[at]), FarthestColumn));
    }

    // 小计 | 50 | 48.9: a sum has points and no values.
    private int OfSum(int at, FormLabel field) =>
        field is FormLabel.Target or FormLabel.Actual or FormLabel.Rate
        && ((at > 0 && Subtotals.IsNamed(tokens[at - 1])) || (at > 1 && Subtotals.IsNamed(tokens[at - 2])))
            ? RowTwice
            : 0;

    // 成本指标 is a first level when a second one follows, else a second; 满意度指标 alone is a first.
    private int Ambiguous(int at, FormLabel field)
    {
        var key = FormLabels.Key(tokens[at].Word);
        if (!LevelWords.IsFirst(key) || !LevelWords.IsSecond(key))
        {
            return 0;
        }

        var isFollowed = at + 1 < tokens.Count && LevelWords.IsSecond(FormLabels.Key(tokens[at + 1].Word));
        var isFirst = isFollowed || key.StartsWith("满意度", StringComparison.Ordinal);
        return field == FormLabel.Level1Head ? (isFirst ? 0 : 6)
            : field == FormLabel.Level2Head && isFirst ? 3
            : 0;
    }

    private int Step(int at, int before, int field)
    {
        var (left, right) = (tokens[at - 1], tokens[at]);
        if (field > before)
        {
            var pair =
                field == before + 1 ? IndicatorCosts.Pair(left, columns[before].Field, right, columns[field].Field) : 0;
            return Missing(before + 1, field) + pair + (IsRowStart(left, right) ? RowGoesOn : 0);
        }

        var newRow = Rest(left, before) + Start(field) + (IsRowMiddle(left, right) ? RowTwice : 0);
        return field == before ? Math.Min(newRow, GoesOn(left, right, columns[field].Field)) : newRow;
    }

    // A row of nothing but its level, or of the printed 指标2, was left empty by the author.
    private int Rest(FormToken last, int field)
    {
        var isLevel = columns[field].Field is FormLabel.Level1Head or FormLabel.Level2Head;
        var isEmpty = isLevel || (columns[field].Field == FormLabel.NameHead && last.Shape == ValueShape.Placeholder);
        return isEmpty ? Math.Min(EmptyRow, Missing(field + 1, columns.Length)) : Missing(field + 1, columns.Length);
    }

    private int GoesOn(FormToken left, FormToken right, FormLabel field)
    {
        if (trustGrid && left.InTable && right.InTable)
        {
            return 1000;
        }

        var words = left.Shape == ValueShape.Words && right.Shape is ValueShape.Words;
        return field switch
        {
            FormLabel.Deviation => 8,
            FormLabel.OtherColumn => words ? 10 : 1000,
            FormLabel.NameHead => words ? 26 : 1000,
            FormLabel.Target or FormLabel.Actual => words ? 30 : 1000,
            _ => 1000,
        };
    }

    private bool IsRowStart(FormToken left, FormToken right) =>
        trustGrid && left.InTable && right.InTable && left.Row != right.Row;

    private bool IsRowMiddle(FormToken left, FormToken right) =>
        trustGrid && left.InTable && right.InTable && left.Row == right.Row;

    // What the levels left out they carry down; a row that begins behind its name is odd.
    private int Start(int field)
    {
        var cost = 0;
        for (var skipped = 0; skipped < field; skipped++)
        {
            cost += columns[skipped].Field is FormLabel.Level1Head or FormLabel.Level2Head
                ? 0
                : MissingIn(columns[skipped].Field);
        }

        return columns[field].Field is FormLabel.Level1Head or FormLabel.Level2Head or FormLabel.NameHead
            ? cost
            : cost + OddStart;
    }

    private int Missing(int from, int to)
    {
        var cost = 0;
        for (var field = from; field < to; field++)
        {
            cost += MissingIn(columns[field].Field);
        }

        return cost;
    }

    private int MissingIn(FormLabel field) =>
        IndicatorCosts.Missing(field)
        + field switch
        {
            FormLabel.Weight or FormLabel.Score when allHavePoints => NoPoints,
            FormLabel.Target or FormLabel.Actual when allHavePoints => NoValues,
            _ => 0,
        };

    private List<List<FormToken>[]> Trace(int[,] from, int end)
    {
        var path = new int[tokens.Count];
        for (var at = tokens.Count - 1; at >= 0; at--)
        {
            path[at] = end;
            end = from[at, end];
        }

        var rows = new List<List<FormToken>[]>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var goesOn = at > 0 && (path[at] > path[at - 1] || (path[at] == path[at - 1] && IsSameCell(at, path[at])));
            if (!goesOn)
            {
                rows.Add([.. columns.Select(_ => new List<FormToken>())]);
            }

            rows[^1][path[at]].Add(tokens[at]);
        }

        return rows;
    }

    private bool IsSameCell(int at, int field) =>
        GoesOn(tokens[at - 1], tokens[at], columns[field].Field)
        < Rest(tokens[at - 1], field) + Start(field) + (IsRowMiddle(tokens[at - 1], tokens[at]) ? RowTwice : 0);
}
