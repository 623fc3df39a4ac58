namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Rows whose cells are parted by blanks below a heading row: words, figures perhaps with their units, and in the last column a
/// remark that some rows leave out.
/// </summary>
internal static class RemarkRows
{
    private const int FewestHeads = 3;
    private const int FewestFigures = 2;
    private const int FewestRows = 3;

    /// <summary>The table whose heading row is a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var head = FigureRows.TokensOf(lines, from);
        if (head.Count < FewestHeads || head.Exists(cell => IsFigure(lines, cell)))
        {
            return FlatTable.None(from, from + 1);
        }

        var isNumbered = HeadedRows.IsSerial(lines, head[0]);
        var rows = new List<List<FlatCell>> { head };
        (int Words, int Figures)? shape = null;
        for (var line = from + 1; lines.Shape(line).Kind == LineKind.Words; line++)
        {
            var row = FigureRows.TokensOf(lines, line);
            var own = ShapeOf(lines, row, isNumbered);
            if (shape is { } usual && IsTotal(lines, row, usual, own))
            {
                var (before, blank) = (row[0] with { End = row[0].Start }, StackedHeads.BlankBehind(row[0]));
                row.InsertRange(1, Enumerable.Repeat(blank, usual.Words - (isNumbered ? 2 : 1)));
                row.InsertRange(0, isNumbered ? [before] : []);
                own = usual;
            }

            if (own.Figures < FewestFigures || own != (shape ??= own) || !Fits(head.Count, own, row.Count))
            {
                break;
            }

            if (row.Count < head.Count)
            {
                row.Add(new FlatCell(row[^1].EndLine, row[^1].End, row[^1].EndLine, row[^1].End));
            }

            rows.Add(row);
        }

        return rows.Count > FewestRows && rows.Skip(1).Any(row => !row[^1].IsEmpty)
            ? new FlatTable(from, from + rows.Count, rows)
            : FlatTable.None(from, from + 1);
    }

    // 合计 has no number, and no name in a second column.
    private static bool IsTotal(
        FlatLines lines,
        List<FlatCell> row,
        (int Words, int Figures) usual,
        (int Words, int Figures) own
    ) => own == (1, usual.Figures) && usual.Words > 1 && TotalRows.IsTotal(lines.FirstLineOf(row[0]));

    // All columns, or all but that of the remarks.
    private static bool Fits(int heads, (int Words, int Figures) shape, int cells) =>
        cells == heads && cells - shape.Words - shape.Figures <= 1
        || cells == heads - 1 && shape.Words + shape.Figures == cells;

    private static (int Words, int Figures) ShapeOf(FlatLines lines, List<FlatCell> row, bool isNumbered)
    {
        var words = isNumbered && row.Count > 1 && IsFigure(lines, row[0]) && !IsFigure(lines, row[1]) ? 1 : 0;
        while (words < row.Count && !IsFigure(lines, row[words]))
        {
            words++;
        }

        var end = words;
        while (end < row.Count && IsFigure(lines, row[end]))
        {
            end++;
        }

        return (words, words == 0 ? 0 : end - words);
    }

    private static bool IsFigure(FlatLines lines, in FlatCell cell) =>
        CellWords.IsFigure(lines.FirstLineOf(cell)) || CellWords.IsBareFigure(lines.FirstLineOf(cell));
}
