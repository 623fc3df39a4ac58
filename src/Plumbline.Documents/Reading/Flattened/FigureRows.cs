using System.Buffers;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>Rows whose cells are parted by blanks: words, and behind them two or more bare figures in every line.</summary>
internal static class FigureRows
{
    private static readonly SearchValues<char> Ordinals = SearchValues.Create("一二三四五六七八九十");

    private const int FewestFigures = 2;
    private const int FewestRows = 2;
    private const int MostTokens = 2_000;
    private const int Probes = 4;
    private const int MostShorter = 20;
    private const int LongestNumber = 3;

    /// <summary>The table that begins at a line, with its heading rows or without.</summary>
    public static FlatTable At(FlatLines lines, int from)
    {
        var start = from;
        while (start - from < HeadLines.Most && !IsRow(lines, TokensOf(lines, start)))
        {
            start++;
            if (!HeadLines.MayBe(lines, start - 1))
            {
                break;
            }
        }

        var rows = RowsFrom(lines, start);
        var heads = start == from || rows.Count == 0 ? [] : HeadsAbove(lines, from, start, rows);
        if (rows.Count < FewestRows && !HeadLines.HasParts(lines, heads))
        {
            return FlatTable.None(from, from + 1);
        }

        return new FlatTable(start - heads.Count, start + rows.Count, [.. heads, .. rows]);
    }

    // Heads parted by blanks, or run together in the line above.
    private static List<List<FlatCell>> HeadsAbove(FlatLines lines, int from, int start, List<List<FlatCell>> rows)
    {
        if (HeadLines.Above(lines, from, rows) is { Count: > 0 } heads)
        {
            return heads;
        }

        var figures = FiguresAtEnd(lines, rows[0]);
        var run =
            lines.Shape(start - 1).Kind == LineKind.Words
                ? RunHeads.Of(lines, start - 1, rows[0].Count - figures, figures)
                : [];
        return run.Count > 0 ? [run] : [];
    }

