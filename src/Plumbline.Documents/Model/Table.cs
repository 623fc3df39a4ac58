using System.Collections.Immutable;

namespace Plumbline.Documents.Model;

/// <summary>
/// A table as HTML knows it: each row lists only the cells that begin in it, and a cell may span columns and rows.
/// </summary>
/// <param name="ColumnWidths">Relative widths; their count is the number of columns.</param>
/// <param name="Rows">All rows, heading rows first.</param>
public sealed record Table(ImmutableArray<int> ColumnWidths, ImmutableArray<Row> Rows) : Block
{
    /// <summary>How many of the first rows are repeated at the top of each page.</summary>
    public int HeaderRows { get; init; }

    /// <summary>
    /// A row further down, counted from 0, that heads the columns of the rows below it, as in official forms; null: none. A
    /// workbook repeats it on the pages that follow, a Word file where the rows below it are many.
    /// </summary>
    public int? InnerHeader { get; init; }

    /// <summary>Short name, used for the sheet of a workbook and for anchors.</summary>
    public string? Name { get; init; }

    /// <summary>Number of the first row of a table read from a worksheet; cells keep the names they have there.</summary>
    public int FirstRow { get; init; } = 1;

    /// <summary>
    /// Its cells were told apart in lines of words by blanks or line breaks, which cells left empty do not show: the order of
    /// the cells is known, their columns are likely.
    /// </summary>
    public bool IsLoose { get; init; }

    /// <summary>The cell in which this table stood when it was read; nested tables follow the one that holds them.</summary>
    public TextSpan? Within { get; init; }
}

/// <summary>A row of a table: the cells that begin in it, from left to right.</summary>
/// <param name="Cells">Cells that begin in this row.</param>
public sealed record Row(ImmutableArray<Cell> Cells)
{
    /// <summary>The list of the filing that this row is one item of, or null: <c>indicators[3]</c>.</summary>
    public string? Item { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What is printed; lines are parted by \n.</param>
/// <param name="Role">Whether the cell names, takes or shows a value.</param>
public sealed record Cell(string Text, CellRole Role = CellRole.Label)
{
    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>Path of the value in the filing, or null for a label.</summary>
    public string? Binding { get; init; }

    public Alignment Alignment { get; init; } = Alignment.Centre;

    /// <summary>What the cell holds; a workbook writes a number for every format but <see cref="ValueFormat.Text"/>.</summary>
    public ValueFormat Format { get; init; } = ValueFormat.Text;

    /// <summary>Decimals shown, for the number formats.</summary>
    public int Decimals { get; init; }

    /// <summary>Words from which the value must be chosen; empty when anything goes.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    public bool Bold { get; init; }

    /// <summary>
    /// Some of the text was made out from a picture of it and may be wrong: no figure in it counts until a person confirms it.
    /// </summary>
    public bool Recognised { get; init; }

    /// <summary>Where a cell that was read stands in the plain text.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The page, from 1, on which a cell that was read begins; null where the format does not tell.</summary>
    public int? Page { get; init; }
}

/// <summary>What a cell is for.</summary>
public enum CellRole
{
    /// <summary>Printed words of the form.</summary>
    Label,

    /// <summary>A person types here.</summary>
    Input,

    /// <summary>Worked out from other cells; protected.</summary>
    Computed,
}

/// <summary>Where the text of a cell stands between its left and right edge.</summary>
public enum Alignment
{
    Left,
    Centre,
    Right,
}

/// <summary>The kind of value in a cell.</summary>
public enum ValueFormat
{
    Text,

    /// <summary>A plain number with <see cref="Cell.Decimals"/> decimals.</summary>
    Number,

    /// <summary>A rate printed with a percent sign; <see cref="Cell.Decimals"/> counts the decimals of the percentage.</summary>
    Percent,
}
