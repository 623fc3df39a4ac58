namespace Plumbline.Documents.Reading.Layout;

/// <summary>
/// The places at regular distances to which tabs move what follows them. A table that was typed with tabs and printed shows
/// them as nothing but gaps: text that begins at such a place after a gap follows a tab.
/// </summary>
/// <param name="Left">Where lines begin, in points.</param>
/// <param name="Right">Where full lines end.</param>
/// <param name="Pitch">From one place to the next.</param>
/// <param name="Em">Width of a Chinese character.</param>
/// <param name="Half">Width of a digit.</param>
internal sealed record TabStops(double Left, double Right, double Pitch, double Em, double Half)
{
    // Places are printed to a tenth of a point.
    private const double Exact = 0.3;
    private const double Near = 1;
    private const double NarrowestPitch = 1.5;
    private const double WidestPitch = 8;
    private const int FewestStarts = 8;
    private const int FewestIndents = 10;
    private const int LinesOfOneIndent = 5;
    private const int MostPitches = 60;
    private const double FullPart = 0.9;

    /// <summary>The stops by which lines are set, or null where the starts of words show none.</summary>
    public static TabStops? Of(IReadOnlyList<TextLine> lines, double pageWidth)
    {
        if (lines.Count < FewestStarts)
        {
            return null;
        }

        var em = MostOften(lines.Select(line => line.Em));
        var lefts = lines.GroupBy(line => Math.Round(line.Box.Left, 1)).Where(group => group.Count() >= 2).ToList();
        if (lefts.Count == 0)
        {
            return null;
        }

        var left = lefts.Min(group => group.Key);
        var starts = StartsOf(lines, left, em);
        if (PitchOf(starts, em) is not { } pitch || !IsTyped(lines, starts, left, pitch, em))
        {
            return null;
        }

        var right = lines.Max(line => line.Box.Right - (Characters.IsClosing(line.Text[^1]) ? em : 0));
        // Where no line is full, the margins are as wide on both sides.
        right = right - left > FullPart * (pageWidth - (2 * left)) ? right : pageWidth - left;
        return new TabStops(left, right, pitch, em, DigitOf(lines, em));
    }

    /// <summary>Number of the stop at a place, or null where none is.</summary>
    public int? At(double place) => IndexAt(place - Left, Pitch, Exact);

    /// <summary>Number of the last stop that does not lie behind a place.</summary>
    public int Before(double place) => Math.Max(0, (int)Math.Floor(((place - Left) / Pitch) + 0.005));

    /// <summary>Where a stop is.</summary>
    public double PlaceOf(int stop) => Left + (stop * Pitch);

    private static int? IndexAt(double offset, double pitch, double tolerance)
    {
        var index = (int)Math.Round(offset / pitch);
        return index > 0 && Math.Abs(offset - (index * pitch)) <= tolerance ? index : null;
    }

    // How far from the edge lines begin, and words behind wide gaps.
    private static List<double> StartsOf(IReadOnlyList<TextLine> lines, double left, double em)
    {
        var starts = new List<double>();
        foreach (var line in lines)
        {
            // What stands whole or half characters further in is moved by spaces.
            var indent = line.Box.Left - left;
            if (indent > em && Math.Abs(indent - (em / 2 * Math.Round(indent / (em / 2)))) > 0.15)
            {
                starts.Add(indent);
            }

            for (var index = 1; index < line.Words.Count; index++)
            {
                if (line.Words[index].Box.Left - line.Words[index - 1].Box.Right > 1.2 * em)
                {
                    starts.Add(line.Words[index].Box.Left - left);
                }
            }
        }

        return starts;
    }

    // The widest distance of which nearly all starts are multiples; starts at every other stop alone show the double of it.
    private static double? PitchOf(List<double> starts, double em)
    {
        if (starts.Count < FewestStarts)
        {
            return null;
        }

        var pitches = starts
            .GroupBy(start => Math.Round(start, 1))
            .Where(group => group.Count() >= 2)
            .SelectMany(group => new[] { group.Key, group.Key / 2, group.Key / 3, group.Key / 4 })
            .Where(pitch => pitch >= NarrowestPitch * em && pitch <= WidestPitch * em)
            .Distinct()
            .OrderDescending()
            .Take(MostPitches)
            .Select(pitch => Refined(Refined(pitch, starts, Near), starts, Exact))
            .Select(pitch => (Pitch: pitch, Fits: starts.Count(start => IndexAt(start, pitch, Exact) is not null)))
            .Where(found => found.Fits * 10 >= starts.Count * 6)
            .ToList();
        return pitches.Count == 0
            ? null
            : pitches.Find(found => found.Fits * 20 >= pitches.Max(other => other.Fits) * 19).Pitch;
    }

    private static double Refined(double pitch, List<double> starts, double tolerance)
    {
        var (sum, squares) = (0d, 0d);
        foreach (var start in starts)
        {
            if (IndexAt(start, pitch, tolerance) is { } index)
            {
                sum += start * index;
                squares += (double)index * index;
            }
        }

        return squares > 0 ? sum / squares : pitch;
    }

    // Several columns of one width; or many short lines that begin at one place which no indent of characters explains.
    private static bool IsTyped(
        IReadOnlyList<TextLine> lines,
        List<double> starts,
        double left,
        double pitch,
        double em
    )
    {
        var stops = starts.GroupBy(start => IndexAt(start, pitch, Exact)).Where(group => group.Key is not null);
        if (stops.Count(group => group.Count() >= 2) > 2)
        {
            return true;
        }

        var widest = lines.Max(line => line.Box.Width);
        var indented = lines.Where(line => IndexAt(line.Box.Left - left, pitch, Exact) is not null).ToList();
        return Math.Abs((pitch / em) - 2) > 0.15
            && indented.Count >= FewestIndents
            && indented.Count * LinesOfOneIndent >= lines.Count
            && indented.Count(line => line.Box.Width * 2 < widest) * 10 >= indented.Count * 6;
    }

    private static double DigitOf(IReadOnlyList<TextLine> lines, double em)
    {
        var widths = lines
            .SelectMany(line => line.Words)
            .Where(word => word.Text.All(char.IsAsciiDigit))
            .Select(word => word.Box.Width / word.Text.Length)
            .ToList();
        return widths.Count == 0 ? em / 2 : MostOften(widths);
    }

    private static double MostOften(IEnumerable<double> sizes) =>
        sizes.GroupBy(size => Math.Round(size, 1)).MaxBy(group => group.Count())!.Key;
}
