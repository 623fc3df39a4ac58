using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Docx;

/// <summary>
/// A form whose list is long becomes two tables that touch: Word repeats only rows at the top of a table, and the words over the
/// columns of the list stand in the middle of the form. A reader that knows <see cref="Mark"/> makes them one table again.
/// </summary>
internal static class TwoTables
{
    /// <summary>What the second table calls itself.</summary>
    internal const string Mark = "续表";

    // A shorter list rarely leaves the page on which it begins.
    private const int ShortList = 12;

    /// <summary>The table up to the list and the table of the list, or the table as it is.</summary>
    internal static ImmutableArray<Table> Of(Table table)
    {
        if (
            table.InnerHeader is not ({ } head and > 0)
            || table.Rows.Skip(head + 1).TakeWhile(row => row.Item is not null).Count() <= ShortList
            || TableGrid.Of(table).Cells.Any(cell => cell.Row < head && cell.Row + cell.RowSpan > head)
        )
        {
            return [table];
        }

        var (top, list) = (table.Rows[head], table.Rows[head + 1]);
        var side = top.Cells.TakeWhile(cell => cell.RowSpan > 1).ToList();
        return !CanBeJoined(top, side)
            ? [table]
            :
            [
                table with
                {
                    Rows = table.Rows[..head],
                    InnerHeader = null,
                },
                table with
                {
                    Rows =
                    [
                        top with
                        {
                            Cells =
                            [
                                .. side.Select(cell => cell with { Text = "", RowSpan = 1 }),
                                .. top.Cells[side.Count..],
                            ],
                        },
                        list with
                        {
                            Cells = [.. side.Select(cell => cell with { RowSpan = cell.RowSpan - 1 }), .. list.Cells],
                        },
                        .. table.Rows[(head + 2)..],
                    ],
                    HeaderRows = 1,
                    InnerHeader = null,
                },
            ];
    }

    // What a reader could not put together again stays one table: it knows a corner by being empty over a cell that spans.
    private static bool CanBeJoined(Row top, List<Cell> side) =>
        side.TrueForAll(cell => cell.RowSpan > 2)
        && top.Cells.Skip(side.Count).All(cell => cell.RowSpan == 1)
        && (top.Cells.Length == side.Count || !string.IsNullOrWhiteSpace(top.Cells[side.Count].Text));
}
