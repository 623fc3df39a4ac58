using System.Globalization;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Rows in a bare list of cells below a heading row, of which some lack a number before their words or a remark behind their
/// figures: each has as many figures in a row as the others, and that tells where it begins.
/// </summary>
internal static class HeadedRows
{
    private const int FewestFigures = 2;
    private const int FewestRows = 3;
    private const int MostColumns = 12;
    private const int MostLeading = 3;
    private const int MostRows = 500;
    private const int MostBehind = 2;
    private const int SecondRow = 2;

    /// <summary>The heading row and the rows below it, blank cells filled in; null when no such rows are found.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="cellAt">The cell of a number, or null past the last.</param>
    /// <param name="words">How many cells of words stand before the first figure.</param>
    public static List<List<FlatCell>>? In(FlatLines lines, Func<int, FlatCell?> cellAt, int words)
    {
        List<List<FlatCell>>? best = null;
        var most = 0;
        foreach (var (columns, shape) in Shapes(IsSerial(lines, cellAt(0)!.Value), words))
        {
            if (shape.Rows(lines, cellAt, columns) is { } rows && Filled(rows) is var filled && filled > most)
            {
                (best, most) = (rows, filled);
            }
        }

        return best;
    }

    // The first row has as many labels as there are words more than heads; others may have more.
    private static IEnumerable<(int Columns, Shape Shape)> Shapes(bool isNumbered, int words)
    {
        for (var leading = isNumbered ? 0 : 1; leading <= MostLeading; leading++)
        {
            for (var labels = Math.Max(1, leading); labels <= MostLeading; labels++)
            {
                for (var trailing = 0; trailing < 2; trailing++)
                {
                    var (columns, serial) = (words - leading, isNumbered ? 1 : 0);
                    var figures = columns - serial - labels - trailing;
                    if (columns <= MostColumns && figures >= FewestFigures)
                    {
                        yield return (columns, new Shape(serial, labels, figures, trailing));
                    }
                }
            }
        }
    }

    /// <summary>How many cells of some rows are not blank.</summary>
    public static int Filled(List<List<FlatCell>> rows) => rows.Sum(row => row.Count(cell => !cell.IsEmpty));

    /// <summary>Whether a cell heads the numbers of rows.</summary>
    public static bool IsSerial(FlatLines lines, in FlatCell cell) =>
        lines.FirstLineOf(cell) is "序号" or "编号" or "行次" or "项次";

