using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Regimes.Layouts;

/// <summary>
/// Makes one cell of equal neighbours in the same column: the level-1 and level-2 columns of an indicator table. A cell
/// is joined only where all merged cells before it are joined too, so that level 2 never reaches over level 1.
/// </summary>
internal static class VerticalMerge
{
    /// <summary>Joins the flagged columns of rows that have the same cells.</summary>
    internal static ImmutableArray<Row> Apply(ImmutableArray<Row> rows, ImmutableArray<bool> merged)
    {
        var spans = Spans(rows, merged);
        return
        [
            .. rows.Select(
                (row, at) =>
                    row with
                    {
                        Cells =
                        [
                            .. row
                                .Cells.Select((cell, column) => cell with { RowSpan = spans[at, column] })
                                .Where(cell => cell.RowSpan > 0),
                        ],
                    }
            ),
        ];
    }

    // 0 marks a cell that the one above covers.
    private static int[,] Spans(ImmutableArray<Row> rows, ImmutableArray<bool> merged)
    {
        var spans = new int[rows.Length, merged.Length];
        var heads = new int[merged.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            var joined = at > 0;
            for (var column = 0; column < merged.Length; column++)
            {
                var joins = merged[column] && joined && Same(rows[at].Cells[column], rows[at - 1].Cells[column]);
                joined &= joins || !merged[column];
                if (joins)
                {
                    spans[heads[column], column]++;
                }
                else
                {
                    heads[column] = at;
                    spans[at, column] = 1;
                }
            }
        }

        return spans;
    }

    private static bool Same(Cell cell, Cell above) =>
        cell.Text.Length > 0 && string.Equals(cell.Text, above.Text, StringComparison.Ordinal);
}
