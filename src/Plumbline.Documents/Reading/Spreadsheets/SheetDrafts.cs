using System.Collections.Immutable;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Spreadsheets;

/// <summary>
/// Makes blocks of a worksheet: the lines across it above and below are paragraphs, what lies between is a table whose
/// cells keep their names. Hidden rows and columns stay in their places without text.
/// </summary>
internal sealed class SheetDrafts
{
    private readonly SheetData sheet;
    private readonly Intake intake;
    private readonly Dictionary<(int Row, int Column), SheetCell> shown = [];
    private readonly Dictionary<(int Row, int Column), SheetRange> merged = [];
    private readonly HashSet<(int Row, int Column)> covered = [];
    private readonly Dictionary<int, int> mentioned = [];
    private int rows;
    private int columns;
    private long claimed;

    private SheetDrafts(SheetData sheet, Intake intake)
    {
        this.sheet = sheet;
        this.intake = intake;
    }

    /// <summary>The blocks of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="remarks">Takes in what is left out.</param>
    /// <param name="intake">Counts the positions of all sheets of the file.</param>
    public static List<Draft> Of(SheetData sheet, Remarks remarks, Intake intake)
    {
        var drafts = new SheetDrafts(sheet, intake);
        drafts.Lay();
        drafts.Remark(remarks);
        return drafts.Build();
    }

    // Cells with text decide how far the sheet reaches; a range merged around one reaches with it.
    private void Lay()
    {
        foreach (var range in sheet.Merged)
        {
            merged.TryAdd((range.FirstRow, range.FirstColumn), range);
        }

        foreach (var cell in sheet.Cells)
        {
            var range = RangeOf(cell.Row, cell.Column);
            if ((cell.Value.Text.Length > 0 || cell.Binding is not null) && IsShown(range))
            {
                shown[(cell.Row, cell.Column)] = cell;
                rows = Math.Max(rows, cell.Row);
                columns = Math.Max(columns, cell.Column);
            }
        }

        foreach (var range in shown.Keys.Select(place => RangeOf(place.Row, place.Column)).ToList())
        {
            rows = Math.Max(rows, Math.Min(range.LastRow, rows + 200));
            columns = Math.Max(columns, Math.Min(range.LastColumn, columns + 60));
        }

        intake.AddPositions((long)rows * columns);
        foreach (var range in sheet.Merged)
        {
            Cover(range);
        }

        foreach (var cell in sheet.Cells.Where(cell => !covered.Contains((cell.Row, cell.Column))))
        {
            mentioned[cell.Row] = mentioned.GetValueOrDefault(cell.Row) + 1;
        }
    }

    private void Cover(SheetRange range)
    {
        for (var row = range.FirstRow; row <= Math.Min(range.LastRow, rows); row++)
        {
            for (var column = range.FirstColumn; column <= Math.Min(range.LastColumn, columns); column++)
            {
                intake.CheckCells(++claimed / 4);

                if ((row, column) != (range.FirstRow, range.FirstColumn))
                {
                    covered.Add((row, column));
                }
            }
        }
    }

    private SheetRange RangeOf(int row, int column) =>
        merged.TryGetValue((row, column), out var range) ? range : new SheetRange(row, column, row, column);

    // A merged cell shows as long as one of its rows and one of its columns do.
    private bool IsShown(SheetRange range)
    {
        var row = range.FirstRow;
        while (row < range.LastRow && sheet.HiddenRows.Contains(row))
        {
            row++;
        }

        var column = range.FirstColumn;
        while (column < range.LastColumn && sheet.HiddenColumns.Contains(column))
        {
            column++;
        }

        return !sheet.HiddenRows.Contains(row) && !sheet.HiddenColumns.Contains(column);
    }