    /// <summary>The pieces of a line between its blanks; none when it reads as a sentence.</summary>
    public static List<FlatCell> TokensOf(FlatLines lines, int line)
    {
        var tokens = new List<FlatCell>();
        if (lines.Shape(line).Kind != LineKind.Words)
        {
            return tokens;
        }

        var text = lines[line];
        if (!text.Trim().ContainsAny(' ', '\u3000', '\u00A0') || text.Contains('。'))
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

    // The first rows tell how many figures a row has; one with fewer leaves places blank that the others show.
    private static List<List<FlatCell>> RowsFrom(FlatLines lines, int start)
    {
        var figures = Enumerable
            .Range(start, Probes)
            .Select(line => TokensOf(lines, line))
            .TakeWhile(tokens => FiguresAtEnd(lines, tokens) is var count && count > 0 && count < tokens.Count)
            .Select(tokens => FiguresAtEnd(lines, tokens))
            .DefaultIfEmpty(0)
            .Max();
        var rows = figures < FewestFigures ? [] : RowsOf(lines, start, figures);
        return rows.Count > 0 || !IsRow(lines, TokensOf(lines, start))
            ? rows
            : RowsOf(lines, start, FiguresAtEnd(lines, TokensOf(lines, start)));
    }

    private static List<List<FlatCell>> RowsOf(FlatLines lines, int start, int figures)
    {
        var rows = new List<List<FlatCell>>();
        var shorter = 0;
        for (var line = start; lines.Shape(line).Kind == LineKind.Words; line++)
        {
            var tokens = TokensOf(lines, line);
            var own = FiguresAtEnd(lines, tokens);
            shorter += own < figures ? 1 : 0;
            if (own == 0 || own > figures || own == tokens.Count || shorter > MostShorter)
            {
                break;
            }

            rows.Add(tokens);
        }

        // 联系电话 5551234 below a table is no row of it.
        var last = rows.FindLastIndex(row => FiguresAtEnd(lines, row) == figures);
        if (rows.FindIndex(last + 1, row => FiguresAtEnd(lines, row) < FewestFigures) is >= 0 and var behind)
        {
            rows.RemoveRange(behind, rows.Count - behind);
        }

        var full = rows.FindAll(row => FiguresAtEnd(lines, row) == figures);
        if (full.Count == rows.Count || full.Count < FewestRows)
        {
            var first = rows.TakeWhile(row => FiguresAtEnd(lines, row) == figures).ToList();
            return Cells(lines, first, figures);
        }

        var columns = PrintedColumns.Of(lines, full.ConvertAll(row => row.TakeLast(figures).ToList()));
        var filled = rows.ConvertAll(row =>
            FiguresAtEnd(lines, row) is var own && own == figures
                ? row
                : TotalRows.Filled(lines, full, row, own, figures) ?? Filled(lines, columns, row)
        );
        return Cells(lines, filled.TakeWhile(row => row is not null).OfType<List<FlatCell>>().ToList(), figures);
    }

    // The figures of a row that has too few, with blanks in the places of those that it leaves out.
    private static List<FlatCell>? Filled(FlatLines lines, PrintedColumns? columns, List<FlatCell> row)
    {
        var own = row.TakeLast(FiguresAtEnd(lines, row)).ToList();
        if (columns?.Under(lines, own) is not { } places || places.Exists(place => place.First != place.Last))
        {
            return null;
        }

        List<FlatCell> filled = [.. row.SkipLast(own.Count)];
        for (var column = 0; column < columns.Count; column++)
        {
            filled.Add(
                places.FindIndex(place => place.First == column) is >= 0 and var at ? own[at] : BlankBehind(filled[^1])
            );
        }

        return filled;
    }

    private static FlatCell BlankBehind(in FlatCell cell) => new(cell.EndLine, cell.End, cell.EndLine, cell.End);

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

    // Blanks inside the words of a row part columns only where every row has as many; the number of a row stands apart.
    private static List<List<FlatCell>> Cells(FlatLines lines, List<List<FlatCell>> rows, int figures)
    {
        if (rows.Count == 0 || rows.TrueForAll(row => row.Count == rows[0].Count))
        {
            return rows;
        }

        var isNumbered = rows.Count(row => IsNumber(lines, row, figures)) * 2 > rows.Count;
        if (LeadingOf(lines, rows, figures) is > 1 and var leading)
        {
            return rows.ConvertAll(row =>
                row.Count == leading + figures ? row : Padded(row, leading, figures, isNumbered)
            );
        }

        return rows.ConvertAll(row =>
        {
            var first = isNumbered && IsNumber(lines, row, figures) ? 1 : 0;
            var words = row[first] with { End = row[^(figures + 1)].End };
            var number = first > 0 ? row[0] : row[0] with { End = row[0].Start };
            return (List<FlatCell>)[.. isNumbered ? [number] : (List<FlatCell>)[], words, .. row.TakeLast(figures)];
        });
    }

    // 1 县本级 设备购置 30.00 28.00 with a head for each, and 合计 30.00 28.00 below: all rows but those of totals are alike.
    private static int LeadingOf(FlatLines lines, List<List<FlatCell>> rows, int figures)
    {
        var own = rows.FindAll(row => !TotalRows.IsTotal(lines[row[0].Line][row[0].Start..row[^(figures + 1)].End]));
        var line = rows[0][0].Line - 1;
        return
            own.Count > 0
            && own.TrueForAll(row => row.Count == own[0].Count)
            && line > 0
            && (TokensOf(lines, line).Count == own[0].Count || TokensOf(lines, line - 1).Count == own[0].Count)
            && rows.TrueForAll(row => row.Count <= own[0].Count)
            ? own[0].Count - figures
            : 0;
    }

    private static List<FlatCell> Padded(List<FlatCell> row, int leading, int figures, bool isNumbered)
    {
        List<FlatCell> padded = isNumbered ? [row[0] with { End = row[0].Start }] : [];
        padded.Add(row[0] with { End = row[^(figures + 1)].End });
        padded.AddRange(Enumerable.Repeat(BlankBehind(padded[^1]), leading - padded.Count));
        return [.. padded, .. row.TakeLast(figures)];
    }

    // 3 before the words of a row, or the mark of a group of them: 一.
    private static bool IsNumber(FlatLines lines, List<FlatCell> row, int figures) =>
        row.Count > figures + 1
        && row[0].End - row[0].Start <= LongestNumber
        && lines.FirstLineOf(row[0]) is var number
        && (!number.ContainsAnyExceptInRange('0', '9') || !number.ContainsAnyExcept(Ordinals));
}
