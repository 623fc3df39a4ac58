using System.Collections.Immutable;
using Plumbline.Documents.Model;

namespace Plumbline.Documents.Writing.Xlsx;

/// <summary>One worksheet laid out: rows count from 1.</summary>
internal sealed record Sheet(string Name, SheetPlan Plan, TableGrid Grid)
{
    // Digits that fit side by side on A4 at 11 pt; the page is fitted to the paper anyway.
    private const int PortraitWidth = 92;
    private const int LandscapeWidth = 140;
    private const int LeastWidth = 4;

    /// <summary>Excel has no more rows than this.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Widths of the columns in digits.</summary>
    public ImmutableArray<int> Widths { get; } =
    [
        .. Grid.ShareWidth(
                Plan.Table.ColumnWidths,
                Plan.Orientation == Orientation.Landscape ? LandscapeWidth : PortraitWidth
            )
            .Select(width => Math.Max(LeastWidth, width)),
    ];

    /// <summary>Letters of the columns.</summary>
    public ImmutableArray<string> Letters { get; } =
    [.. Enumerable.Range(1, Grid.Columns).Select(CellReference.Letters)];

    /// <summary>Whether a person is to type into the sheet.</summary>
    public bool IsForm { get; } = Plan.Table.Rows.Any(row => row.Cells.Any(cell => cell.Role == CellRole.Input));

    /// <summary>First row of the table.</summary>
    public int FirstTableRow => Plan.Head.Length + 1;

    /// <summary>First row below the table.</summary>
    public int FirstTailRow => FirstTableRow + Grid.Rows;

    /// <summary>Last row of the sheet.</summary>
    public int LastRow => Math.Max(1, Plan.Head.Length + Grid.Rows + Plan.Tail.Length);

    /// <summary>All cells of the sheet.</summary>
    public string Area => CellReference.Of(1, 1, LastRow, Grid.Columns);
}

/// <summary>What the sheets of a workbook share while it is written.</summary>
internal sealed record SheetContext(StyleTable Styles, BindingSheet Bindings, XlsxOptions Options);
