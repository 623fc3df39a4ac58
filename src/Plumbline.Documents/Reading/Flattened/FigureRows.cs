namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Rows whose cells are parted by blanks: words, and behind them two or more bare figures in every line.</summary>
internal static class FigureRows
{
    private const int FewestFigures = 2;
    private const int FewestRows = 2;
    private const int FewestHeads = 3;
    private const int MostTokens = 2_000;

    /// <summary>The table that begins at a line, with its heading row or without.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var first = TokensOf(lines, from);
        var firstIsRow = IsRow(lines, first);
        var start = firstIsRow ? from : from + 1;
        var rows = RowsFrom(lines, start);
        if (rows.Count < FewestRows)
        {
            return FlatTable.None(from, from + 1);
        }

        var cells = Cells(lines, rows);
        var heading = firstIsRow ? [] : HeadingOf(lines, from, first, cells, FiguresAtEnd(lines, rows[0]));
        return heading.Count > 0
            ? new FlatTable(from, start + rows.Count, [heading, .. cells])
            : new FlatTable(start, start + rows.Count, cells);
    }

    // As many heads as cells; or the heads of the words are one where the words of the rows are; or all heads are glued.
    private static List<FlatCell> HeadingOf(
        FlatLines lines,
        int line,
        List<FlatCell> heads,
        List<List<FlatCell>> cells,
        int figures
    )
    {
        var leading = cells[0].Count - figures;
        if (heads.Count >= FewestHeads && heads.Count == cells[0].Count)
        {
            return heads;
        }

        if (leading == 1 && heads.Count == figures + 2 && !heads.Exists(head => IsSentence(lines, head)))
        {
            return [heads[0] with { End = heads[1].End }, .. heads.TakeLast(figures)];
        }

        return heads.Count == 0 && lines.Shape(line).Kind == LineKind.Words
            ? RunHeads.Of(lines, line, leading, figures)
            : [];
    }

    private static bool IsSentence(FlatLines lines, in FlatCell cell) =>
        CellWords.IsSentence(lines.FirstLineOf(cell)) || CellWords.IsFigure(lines.FirstLineOf(cell));

    /// <summary>The pieces of a line between its blanks; none when it reads as a sentence.</summary>
    public static List<FlatCell> TokensOf(FlatLines lines, int line)
    {
        var tokens = new List<FlatCell>();
        var text = lines[line];
        if (
            lines.Shape(line).Kind != LineKind.Words
            || !text.Trim().ContainsAny(' ', '\u3000', '\u00A0')
            || text.Contains('。')
        )
        {
            return tokens;
        }

        for (var at = 0; at < text.Length && tokens.Count < MostTokens; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            tokens.Add(new FlatCell(line, at, line, end));
            at = end;
        }

        return tokens;
    }

    private static List<List<FlatCell>> RowsFrom(FlatLines lines, int start)
    {
        var rows = new List<List<FlatCell>>();
        var figures = 0;
        for (var line = start; lines.Shape(line).Kind == LineKind.Words; line++)
        {
            var tokens = TokensOf(lines, line);
            if (!IsRow(lines, tokens) || (rows.Count > 0 && FiguresAtEnd(lines, tokens) != figures))
            {
                break;
            }

            figures = FiguresAtEnd(lines, tokens);
            rows.Add(tokens);
        }

        return rows;
    }

    private static bool IsRow(FlatLines lines, List<FlatCell> tokens) =>
        FiguresAtEnd(lines, tokens) is var figures && figures >= FewestFigures && figures < tokens.Count;

    private static int FiguresAtEnd(FlatLines lines, List<FlatCell> tokens)
    {
        var count = 0;
        while (count < tokens.Count && CellWords.IsBareFigure(lines.FirstLineOf(tokens[^(count + 1)])))
        {
            count++;
        }

        return count;
    }

    // Blanks inside the words of a row part columns only where every row has as many.
    private static List<List<FlatCell>> Cells(FlatLines lines, List<List<FlatCell>> rows)
    {
        if (rows.TrueForAll(row => row.Count == rows[0].Count))
        {
            return rows;
        }

        var figures = FiguresAtEnd(lines, rows[0]);
        var numbered = IsNumbered(lines, rows, figures);
        return rows.ConvertAll(row =>
        {
            var isNumbered = numbered && IsNumber(lines, row[0]);
            var first = isNumbered ? row[1] : row[0];
            var words = first with { End = row[^(figures + 1)].End };
            List<FlatCell> number = isNumbered ? [row[0]] : [row[0] with { End = row[0].Start }];
            return (List<FlatCell>)[.. numbered ? number : [], words, .. row.TakeLast(figures)];
        });
    }

    // 1 甲 12.5 8.3 / 2 乙 11.0 7.9 / 合计 23.5 16.2: all rows but totals begin with their number, 1, 2, 3 and so on.
    private static bool IsNumbered(FlatLines lines, List<List<FlatCell>> rows, int figures)
    {
        var next = 1;
        foreach (var row in rows)
        {
            if (!IsNumber(lines, row[0]))
            {
                continue;
            }

            if (row.Count < figures + 2 || !lines.FirstLineOf(row[0]).SequenceEqual($"{next}"))
            {
                return false;
            }

            next++;
        }

        return next > FewestRows && rows.Count - next < FewestRows;
    }

    private static bool IsNumber(FlatLines lines, in FlatCell cell) =>
        !lines.FirstLineOf(cell).ContainsAnyExceptInRange('0', '9');
}
