namespace Plumbline.Documents.Reading.Layout;

/// <summary>
/// Programs draw the border of a table cell by cell, doubled, or as dashes. The pieces that continue each other are put
/// together.
/// </summary>
internal static class RulingMerger
{
    /// <summary>Lines nearer than this, in points, are one line.</summary>
    public const double Near = 2.2;

    // Between the dashes of a line.
    private const double Gap = 4;

    /// <summary>The lines in one direction, in order of their place.</summary>
    public static List<Ruling> Merge(IEnumerable<Ruling> rulings, bool vertical)
    {
        var merged = new List<Ruling>();
        var group = new List<Ruling>();
        foreach (var ruling in rulings.Where(ruling => ruling.IsVertical == vertical).OrderBy(ruling => ruling.At))
        {
            if (group.Count > 0 && ruling.At - group[0].At > Near)
            {
                merged.AddRange(Joined(group));
                group.Clear();
            }

            group.Add(ruling);
        }

        merged.AddRange(Joined(group));
        return merged;
    }

    private static IEnumerable<Ruling> Joined(List<Ruling> group)
    {
        if (group.Count == 0)
        {
            yield break;
        }

        group.Sort((one, other) => one.From.CompareTo(other.From));
        var at = group.Average(ruling => ruling.At);
        var from = group[0].From;
        var to = group[0].To;
        foreach (var ruling in group)
        {
            if (ruling.From > to + Gap)
            {
                yield return new Ruling(group[0].IsVertical, at, from, to);
                (from, to) = (ruling.From, ruling.To);
            }

            to = Math.Max(to, ruling.To);
        }

        yield return new Ruling(group[0].IsVertical, at, from, to);
    }
}
