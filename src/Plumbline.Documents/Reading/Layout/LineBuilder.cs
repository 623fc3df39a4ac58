namespace Plumbline.Documents.Reading.Layout;

/// <summary>Puts words together that stand on one line.</summary>
internal static class LineBuilder
{
    private const double SharedPart = 0.5;

    /// <summary>The lines from top to bottom.</summary>
    public static List<TextLine> Lines(IEnumerable<LaidWord> words)
    {
        var open = new List<OpenLine>();
        var done = new List<OpenLine>();
        foreach (var word in words.OrderBy(word => word.Box.Top).ThenBy(word => word.Box.Left))
        {
            for (var index = open.Count - 1; index >= 0; index--)
            {
                if (open[index].Bottom <= word.Box.Top)
                {
                    done.Add(open[index]);
                    open.RemoveAt(index);
                }
            }

            var home = open.Find(line => line.Takes(word));
            if (home is null)
            {
                open.Add(new OpenLine(word));
            }
            else
            {
                home.Add(word);
            }
        }

        done.AddRange(open);
        return
        [
            .. done.Select(line => new TextLine([.. line.Words.OrderBy(word => word.Box.Left)]))
                .OrderBy(line => line.Box.CentreY)
                .ThenBy(line => line.Box.Left),
        ];
    }

    // The tallest word decides where the line is, so that a raised mark joins it and does not widen it. Text that runs
    // from top to bottom is as tall as several lines and belongs to none of them.
    private sealed class OpenLine(LaidWord first)
    {
        private const double TallestRatio = 2.2;

        private Box tallest = first.Box;

        public List<LaidWord> Words { get; } = [first];

        public double Bottom { get; private set; } = first.Box.Bottom;

        public bool Takes(LaidWord word)
        {
            var lower = Math.Min(tallest.Height, word.Box.Height);
            return Math.Max(tallest.Height, word.Box.Height) < TallestRatio * lower
                && tallest.SharedHeight(word.Box) >= SharedPart * lower;
        }

        public void Add(LaidWord word)
        {
            Words.Add(word);
            Bottom = Math.Max(Bottom, word.Box.Bottom);
            if (word.Box.Height > tallest.Height)
            {
                tallest = word.Box;
            }
        }
    }
}
