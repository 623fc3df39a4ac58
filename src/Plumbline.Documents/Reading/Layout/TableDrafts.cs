using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Makes a draft of a table whose cells know where they stand on the page.</summary>
internal static class TableDrafts
{
    // Edges of one column on two pages may differ by this much.
    private const double SameEdge = 3.5;

    /// <summary>The draft.</summary>
    public static TableDraft Of(LaidTable table, ReadingLimits limits)
    {
        var edges = EdgesOf(table);
        var columns = edges.Count - 1;
        if ((long)columns * table.Rows > limits.Cells)
        {
            throw Refusals.OverLimit(ReadingMessages.CellCount, limits.Cells);
        }

        var starts = new CellDraft?[table.Rows, columns];
        var taken = new bool[table.Rows, columns];
        foreach (var cell in table.Cells)
        {
            Place(cell, edges, starts, taken);
        }

        return new TableDraft(WidthsOf(edges), RowsOf(starts, taken, table))
        {
            HeaderRows = table.HeaderRows,
            Page = table.Page,
        };
    }

    private static List<double> EdgesOf(LaidTable table)
    {
        var edges = new List<double>();
        foreach (var at in table.Cells.SelectMany(cell => new[] { cell.Left, cell.Right }).Distinct().Order())
        {
            if (edges.Count == 0 || at - edges[^1] > SameEdge)
            {
                edges.Add(at);
            }
        }

        return edges;
    }

    private static ImmutableArray<int> WidthsOf(List<double> edges) =>
        [.. edges.Skip(1).Zip(edges, (right, left) => (int)Math.Max(1, Math.Round(right - left)))];

    private static void Place(LaidCell cell, List<double> edges, CellDraft?[,] starts, bool[,] taken)
    {
        var from = IndexOf(edges, cell.Left);
        var to = Math.Max(from + 1, IndexOf(edges, cell.Right));
        var rowSpan = Math.Min(cell.RowSpan, starts.GetLength(0) - cell.Row);
        if (from >= starts.GetLength(1) || taken[cell.Row, from])
        {
            return;
        }

        for (var row = cell.Row; row < cell.Row + rowSpan; row++)
        {
            for (var column = from; column < to; column++)
            {
                taken[row, column] = true;
            }
        }

        starts[cell.Row, from] = new CellDraft(ContentOf(cell))
        {
            ColumnSpan = to - from,
            RowSpan = rowSpan,
            Page = cell.Page,
        };
    }

    private static List<RowDraft> RowsOf(CellDraft?[,] starts, bool[,] taken, LaidTable table)
    {
        var rows = new List<RowDraft>(table.Rows);
        for (var row = 0; row < table.Rows; row++)
        {
            var cells = new List<CellDraft>();
            for (var column = 0; column < starts.GetLength(1); column++)
            {
                if (starts[row, column] is { } cell)
                {
                    cells.Add(cell);
                }
                else if (!taken[row, column])
                {
                    cells.Add(new CellDraft([]));
                }
            }

            rows.Add(new RowDraft(cells));
        }

        return rows;
    }

    private static List<Draft> ContentOf(LaidCell cell) =>
        cell.IsBlank
            ? []
            :
            [
                .. cell.Text()
                    .Split('\n')
                    .Select(line => new LineDraft(
                        new Paragraph(ParagraphKind.Body, [new Inline(line) { Recognised = cell.Recognised }])
                    )
                    {
                        Page = cell.Page,
                    }),
            ];

    private static int IndexOf(List<double> edges, double at)
    {
        var index = edges.BinarySearch(at);
        index = index >= 0 ? index : ~index;
        return index == edges.Count || (index > 0 && at - edges[index - 1] <= edges[index] - at) ? index - 1 : index;
    }
}
