namespace Plumbline.Audit.Figures;

/// <summary>
/// Ranges of a text, each with a reason: groups of ranges, one group for each pattern that was looked for. The ranges of a
/// group stand from left to right and do not overlap, so that a place is looked up by halves.
/// </summary>
internal sealed class Masks
{
    private readonly List<(int From, string Reason)> groups = [];
    private readonly List<(int Start, int End)> ranges = [];

    /// <summary>Begins a group; what is added from here belongs to it.</summary>
    public void Begin(string reason)
    {
        if (groups.Count > 0 && groups[^1].From == ranges.Count)
        {
            groups.RemoveAt(groups.Count - 1);
        }

        groups.Add((ranges.Count, reason));
    }

    /// <summary>Adds a range behind all others of its group.</summary>
    public void Add(int start, int end) => ranges.Add((start, end));

    /// <summary>The reason of the first group that has a range which meets the given one; empty where none does.</summary>
    public string ReasonAt(int start, int end)
    {
        for (var group = 0; group < groups.Count; group++)
        {
            var to = group + 1 < groups.Count ? groups[group + 1].From : ranges.Count;
            if (Meets(groups[group].From, to, start, end))
            {
                return groups[group].Reason;
            }
        }

        return "";
    }

    // The first range that ends behind the start is the only one that can meet it first.
    private bool Meets(int from, int to, int start, int end)
    {
        var limit = to;
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = ranges[middle].End > start ? (from, middle) : (middle + 1, to);
        }

        return from < limit && ranges[from].Start < end;
    }
}
