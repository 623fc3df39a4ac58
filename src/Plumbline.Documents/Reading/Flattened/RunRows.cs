using System.Globalization;

namespace Plumbline.Documents.Reading.Flattened;

/// <summary>The heads and rows of a table in a run of words.</summary>
/// <param name="First">The word with which its heads begin.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Rows">Its heads and rows: for each cell its first word and the word behind its last.</param>
internal sealed record RunRows(int First, int Last, List<List<(int From, int To)>> Rows)
{
    private const int FewestFigures = 2;
    private const int FewestRows = 2;
    private const int MostTitle = 3;
    private const int MostColumns = 20;
    private const int MostRows = 400;
    private const int MostNames = 2;

    /// <summary>The table behind a title; null where words and figures do not follow each other as in rows.</summary>
    public static RunRows? Behind(TokenRun run, int from) =>
        RunScores.Behind(run, from) ?? Numbered(run, from) ?? Alike(run, from);

    // A name and as many figures in each row tell how many heads stand before the first name, and where the title ends.
    private static RunRows? Alike(TokenRun run, int from)
    {
        var first = from;
        while (first - from <= MostTitle + MostColumns && run.IsName(first))
        {
            first++;
        }

        var figures = FiguresAt(run, first);
        var head = first - figures - 2;
        if (
            figures is < FewestFigures or > MostColumns
            || head < from
            || head - from > MostTitle
            || RunScores.HasHeadOfNames(run, head + 1, first - 1)
        )
        {
            return null;
        }

        List<List<(int, int)>> rows = [Cells(head, figures + 1)];
        var at = first - 1;
        for (var ends = false; !ends && rows.Count <= MostRows && run.IsName(at); )
        {
            var own = FiguresAt(run, at + 1);
            if (own < figures)
            {
                break;
            }

            rows.Add(Cells(at, figures + 1));
            at += figures + 1;
            ends = own > figures;
        }

        return rows.Count > FewestRows ? new RunRows(head, at - 1, rows) : null;
    }

    // 序号 项目 预算 支出 1 甲 30.00 28.50 2 乙 12.00 11.40: the heads end before the number of the first row.
    private static RunRows? Numbered(TokenRun run, int from)
    {
        var head = from;
        while (head - from <= MostTitle && run.IsName(head) && run[head] is not ("序号" or "编号"))
        {
            head++;
        }

        var at = head;
        while (at - head < MostColumns && run.IsName(at))
        {
            at++;
        }

        var columns = at - head;
        for (var names = 1; names <= MostNames && run[head] is "序号" or "编号" && run[at] == "1"; names++)
        {
            if (Numbered(run, head, columns, names) is { } rows)
            {
                return rows;
            }
        }

        return null;
    }

    private static RunRows? Numbered(TokenRun run, int head, int columns, int names)
    {
        var figures = columns - names - 1;
        var at = head + columns;
        List<List<(int, int)>> rows = [Cells(head, columns)];
        while (
            figures >= FewestFigures
            && rows.Count <= MostRows
            && run[at] == rows.Count.ToString(CultureInfo.InvariantCulture)
            && IsRow(run, at + 1, names, figures)
        )
        {
            rows.Add(Cells(at, columns));
            at += columns;
        }

        if (rows.Count <= FewestRows)
        {
            return null;
        }

        if (run[at] is "合计" or "总计" or "小计" && IsRow(run, at, 1, figures))
        {
            rows.Add([(at, at), .. Enumerable.Repeat((at, at), names - 1), .. Cells(at, figures + 1)]);
            at += figures + 1;
        }

        return new RunRows(head, at - 1, rows);
    }

    private static bool IsRow(TokenRun run, int at, int names, int figures) =>
        Enumerable.Range(at, names).All(run.IsName) && Enumerable.Range(at + names, figures).All(run.IsFigure);

    private static int FiguresAt(TokenRun run, int at)
    {
        var count = 0;
        while (count <= MostColumns && run.IsFigure(at + count))
        {
            count++;
        }

        return count;
    }

    /// <summary>Cells of a word each.</summary>
    internal static List<(int From, int To)> Cells(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(at => (at, at + 1))];
}
