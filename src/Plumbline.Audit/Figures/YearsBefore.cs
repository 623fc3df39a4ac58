namespace Plumbline.Audit.Figures;

/// <summary>The year named last before a place in the same sentence; asked from left to right, in one pass.</summary>
internal sealed class YearsBefore(string text)
{
    private readonly List<(int At, int Year)> years = YearsOf.In(text);
    private int next;
    private int searched;
    private int stop = -1;

    /// <summary>The year, or null when none is named. Places must not go back.</summary>
    public int? Before(int at)
    {
        while (next < years.Count && years[next].At < at)
        {
            next++;
        }

        if (next == 0)
        {
            return null;
        }

        var from = Math.Max(searched, years[next - 1].At);
        if (at > from)
        {
            var last = text.AsSpan(from, at - from).LastIndexOf('。');
            stop = last < 0 ? stop : from + last;
            searched = at;
        }

        return stop < years[next - 1].At ? years[next - 1].Year : null;
    }
}
