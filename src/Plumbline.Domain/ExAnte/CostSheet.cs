using System.Collections.Immutable;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.ExAnte;

/// <summary>A line of a cost sheet as it is written; each of the three columns is a small formula.</summary>
/// <param name="Name">What it is called in other formulas and in the text.</param>
/// <param name="Quantity">数量.</param>
/// <param name="Price">单价, in 元.</param>
/// <param name="Times">次数; empty is 1.</param>
/// <param name="Basis">测算依据.</param>
public sealed record CostLine(string Name, string Quantity, string Price, string Times, string? Basis);

/// <summary>A computed cell: a value, or why there is none.</summary>
public sealed record CostCell(Fraction? Value, Message? Problem);

/// <summary>A line with its cells computed.</summary>
/// <param name="Line">As written.</param>
/// <param name="Problem">What is wrong with its name.</param>
/// <param name="Cells">Quantity, price, times and amount, in this order; the amount in 元, a whole number of fen.</param>
public sealed record CostRow(CostLine Line, Message? Problem, ImmutableArray<CostCell> Cells)
{
    /// <summary>A cell of the line.</summary>
    public CostCell this[CostColumn column] => Cells[(int)column];
}

/// <summary>
/// 成本测算表: lines of quantity × price × times whose cells may refer to each other by name. Amounts are rounded to the fen
/// line by line, so that the printed lines add up to the printed total. Cells in a circle, and all that hang on them, have
/// no value.
/// </summary>
/// <param name="Rows">The lines, computed.</param>
/// <param name="Total">Sum of the amounts; null while a line has none.</param>
public sealed record CostSheet(ImmutableArray<CostRow> Rows, Money? Total)
{
    /// <summary>Most lines of a sheet.</summary>
    public const int MostLines = 100;

    /// <summary>Computes a sheet.</summary>
    public static CostSheet Of(ImmutableArray<CostLine> lines) => new CostRun(lines).Sheet();

    /// <summary>The first thing that is wrong, with the line's name; null: nothing.</summary>
    public (string Line, Message Problem)? Wrong =>
        Rows.Select(row => (row.Line.Name, row.Problem ?? row.Cells.Select(cell => cell.Problem).FirstOrDefault()))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => ((string, Message)?)(pair.Name, pair.Item2!))
            .FirstOrDefault();

    /// <summary>The value of a named cell; null: no such cell, or no value.</summary>
    public Fraction? Value(string name)
    {
        if (name == CostNames.Total)
        {
            return Total is { } total ? new Fraction(total.Fen, 100) : null;
        }

        return CostNames.Split(name) is { } cell
            ? Rows.FirstOrDefault(row => row.Line.Name == cell.Line)?[cell.Column].Value
            : null;
    }
}
