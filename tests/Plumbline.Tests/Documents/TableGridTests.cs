using FsCheck;
using FsCheck.Fluent;
using Plumbline.Documents.Model;
using Xunit;

namespace Plumbline.Tests.Documents;

public sealed class TableGridTests
{
    [Fact]
    public void Of_AnyTable_CoversEachPositionExactlyOnce() =>
        ForAll(
            (table, grid) =>
            {
                var covered = new int[grid.Rows, grid.Columns];
                foreach (var cell in grid.Cells)
                {
                    for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
                    {
                        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                        {
                            covered[row, column]++;
                            Assert.Equal(cell, grid[row, column]);
                        }
                    }
                }

                Assert.All(covered.Cast<int>(), count => Assert.Equal(1, count));
            }
        );

    [Fact]
    public void Of_AnyTable_KeepsEveryCellInOrder() =>
        ForAll(
            (table, grid) =>
            {
                var written = table.Rows.SelectMany((row, index) => row.Cells.Select(cell => (cell, index))).ToList();
                var placed = grid.Cells.Take(written.Count).Select(cell => (cell.Cell, cell.Row)).ToList();
                Assert.Equal(written, placed);
                Assert.All(grid.Cells.Skip(written.Count), filler => Assert.Equal("", filler.Cell.Text));
            }
        );

    [Fact]
    public void HeaderRows_OfAnyTable_AreNotCutBySpans() =>
        ForAll(
            (table, grid) =>
                Assert.All(
                    grid.Cells.Where(cell => cell.Row < grid.HeaderRows),
                    cell => Assert.True(cell.Row + cell.RowSpan <= grid.HeaderRows)
                )
        );

    [Fact]
    public void ShareWidth_OfAnyTable_AddsUpToTheLength() =>
        ForAll(
            (table, grid) =>
            {
                var shares = grid.ShareWidth(table.ColumnWidths, 8844);
                Assert.Equal(grid.Columns, shares.Length);
                Assert.Equal(8844, shares.Sum());
            }
        );

    [Fact]
    public void Of_WhenHeadingReachesBelowItsRows_RepeatsThoseToo()
    {
        var table = new Table(
            [1, 1],
            [
                new Row([new Cell("科目") { RowSpan = 2 }, new Cell("金额")]),
                new Row([new Cell("万元")]),
                new Row([new Cell("a"), new Cell("b")]),
            ]
        )
        {
            HeaderRows = 1,
        };

        Assert.Equal(2, TableGrid.Of(table).HeaderRows);
    }

    [Fact]
    public void Of_WhenSpanRunsIntoAnother_CutsIt()
    {
        var table = new Table(
            [1, 1, 1],
            [
                new Row([new Cell("a"), new Cell("b"), new Cell("c") { RowSpan = 2 }]),
                new Row([new Cell("d") { ColumnSpan = 3 }]),
            ]
        );

        Assert.Equal(2, TableGrid.Of(table)[1, 0].ColumnSpan);
    }

    private static void ForAll(Action<Table, TableGrid> holds) =>
        Check.One(
            RandomDocuments.Fixed(500),
            Prop.ForAll(RandomDocuments.Tables.ToArbitrary(), table => holds(table, TableGrid.Of(table)))
        );
}
