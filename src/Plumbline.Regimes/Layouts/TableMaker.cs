using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Regimes.Layouts;

/// <summary>Makes plain list tables: a head and one row for each thing.</summary>
internal static class TableMaker
{
    /// <summary>A table whose columns are records: heading, width, what stands in the cell, how it stands there.</summary>
    internal static Table Of<T>(string name, ImmutableArray<Column<T>> columns, IEnumerable<T> items) =>
        new(
            [.. columns.Select(column => column.Width)],
            [
                new Row([.. columns.Select(column => new Cell(column.Heading) { Bold = true })]),
                .. items.Select(item => new Row([.. columns.Select(column => CellOf(column, item))])),
            ]
        )
        {
            HeaderRows = 1,
            Name = name,
        };

    private static Cell CellOf<T>(Column<T> column, T item) =>
        new(column.Text(item), CellRole.Computed) { Alignment = column.Alignment };
}

/// <summary>A column of a list table.</summary>
internal sealed record Column<T>(
    string Heading,
    int Width,
    Func<T, string> Text,
    Alignment Alignment = Alignment.Centre
);
