namespace Plumbline.Documents.Reading.Layout;

/// <summary>Finds the tables that the ruled lines of a page draw: lines that cross or touch belong together.</summary>
internal static class RuledGrids
{
    private const double Touch = 3;
    private const double ShortestLine = 5;

    // A drawing of more lines is a picture; going through it would cost more than the page is worth.
    private const int MostLines = 4_000;

    /// <summary>The grids from top to bottom; each has at least two columns: lines across alone rule text, too.</summary>
    public static List<RuledGrid> Find(IEnumerable<Ruling> rulings)
    {
        var all = rulings.ToList();
        var across = Long(RulingMerger.Merge(all, vertical: false));
        var down = Long(RulingMerger.Merge(all, vertical: true));
        if (across.Count + down.Count > MostLines)
        {
            return [];
        }

        return
        [
            .. Groups(across, down)
                .Where(group => group.Across.Count > 1 && group.Down.Count > 0)
                .Select(group => RuledGrid.Of(group.Across, group.Down))
                .OfType<RuledGrid>()
                .Where(grid => grid.Xs.Count > 2)
                .OrderBy(grid => grid.Box.Top),
        ];
    }

    private static List<Ruling> Long(List<Ruling> lines) => lines.FindAll(line => line.Length >= ShortestLine);

    private static List<(List<Ruling> Across, List<Ruling> Down)> Groups(List<Ruling> across, List<Ruling> down)
    {
        var parent = Enumerable.Range(0, across.Count + down.Count).ToArray();
        for (var one = 0; one < across.Count; one++)
        {
            for (var other = 0; other < down.Count; other++)
            {
                if (Meet(across[one], down[other]))
                {
                    parent[Root(parent, one)] = Root(parent, across.Count + other);
                }
            }
        }

        var groups = new Dictionary<int, (List<Ruling> Across, List<Ruling> Down)>();
        for (var index = 0; index < parent.Length; index++)
        {
            var root = Root(parent, index);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = ([], []);
            }

            if (index < across.Count)
            {
                group.Across.Add(across[index]);
            }
            else
            {
                group.Down.Add(down[index - across.Count]);
            }
        }

        return [.. groups.Values];
    }

    private static bool Meet(Ruling across, Ruling down) =>
        down.At >= across.From - Touch
        && down.At <= across.To + Touch
        && across.At >= down.From - Touch
        && across.At <= down.To + Touch;

    private static int Root(int[] parent, int index)
    {
        while (parent[index] != index)
        {
            parent[index] = parent[parent[index]];
            index = parent[index];
        }

        return index;
    }
}