    // The figures of a row that leaves one out seem to end with the number of the row below it.
    internal static bool LacksFigure(FlatLines lines, in FlatCell number, Func<int, FlatCell?> cellAt, int end) =>
        cellAt(end - 1) is { } cell
        && cellAt(end) is { } following
        && !IsFigure(lines, following)
        && !lines.FirstLineOf(following).Contains('计')
        && int.TryParse(lines.FirstLineOf(number), NumberStyles.None, CultureInfo.InvariantCulture, out var own)
        && int.TryParse(lines.FirstLineOf(cell), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
        && next == own + 1;

    private static bool IsFigure(FlatLines lines, in FlatCell cell) =>
        CellWords.IsFigure(lines.FirstLineOf(cell)) || CellWords.IsBareFigure(lines.FirstLineOf(cell));

    /// <summary>What the cells of a row are, from left to right.</summary>
    private readonly record struct Shape(int Serial, int Labels, int Figures, int Trailing)
    {
        public List<List<FlatCell>>? Rows(FlatLines lines, Func<int, FlatCell?> cellAt, int columns)
        {
            var rows = new List<List<FlatCell>> { Head(cellAt, columns) };
            var at = columns;
            while (
                rows.Count <= MostRows && (Row(lines, cellAt, ref at) ?? Total(lines, cellAt, rows, ref at)) is { } row
            )
            {
                rows.Add(row);
            }

            // Each part of a row has to be filled below the first row too, or the head has a column too many. Cells
            // that go on behind the last row are another frame, of which these rows were a part.
            return
                rows.Count > FewestRows
                && IsFilled(rows, Serial)
                && IsFilled(rows, columns - 1)
                && cellAt(at + MostBehind) is null
                ? rows
                : null;
        }

        private static List<FlatCell> Head(Func<int, FlatCell?> cellAt, int columns) =>
            [.. Enumerable.Range(0, columns).Select(index => cellAt(index)!.Value)];

        private static bool IsFilled(List<List<FlatCell>> rows, int column) =>
            rows.Skip(SecondRow).Any(row => !row[column].IsEmpty);

        private List<FlatCell>? Row(FlatLines lines, Func<int, FlatCell?> cellAt, ref int at)
        {
            var next = at;
            var number = Serial == 1 ? NumberAt(lines, cellAt, next) : null;
            next += number is null ? 0 : 1;
            var words = Run(lines, cellAt, next, figures: false, Labels + 1);
            var figures = Run(lines, cellAt, next + words, figures: true, Figures + 1);
            var ends =
                Serial == 1 && figures == Figures + 1 && NumberAt(lines, cellAt, next + words + Figures) is not null;
            if (
                words == 0
                || words > Labels
                || (figures != Figures && !ends)
                || (number is not null && LacksFigure(lines, number.Value, cellAt, next + words + Figures))
            )
            {
                return null;
            }

            var row = new List<FlatCell>();
            var blank = BlankBefore(cellAt(next)!.Value);
            if (Serial == 1)
            {
                row.Add(number ?? blank);
            }

            row.AddRange(Enumerable.Repeat(blank, Labels - words));
            for (var index = next; index < next + words + Figures; index++)
            {
                row.Add(cellAt(index)!.Value);
            }

            at = next + words + Figures;
            if (Trailing == 1)
            {
                row.Add(Remark(lines, cellAt, ref at) ?? BlankBehind(row[^1]));
            }

            return row;
        }

        // 合计 and fewer figures than the rows above it, as there is no score of all.
        private List<FlatCell>? Total(
            FlatLines lines,
            Func<int, FlatCell?> cellAt,
            List<List<FlatCell>> rows,
            ref int at
        )
        {
            var own = Run(lines, cellAt, at + 1, figures: true, Figures);
            if (
                rows.Count <= SecondRow
                || own < FewestFigures
                || own >= Figures
                || cellAt(at) is not { } name
                || !TotalRows.IsTotal(lines.FirstLineOf(name))
            )
            {
                return null;
            }

            var (from, to, first) = (Serial + Labels, Serial + Labels + Figures, at + 1);
            var full = rows.Skip(1)
                .Select(row => row[from..to])
                .Where(row => !row.Exists(cell => cell.IsEmpty))
                .ToList();
            var figures = Enumerable.Range(first, own).Select(index => cellAt(index)!.Value).ToList();
            if (TotalRows.Placed(lines, full, figures, name) is not { } placed)
            {
                return null;
            }

            at += own + 1;
            var row = Enumerable.Repeat(BlankBefore(name), from - 1).Append(name).Concat(placed).ToList();
            row.AddRange(Enumerable.Repeat(BlankBehind(row[^1]), Trailing));
            return row;
        }

        // The number of a row stands before words.
        private static FlatCell? NumberAt(FlatLines lines, Func<int, FlatCell?> cellAt, int at) =>
            cellAt(at) is { } cell
            && cellAt(at + 1) is { } following
            && lines.FirstLineOf(cell).ContainsAnyExceptInRange('0', '9') is false
            && !IsFigure(lines, following)
                ? cell
                : null;

        // Words between two runs of figures are a remark where they are more than the labels of the next row.
        private FlatCell? Remark(FlatLines lines, Func<int, FlatCell?> cellAt, ref int at)
        {
            var words = Run(lines, cellAt, at, figures: false, Labels + 2);
            return words == 1 && Serial == 1 && NumberAt(lines, cellAt, at + 1) is not null ? cellAt(at++)
                : words == Labels + 1 && cellAt(at + words) is { } following && IsFigure(lines, following)
                    ? cellAt(at++)
                : null;
        }

        private static int Run(FlatLines lines, Func<int, FlatCell?> cellAt, int from, bool figures, int most)
        {
            var count = 0;
            while (count < most && cellAt(from + count) is { } cell && IsFigure(lines, cell) == figures)
            {
                count++;
            }

            return count;
        }

        private static FlatCell BlankBefore(in FlatCell cell) => new(cell.Line, cell.Start, cell.Line, cell.Start);

        private static FlatCell BlankBehind(in FlatCell cell) => new(cell.EndLine, cell.End, cell.EndLine, cell.End);
    }
}