    private List<Draft> Build()
    {
        var lines = Enumerable.Range(1, rows).Select(LineAt).ToList();
        var first = lines.FindIndex(line => line is RowContent.Cells) + 1;
        var last = lines.FindLastIndex(line => line is RowContent.Cells) + 1;
        var drafts = new List<Draft>();
        AddLines(drafts, 1, first == 0 ? rows : first - 1);
        if (first > 0)
        {
            var table = Enumerable
                .Range(first, last - first + 1)
                .Select(row => new RowDraft(CellsAt(row, last)))
                .ToList();
            var widths = ImmutableArray.CreateRange(Enumerable.Repeat(1, columns));
            drafts.Add(new TableDraft(widths, table) { Name = sheet.Name, FirstRow = first });
            AddLines(drafts, last + 1, rows);
        }

        return drafts;
    }

    // One cell alone in its row, or across the whole sheet, is a line of text and no row of a table.
    private RowContent LineAt(int row)
    {
        var inRow = Enumerable.Range(1, columns).Where(column => shown.ContainsKey((row, column))).Take(2).ToList();
        if (inRow.Count == 0)
        {
            return RowContent.Nothing;
        }

        if (inRow.Count > 1)
        {
            return RowContent.Cells;
        }

        var range = RangeOf(row, inRow[0]);
        var isAcross = range.FirstColumn == 1 && range.LastColumn >= columns && columns > 1;
        return range.LastRow == row && (isAcross || mentioned.GetValueOrDefault(row) == 1)
            ? RowContent.Line
            : RowContent.Cells;
    }

    private void AddLines(List<Draft> drafts, int from, int to)
    {
        for (var row = from; row <= to; row++)
        {
            for (var column = 1; column <= columns; column++)
            {
                if (shown.TryGetValue((row, column), out var cell))
                {
                    drafts.Add(
                        new LineDraft(new Paragraph(ParagraphKind.Body, [new Inline(cell.Value.Text, cell.Binding)]))
                    );
                }
            }
        }
    }

    private List<CellDraft> CellsAt(int row, int last)
    {
        var cells = new List<CellDraft>(columns);
        for (var column = 1; column <= columns; column++)
        {
            if (covered.Contains((row, column)))
            {
                continue;
            }

            var range = RangeOf(row, column);
            var value = shown.GetValueOrDefault((row, column));
            cells.Add(
                CellDraft.Of(value.Value.Text ?? "") with
                {
                    Binding = value.Binding,
                    Format = value.Value.Format,
                    Decimals = value.Value.Decimals,
                    RowSpan = Math.Min(range.LastRow, last) - row + 1,
                    ColumnSpan = Math.Min(range.LastColumn, columns) - column + 1,
                }
            );
        }

        return cells;
    }

    private void Remark(Remarks remarks)
    {
        var dropped = sheet
            .Cells.Where(cell =>
                cell.Value.Text.Length > 0
                && !shown.ContainsKey((cell.Row, cell.Column))
                && !covered.Contains((cell.Row, cell.Column))
            )
            .ToList();
        var rowsDropped = dropped
            .Where(cell => sheet.HiddenRows.Contains(cell.Row))
            .Select(cell => cell.Row)
            .Distinct();
        var columnsDropped = dropped
            .Where(cell => !sheet.HiddenRows.Contains(cell.Row))
            .Select(cell => cell.Column)
            .Distinct();
        remarks.AddHidden(
            ReadingMessages.HiddenRows,
            [.. rowsDropped.Select(row => FormattableString.Invariant($"{sheet.Name}!{row}:{row}"))]
        );
        remarks.AddHidden(
            ReadingMessages.HiddenColumns,
            [
                .. columnsDropped.Select(column =>
                    $"{sheet.Name}!{CellName.ColumnName(column)}:{CellName.ColumnName(column)}"
                ),
            ]
        );
        remarks.AddHidden(ReadingMessages.HiddenValues, sheet.Masked);
        remarks.AddPlaces(
            ReadingMessages.FormulasWithoutValue,
            Findings.Severity.Warning,
            (ReadingMessages.FormulasText, ReadingMessages.FormulasRepair),
            sheet.WithoutValue
        );
        remarks.AddPlaces(
            ReadingMessages.ErrorCells,
            Findings.Severity.Warning,
            (ReadingMessages.ErrorCellsText, ReadingMessages.ErrorCellsRepair),
            sheet.Errors
        );
    }

    private enum RowContent
    {
        Nothing,
        Line,
        Cells,
    }
}
