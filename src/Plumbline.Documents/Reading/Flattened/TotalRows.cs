using System.Buffers;
using System.Globalization;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// Rows of totals in tables whose cells one blank parts: 合计 120.00 96.00 80.00% below rows that print a score behind the rate as
/// well. Neither the blanks nor the place in the line tell which columns the figures belong to; what they look like and what
/// the rows add up to does.
/// </summary>
internal static class TotalRows
{
    private const int SumHolds = 8;
    private const int SameSign = 2;
    private const int Never = -1_000;
    private const int MostColumns = 40;

    private static readonly SearchValues<char> Percents = SearchValues.Create("%％");

    /// <summary>Whether the words of a row, blanks among them, name a total.</summary>
    public static bool IsTotal(ReadOnlySpan<char> words)
    {
        var bare = words.Trim();
        return bare is [.., '合' or '总' or '小' or '共', '计']
            || (bare is ['合' or '总' or '小', .. var between, '计'] && between.IsWhiteSpace());
    }

    /// <summary>The row with blanks in the places of the figures that it leaves out; null where it has none that fit.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="full">Rows that have a figure in each column.</param>
    /// <param name="row">The row: its words, and fewer figures.</param>
    /// <param name="own">How many figures it has.</param>
    /// <param name="figures">How many the others have.</param>
    public static List<FlatCell>? Filled(
        FlatLines lines,
        List<List<FlatCell>> full,
        List<FlatCell> row,
        int own,
        int figures
    )
    {
        var words = lines[row[0].Line][row[0].Start..row[^(own + 1)].End];
        return
            IsTotal(words)
            && IsCloselySet(row)
            && Placed(lines, full.ConvertAll(cells => cells[^figures..]), row[^own..], row[^(own + 1)]) is { } placed
            ? [.. row.SkipLast(own), .. placed]
            : null;
    }

    /// <summary>Figures with blanks for those that they leave out of the columns; null where they do not fit.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="full">The figures of rows that have one in each column.</param>
    /// <param name="own">The figures.</param>
    /// <param name="before">The cell before them.</param>
    public static List<FlatCell>? Placed(
        FlatLines lines,
        List<List<FlatCell>> full,
        List<FlatCell> own,
        in FlatCell before
    )
    {
        var count = full.Count == 0 ? 0 : full[0].Count;
        var columns = Enumerable.Range(0, count).Select(at => full.ConvertAll(cells => cells[at])).ToList();
        if (count is 0 or > MostColumns || Places(lines, columns, own) is not { } places)
        {
            return null;
        }

        List<FlatCell> filled = [before];
        for (var column = 0; column < count; column++)
        {
            var at = Array.IndexOf(places, column);
            filled.Add(at >= 0 ? own[at] : StackedHeads.BlankBehind(filled[^1]));
        }

        return filled[1..];
    }

    // More than one blank between two cells may be there to set them below their heads.
    private static bool IsCloselySet(List<FlatCell> row) =>
        Enumerable.Range(1, row.Count - 1).All(at => row[at].Start == row[at - 1].End + 1);

    // The columns in which the figures fit best, and of such the first.
    private static int[]? Places(FlatLines lines, List<List<FlatCell>> columns, List<FlatCell> figures)
    {
        var best = new int[figures.Count + 1, columns.Count + 1];
        for (var count = 1; count <= figures.Count; count++)
        {
            best[count, columns.Count] = Never * columns.Count;
        }

        for (var column = columns.Count - 1; column >= 0; column--)
        {
            for (var left = 1; left <= figures.Count; left++)
            {
                var here = Fit(lines, columns[column], figures[^left]) + best[left - 1, column + 1];
                best[left, column] = Math.Max(here, best[left, column + 1]);
            }
        }

        if (best[figures.Count, 0] < 0)
        {
            return null;
        }

        var places = new int[figures.Count];
        for (var (column, left) = (0, figures.Count); left > 0; column++)
        {
            var here = Fit(lines, columns[column], figures[^left]) + best[left - 1, column + 1];
            if (here == best[left, column])
            {
                places[figures.Count - left] = column;
                left--;
            }
        }

        return places;
    }

    private static int Fit(FlatLines lines, List<FlatCell> column, FlatCell figure)
    {
        var words = lines.FirstLineOf(figure);
        var isRate = words.ContainsAny(Percents);
        var rates = 0;
        var sum = 0m;
        foreach (var cell in column)
        {
            rates += lines.FirstLineOf(cell).ContainsAny(Percents) ? 1 : 0;
            sum += Number(lines.FirstLineOf(cell)) ?? 0;
        }

        return isRate != (rates * 2 > column.Count) && Number(words) is not null ? Never
            : isRate ? SameSign
            : (Number(words) is { } own && own == sum ? SumHolds : 0)
                + (Decimals(words) == Decimals(lines.FirstLineOf(column[0])) ? 1 : 0);
    }

    private static decimal? Number(ReadOnlySpan<char> words) =>
        decimal.TryParse(words.TrimEnd("%％"), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static int Decimals(ReadOnlySpan<char> words) =>
        words.LastIndexOf('.') is >= 0 and var point ? words.Length - point : 0;
}
