using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>Distances from each character to the next; where they are not stated, characters stand side by side.</summary>
internal sealed record OfdSteps(List<double> Across, List<double> Down);

/// <summary>Makes words of the characters of a text object.</summary>
internal static class OfdWords
{
    private const double WidestGap = 0.45;
    private const double AboveLine = 0.88;
    private const double BelowLine = 0.12;

    /// <summary>The words: stretches of characters without a wide gap.</summary>
    public static IEnumerable<LaidWord> Of(
        string text,
        (double X, double Y) start,
        OfdSteps steps,
        double size,
        Matrix frame
    )
    {
        var from = 0;
        var box = default(Box);
        var (x, y) = start;
        for (var index = 0; index < text.Length; index++)
        {
            var width = Characters.WidthOf(text.AsSpan(index, 1)) * size;
            var own = BoxOf(x, y, width, size, frame);
            box = index == from ? own : box.Around(own);
            var across =
                index < steps.Across.Count ? steps.Across[index]
                : steps.Down.Count > 0 ? 0
                : width;
            var down = index < steps.Down.Count ? steps.Down[index] : 0;
            var ends =
                index + 1 == text.Length
                || text[index + 1] <= ' '
                || text[index] <= ' '
                || Math.Abs(down) > WidestGap * size
                || across > width + (WidestGap * size)
                || across < -WidestGap * size;
            if (ends)
            {
                if (text[from] > ' ')
                {
                    yield return new LaidWord(text[from..(index + 1)], box);
                }

                from = index + 1;
            }

            x += across;
            y += down;
        }
    }

    private static Box BoxOf(double x, double y, double width, double size, Matrix frame)
    {
        var (left, top) = frame.Map(x, y - (AboveLine * size));
        var (right, bottom) = frame.Map(x + width, y + (BelowLine * size));
        return new Box(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom));
    }
}
