namespace Plumbline.Documents.Reading.Assembly;

/// <summary>
/// A table that arranges a page rather than data: a frame around an article, or rows of one cell each that hold the real
/// tables. Its content is read as if the table were not there.
/// </summary>
internal static class LayoutTable
{
    /// <summary>Whether the table only arranges.</summary>
    public static bool Recognises(TableDraft table)
    {
        var filled = 0;
        var mostInRow = 0;
        var nests = false;
        var mostLines = 0;
        foreach (var row in table.Rows)
        {
            var inRow = 0;
            foreach (var cell in row.Cells.Where(cell => !cell.IsBlank))
            {
                inRow++;
                nests |= cell.Content.Exists(draft => draft is TableDraft);
                mostLines = Math.Max(mostLines, cell.Content.Count(draft => draft is not LineDraft { IsBlank: true }));
            }

            filled += inRow;
            mostInRow = Math.Max(mostInRow, inRow);
        }

        return mostInRow == 1 && (nests || (filled == 1 && mostLines > 1));
    }

    /// <summary>What stands in the cells, in reading order.</summary>
    public static List<Draft> Unwrap(TableDraft table) =>
        [.. table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content)];
}
