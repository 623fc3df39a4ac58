namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Tables of which each cell is a line, with nothing to part the rows.</summary>
internal static class CellLines
{
    private const int MostLines = 3;

    /// <summary>The table that begins at a line.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        if (lines.Shape(from).IsFigure || !HasFigureNear(lines, from))
        {
            return FlatTable.None(from, from + 1);
        }

        var cells = new List<FlatCell>();
        var next = from;
        return RepeatedRows.In(lines, CellAt, isFirst: !IsCell(lines, Previous(lines, from))) is { } rows
            ? new FlatTable(from, rows[^1][^1].EndLine + 1, rows)
            : FlatTable.None(from, from + 1);

        FlatCell? CellAt(int index)
        {
            while (cells.Count <= index && IsCell(lines, next))
            {
                var last = LastLineOf(lines, next);
                cells.Add(lines.Trim(next, 0, last, lines[last].Length));
                next = Next(lines, last);
            }

            return index < cells.Count ? cells[index] : null;
        }
    }

    // Between blank lines two or three short lines of words are one cell, of a head that was broken: 上半年 / 支出.
    private static int LastLineOf(FlatLines lines, int line)
    {
        if (IsUnitBelow(lines, line))
        {
            return line + 1;
        }

        if (!IsBlank(lines, line - 1))
        {
            return line;
        }

        var last = line;
        while (IsWordsOfCell(lines, last) && last - line < MostLines && IsWordsOfCell(lines, last + 1))
        {
            last++;
        }

        return last - line < MostLines && IsBlank(lines, last + 1) ? last : line;
    }

    // 抽检量 / （批次）: the unit stands below its head. Two such lines are the units of a row of heads.
    private static bool IsUnitBelow(FlatLines lines, int line) =>
        IsWordsOfCell(lines, line)
        && !IsUnit(lines, line)
        && IsUnit(lines, line + 1)
        && !IsUnit(lines, Next(lines, line + 1));

    private static bool IsUnit(FlatLines lines, int line) =>
        lines.Shape(line).Kind == LineKind.Words && CellWords.IsUnit(lines[line].Trim());

    private static bool IsBlank(FlatLines lines, int line) => line >= 0 && lines.Shape(line).Kind == LineKind.Blank;

    private static bool IsWordsOfCell(FlatLines lines, int line) =>
        lines.Shape(line) is { Kind: LineKind.Words, IsFigure: false } && IsCell(lines, line);

    private static bool HasFigureNear(FlatLines lines, int from)
    {
        var words = 0;
        for (var line = from; words <= RepeatedRows.MostWords && lines.Shape(line).Kind == LineKind.Words; )
        {
            if (lines.Shape(line).IsFigure)
            {
                return true;
            }

            words += IsUnit(lines, line) ? 0 : 1;
            line = Next(lines, line);
        }

        return false;
    }

    private static bool IsCell(FlatLines lines, int line) =>
        line >= 0
        && lines.Shape(line).Kind == LineKind.Words
        && lines[line].Trim() is var words
        && CellWords.IsShort(words)
        && !CellWords.IsTitle(words)
        && (CellWords.IsFigure(words) || !CellWords.HasHeadingMark(words) || IsLabelOfFigures(lines, line));

    // 1、公务用车购置和维护经费, with a figure in each of the next two cells, is the label of a row.
    private static bool IsLabelOfFigures(FlatLines lines, int line) =>
        Next(lines, line) is var first && lines.Shape(first).IsFigure && lines.Shape(Next(lines, first)).IsFigure;

    private static int Previous(FlatLines lines, int line) =>
        line > 1 && lines.Shape(line - 1).Kind == LineKind.Blank ? line - 2 : line - 1;

    // A blank line may stand between the cells.
    private static int Next(FlatLines lines, int line) =>
        lines.Shape(line + 1).Kind == LineKind.Blank ? line + 2 : line + 1;
}
