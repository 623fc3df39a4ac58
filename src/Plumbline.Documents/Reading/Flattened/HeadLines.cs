namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// The lines above rows parted by blanks that head their columns: one with a head for each, or several whose heads stand above
/// the figures that they name; a head may reach over the columns below it: 投资（万元） above 概算 and 完成.
/// </summary>
internal static class HeadLines
{
    /// <summary>So many lines head a table at most.</summary>
    public const int Most = 4;

    private const int FewestHeads = 3;
    private const int LongestHead = 16;
    private const int MostHeads = 40;

    /// <summary>Whether a line may head columns: words between blanks, none of them a figure.</summary>
    public static bool MayBe(FlatLines lines, int line) =>
        lines.Shape(line).Kind == LineKind.Words
        && !Reads(lines[line])
        && !CellWords.IsTitle(lines[line])
        && !CellWords.HasHeadingMark(lines[line])
        && Pieces(lines, line)
            .TrueForAll(cell =>
                cell.End - cell.Start <= LongestHead
                && !CellWords.IsFigure(lines.FirstLineOf(cell))
                && !CellWords.IsBareFigure(lines.FirstLineOf(cell))
            );

    /// <summary>The heads above some rows, line by line; none where they do not name the columns.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="from">The first line that may be one of them.</param>
    /// <param name="rows">The rows, each with as many cells.</param>
    public static List<List<FlatCell>> Above(FlatLines lines, int from, List<List<FlatCell>> rows)
    {
        var columns = PrintedColumns.Of(lines, rows);
        var heads = new List<List<FlatCell>>();
        for (var line = rows[0][0].Line - 1; line >= from; line--)
        {
            var pieces = Pieces(lines, line);
            var row =
                pieces.Count == rows[0].Count && pieces.Count >= FewestHeads ? pieces
                : heads.Count == 0 && UnitsBelow(lines, pieces, rows[0]) is { } units ? units
                : columns is null ? null
                : Placed(lines, columns, pieces, isOver: heads.Count > 0);
            if (row is null || (heads.Count > 0 && !ReachesFigures(row)))
            {
                break;
            }

            heads.Insert(0, row);
        }

        return IsComplete(heads, rows[0].Count) ? heads
            : rows[0][0].Line - 2 is >= 0 and var upper && upper >= from
                ? RepeatedHeads.Of(lines, Pieces(lines, upper), Pieces(lines, upper + 1), rows[0].Count) ?? []
            : [];
    }

    // 其中： is no sentence.
    private static bool Reads(ReadOnlySpan<char> words)
    {
        for (var at = 0; words[at..].IndexOfAny("。；，：:") is >= 0 and var next; at += next + 1)
        {
            if (words[at + next] is not ('：' or ':') || !words[..(at + next)].EndsWith("其中"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether 其中 stands before one of the heads of a line.</summary>
    public static bool HasParts(FlatLines lines, List<List<FlatCell>> heads) =>
        heads is [var only] && only.Exists(cell => lines.FirstLineOf(cell).StartsWith("其中"));

    // （万元） （%） （人） below the heads: a unit in brackets for each figure of a row.
    private static List<FlatCell>? UnitsBelow(FlatLines lines, List<FlatCell> pieces, List<FlatCell> row)
    {
        var leading = row.Count - pieces.Count;
        return
            leading is 1 or 2
            && pieces.Count > 1
            && pieces.TrueForAll(piece => CellWords.IsUnit(lines.FirstLineOf(piece)))
            && row[leading..].TrueForAll(cell => CellWords.IsBareFigure(lines.FirstLineOf(cell)))
            && !CellWords.IsBareFigure(lines.FirstLineOf(row[leading - 1]))
            ? [.. Enumerable.Repeat(Blank(pieces[0]), leading), .. pieces]
            : null;
    }

    private static List<FlatCell>? Placed(FlatLines lines, PrintedColumns columns, List<FlatCell> pieces, bool isOver)
    {
        var cells = new List<FlatCell>();
        foreach (var piece in pieces)
        {
            if (cells.Count > 0 && columns.AreOverOne(lines, cells[^1], piece))
            {
                cells[^1] = cells[^1] with { End = piece.End };
            }
            else
            {
                cells.Add(piece);
            }
        }

        if ((isOver ? columns.Over(lines, cells) : columns.Under(lines, cells)) is not { } places)
        {
            return null;
        }

        var row = new List<FlatCell>();
        var column = 0;
        for (var index = 0; index < cells.Count; index++)
        {
            row.AddRange(Enumerable.Repeat(Blank(cells[index]), places[index].First - column));
            row.Add(cells[index] with { MoreColumns = places[index].Last - places[index].First });
            column = places[index].Last + 1;
        }

        row.AddRange(Enumerable.Repeat(Blank(cells[^1]), columns.Count - column));
        return row;
    }

    // One head over all columns, or over that of the names, is a line of text.
    private static bool ReachesFigures(List<FlatCell> row) => row.Count(cell => !cell.IsEmpty) > 1 || row[0].IsEmpty;

    // Each column but that of the names has a head of its own.
    private static bool IsComplete(List<List<FlatCell>> heads, int columns)
    {
        var named = new bool[columns];
        foreach (var row in heads)
        {
            var column = 0;
            foreach (var cell in row)
            {
                Array.Fill(named, true, column, cell.IsEmpty ? 0 : 1 + cell.MoreColumns);
                column += 1 + cell.MoreColumns;
            }
        }

        return heads.Count > 0 && heads[^1].Count(cell => !cell.IsEmpty) > 1 && named.AsSpan(1).IndexOf(false) < 0;
    }

    private static FlatCell Blank(in FlatCell cell) => new(cell.Line, 0, cell.Line, 0);

    private static List<FlatCell> Pieces(FlatLines lines, int line)
    {
        var pieces = new List<FlatCell>();
        var text = lines[line];
        for (var at = 0; at < text.Length && pieces.Count < MostHeads; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            // 其中： begins the head behind it.
            var isPart = pieces.Count > 0 && lines.FirstLineOf(pieces[^1]) is "其中：" or "其中:" or "其中";
            start = isPart ? pieces[^1].Start : start;
            pieces.RemoveRange(pieces.Count - (isPart ? 1 : 0), isPart ? 1 : 0);
            pieces.Add(new FlatCell(line, start, line, at));
        }

        return pieces;
    }
}
