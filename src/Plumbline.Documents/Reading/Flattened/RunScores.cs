namespace Plumbline.Documents.Reading.Flattened;

/// <summary>
/// A table of points in a run of words: 一级指标 二级指标 分值 得分 扣分原因, and then rows of names, two figures and perhaps a
/// reason. A group has its name before its first row and 小计 behind its last.
/// </summary>
internal static class RunScores
{
    private const int MostBefore = 12;
    private const int MostNames = 2;
    private const int MostReason = 14;
    private const int MostRows = 200;
    private const int FewestRows = 3;

    /// <summary>The table behind a title.</summary>
    public static RunRows? Behind(TokenRun run, int from)
    {
        var points = from;
        while (points - from < MostBefore && run.IsName(points) && run[points] is not ("分值" or "满分" or "标准分"))
        {
            points++;
        }

        if (run[points + 1] is not ("得分" or "自评得分" or "实际得分" or "自评分") || points - from >= MostBefore)
        {
            return null;
        }

        var head = points;
        while (head > from && points - head < MostNames && IsHeadOfNames(run[head - 1]))
        {
            head--;
        }

        var hasReason = IsReason(run[points + 2]);
        return head == points ? null : Rows(run, head, points - head, hasReason ? 1 : 0);
    }

    /// <summary>Whether one of some words heads names or reasons: such a column holds no figures.</summary>
    internal static bool HasHeadOfNames(TokenRun run, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => IsHeadOfNames(run[at]) || IsReason(run[at]));

    private static bool IsReason(string head) =>
        head is "扣分原因" or "扣分说明" or "扣分理由" or "备注" or "说明" or "评分说明";

    private static bool IsHeadOfNames(string head) =>
        head is "指标" or "项目" or "内容" or "评价内容" or "评价指标" or "指标名称"
        || head.EndsWith("级指标", StringComparison.Ordinal);

    private static RunRows? Rows(TokenRun run, int head, int names, int reasons)
    {
        var columns = names + 2 + reasons;
        List<List<(int, int)>> rows = [RunRows.Cells(head, columns)];
        var (at, begins, ends) = (head + columns, names > 1, false);
        while (!ends && rows.Count <= MostRows && NamesAt(run, at, begins ? names : 1) is > 0 and var own)
        {
            var name = run[at + own - 1];
            var behind = at + own + 2;
            ends = name is "合计" or "总计" or "总分";
            begins = names > 1 && name == "小计";
            var next = ends || reasons == 0 ? behind : Next(run, behind, begins ? names : 1);
            rows.Add([
                .. Enumerable.Repeat((at, at), names - own),
                .. RunRows.Cells(at, own + 2),
                .. Enumerable.Repeat((behind, next), reasons),
            ]);
            at = next;
        }

        return ends && rows.Count > FewestRows ? new RunRows(head, at - 1, rows) : null;
    }

    // How many names stand before two figures: as many as a group begins with, or one.
    private static int NamesAt(TokenRun run, int at, int most)
    {
        for (var own = 1; own <= most; own++)
        {
            if (!run.IsName(at + own - 1))
            {
                return 0;
            }

            if (CellWords.IsBareFigure(run[at + own]) && CellWords.IsBareFigure(run[at + own + 1]))
            {
                return own;
            }
        }

        return 0;
    }

    // Where the next row begins; what stands before it is a reason.
    private static int Next(TokenRun run, int from, int most)
    {
        for (var at = from; at <= from + MostReason && at < run.Count; at++)
        {
            if (NamesAt(run, at, most) > 0)
            {
                return at;
            }
        }

        return from;
    }
}
