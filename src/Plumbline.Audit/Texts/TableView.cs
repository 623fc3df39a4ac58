using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Audit.Texts;

/// <summary>A table of the document with the passage that each cell became.</summary>
/// <param name="Index">Its number in <see cref="AuditText.Tables"/>.</param>
/// <param name="Grid">Every position is covered by one cell.</param>
/// <param name="Cells">For each position, row by row, the passage of the covering cell; null for an empty position.</param>
public sealed record TableView(int Index, TableGrid Grid, ImmutableArray<Passage?> Cells)
{
    /// <summary>The last heading or paragraph before the table, which often holds its name or the unit of its figures.</summary>
    public Passage? Before { get; init; }

    /// <summary>Only the order of its cells is known, not their columns: it was told apart in lines of words.</summary>
    public bool IsLoose { get; init; }

    public int Rows => Grid.Rows;

    public int Columns => Grid.Columns;

    /// <summary>The passage of the cell that covers a position, or null.</summary>
    public Passage? this[int row, int column] => Cells[(row * Columns) + column];

    /// <summary>Whether the cell that covers a position begins there.</summary>
    public bool Begins(int row, int column) =>
        Grid[row, column] is var placed && placed.Row == row && placed.Column == column;
}
