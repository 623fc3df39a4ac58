using System.Collections.Immutable;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Rows whose cells stand side by side without blanks below a heading of that kind: 教育支出1234.561300.2065.645.32%. The
/// numbers are parted where arithmetic leaves one way alone: as many as there are columns, the same decimals in a column,
/// and differences, rates and totals that are right. Else the lines stay as they are.
/// </summary>
internal static class GluedFigures
{
    private const int FewestRows = 2;
    private const int MostRows = 200;
    private const int MostWays = 2_000;
    private const int FewestTies = 2;

    /// <summary>The table that begins with a heading.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var columns = GluedHeading.ColumnsOf(lines[from]);
        if (columns.IsEmpty)
        {
            return FlatTable.None(from, from + 1);
        }

        var names = new List<int>();
        for (var line = from + 1; names.Count < MostRows && NameLength(lines, line) is > 0 and var length; line++)
        {
            names.Add(length);
        }

        var to = from + 1 + names.Count;
        if (names.Count < FewestRows || Parted(lines, from + 1, names, columns) is not { } rows)
        {
            return FlatTable.None(from, from + 1);
        }

        List<FlatCell> heading = [new(from, 0, from, columns[0].Start)];
        heading.AddRange(columns.Select(column => new FlatCell(from, column.Start, from, column.End)));
        return new FlatTable(from, to, [heading, .. rows.Select((row, at) => Cells(row, from + 1 + at, names[at]))]);
    }

    private static int NameLength(FlatLines lines, int line) =>
        lines.Shape(line).Kind == LineKind.Words ? GluedTable.NameLength(lines[line]) : 0;

    private static List<FlatCell> Cells(GluedRow row, int line, int name)
    {
        List<FlatCell> cells = [new(line, 0, line, name)];
        cells.AddRange(
            row.Ends.Select((end, at) => new FlatCell(line, name + (at == 0 ? 0 : row.Ends[at - 1]), line, name + end))
        );
        return cells;
    }

    private static IReadOnlyList<GluedRow>? Parted(
        FlatLines lines,
        int first,
        List<int> names,
        ImmutableArray<GluedColumn> columns
    )
    {
        var ways = new List<ImmutableArray<GluedRow>>();
        var total = -1;
        for (var at = 0; at < names.Count; at++)
        {
            var text = lines[first + at];
            var own = GluedRow.Of(text[names[at]..].ToString(), columns);
            if (own.IsEmpty)
            {
                return null;
            }

            ways.Add(own);
            var isEdge = at == 0 || at == names.Count - 1;
            total = isEdge && text[..names[at]] is "合计" or "总计" or "共计" ? at : total;
        }

        return Best(ways, columns, total);
    }

    // The one way that fails least, if it alone does so and most of what it states holds.
    private static IReadOnlyList<GluedRow>? Best(
        List<ImmutableArray<GluedRow>> ways,
        ImmutableArray<GluedColumn> columns,
        int total
    )
    {
        var best = default((GluedScore Score, IReadOnlyList<GluedRow>? Rows));
        var isAlone = false;
        foreach (var isForward in (ReadOnlySpan<bool>)[true, false])
        {
            if (Tables(ways, columns, isForward) is not { } tables)
            {
                return null;
            }

            foreach (var rows in tables)
            {
                var score = rows.Aggregate(
                    GluedTies.OfTotals(rows, columns, total),
                    (sum, row) => sum + GluedTies.InRow(row, columns, isForward)
                );
                if (best.Rows is null || score.Fail < best.Score.Fail)
                {
                    (best, isAlone) = ((score, rows), true);
                }
                else if (score.Fail == best.Score.Fail && !IsSame(rows, best.Rows))
                {
                    isAlone = false;
                }
            }
        }

        return isAlone && best.Score.Hold >= FewestTies && 2 * best.Score.Fail <= best.Score.Hold ? best.Rows : null;
    }

    private static bool IsSame(IReadOnlyList<GluedRow> one, IReadOnlyList<GluedRow> other) =>
        one.Zip(other).All(pair => pair.First.Ends.SequenceEqual(pair.Second.Ends));

    // All tables whose columns have the same decimals, of each row only the ways that fail least in themselves; null
    // where there are too many.
    private static List<IReadOnlyList<GluedRow>>? Tables(
        List<ImmutableArray<GluedRow>> ways,
        ImmutableArray<GluedColumn> columns,
        bool isForward
    )
    {
        var tables = new List<IReadOnlyList<GluedRow>>();
        foreach (var decimals in ways[0].Select(way => way.Decimals).DistinctBy(Key, StringComparer.Ordinal))
        {
            List<ImmutableArray<GluedRow>> fitting =
            [
                .. ways.Select(row =>
                    Least(row.Where(way => way.Decimals.SequenceEqual(decimals)), columns, isForward)
                ),
            ];
            var count = fitting.Aggregate(1L, (product, row) => Math.Min(MostWays + 1, product * row.Length));
            if (tables.Count + count > MostWays)
            {
                return null;
            }

            if (count > 0)
            {
                tables.AddRange(
                    fitting
                        .Aggregate<ImmutableArray<GluedRow>, List<ImmutableArray<GluedRow>>>(
                            [
                                [],
                            ],
                            (sofar, row) => [.. sofar.SelectMany(rows => row.Select(rows.Add))]
                        )
                        .Select(rows => (IReadOnlyList<GluedRow>)rows)
                );
            }
        }

        return tables;
    }

    private static string Key(ImmutableArray<int> decimals) => string.Concat(decimals.Select(one => (char)('0' + one)));

    private static ImmutableArray<GluedRow> Least(
        IEnumerable<GluedRow> ways,
        ImmutableArray<GluedColumn> columns,
        bool isForward
    )
    {
        var weighed = ways.Select(way => (Way: way, GluedTies.InRow(way, columns, isForward).Fail)).ToList();
        var least = weighed.Count == 0 ? 0 : weighed.Min(one => one.Fail);
        return [.. weighed.Where(one => one.Fail == least).Select(one => one.Way)];
    }
}
