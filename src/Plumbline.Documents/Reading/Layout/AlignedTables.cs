namespace Plumbline.Documents.Reading.Layout;

/// <summary>
/// Finds tables that no lines are drawn for: lines of text one below the other whose words stand in columns.
/// </summary>
internal static class AlignedTables
{
    private const double ColumnGap = 1.4;
    private const double NarrowestGap = 0.7;
    private const double LargestPitch = 2.6;

    /// <summary>The items with such lines put together.</summary>
    public static List<PageItem> Find(List<PageItem> items)
    {
        var found = new List<PageItem>(items.Count);
        for (var index = 0; index < items.Count; )
        {
            var run = RunFrom(items, index);
            if (run.Count > 1 && TableOf(run) is { } table)
            {
                found.Add(new TableItem(items[index].Page, table));
                index += run.Count;
            }
            else
            {
                // Every line of a run that is no table was looked at.
                for (var count = Math.Max(1, run.Count); count > 0; count--)
                {
                    found.Add(items[index++]);
                }
            }
        }

        return found;
    }

    private static List<AlignedLine> RunFrom(List<PageItem> items, int start)
    {
        var run = new List<AlignedLine>();
        for (var index = start; index < items.Count && items[index] is LineItem item; index++)
        {
            var line = new AlignedLine(item, item.Line.Stretches(ColumnGap));
            if (run.Count > 0 && line.Box.Top - run[^1].Box.Bottom > LargestPitch * run[^1].Box.Height)
            {
                break;
            }

            if (!line.HasColumns && (run.Count == 0 || !run.Exists(other => IsUnderColumn(line, other))))
            {
                break;
            }

            run.Add(line);
        }

        while (run.Count > 0 && !run[^1].HasColumns && IsLoose(run))
        {
            run.RemoveAt(run.Count - 1);
        }

        return run;
    }

    private static bool IsLoose(List<AlignedLine> run) =>
        run.Count < 2 || run[^1].Box.Top - run[^2].Box.Bottom > 0.6 * run[^1].Box.Height;

    private static bool IsUnderColumn(AlignedLine line, AlignedLine other) =>
        other.HasColumns && other.Stretches.Count(stretch => Overlap(stretch.Box, line.Box) > 0) == 1;

    private static double Overlap(Box one, Box other) =>
        Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);

    private static LaidTable? TableOf(List<AlignedLine> run)
    {
        var rows = run.Count(line => line.HasColumns);
        var edges = EdgesOf(run);
        var fitting = run.Count(line => line.HasColumns && line.IsSplitBy(edges));
        if (edges.Count - 1 < 2 || rows < 2 || rows * (edges.Count - 1) < 6 || fitting * 10 < rows * 8)
        {
            return null;
        }

        var cells = new List<LaidCell>();
        var row = -1;
        foreach (var line in run)
        {
            row += row < 0 || line.BeginsRow(edges) ? 1 : 0;
            line.AddTo(cells, row, edges);
        }

        var box = run.Select(line => line.Box).Aggregate((one, other) => one.Around(other));
        return new LaidTable(run[0].Item.Page, box, cells, row + 1);
    }

    // A column ends where nearly all lines have a gap; a heading may stand over several columns.
    private static List<double> EdgesOf(List<AlignedLine> run)
    {
        var events = run.SelectMany(line => line.Stretches)
            .SelectMany(stretch => new[] { (At: stretch.Box.Left, Step: 1), (At: stretch.Box.Right, Step: -1) })
            .OrderBy(change => change.At)
            .ThenByDescending(change => change.Step)
            .ToList();
        var allowed = run.Count >= 5 ? Math.Max(1, run.Count / 12) : 0;
        var narrowest = NarrowestGap * run[0].Item.Line.Em;
        var edges = new List<double> { events[0].At };
        var depth = 0;
        for (var index = 0; index < events.Count - 1; index++)
        {
            depth += events[index].Step;
            var end = index + 1;
            if (depth > allowed || events[index].Step > 0)
            {
                continue;
            }

            var level = depth;
            while (end < events.Count - 1 && level + events[end].Step <= allowed)
            {
                level += events[end].Step;
                end++;
            }

            if (events[end].At - events[index].At >= narrowest)
            {
                edges.Add((events[index].At + events[end].At) / 2);
            }

            for (; index < end - 1; index++)
            {
                depth += events[index + 1].Step;
            }
        }

        edges.Add(events[^1].At);
        return Filled(edges, run, allowed + 1);
    }

    // What reaches beyond all cells but a heading's is no column of its own.
    private static List<double> Filled(List<double> edges, List<AlignedLine> run, int least)
    {
        var centres = run.SelectMany(line => line.Stretches).Select(stretch => stretch.Box.CentreX).ToList();
        for (var column = edges.Count - 2; column >= 0 && edges.Count > 2; column--)
        {
            var (from, to) = (edges[column], edges[column + 1]);
            if (centres.Count(centre => centre >= from && centre <= to) < least)
            {
                edges.RemoveAt(column == 0 ? 1 : column);
            }
        }

        return edges;
    }
}
