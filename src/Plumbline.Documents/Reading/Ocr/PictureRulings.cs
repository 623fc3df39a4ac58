using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ocr;

/// <summary>
/// Finds the lines of tables in a picture, which are longer than any stroke of a character, and takes them out, because
/// they are read as letters otherwise.
/// </summary>
internal static class PictureRulings
{
    // In points of the picture, of which about 50 make a character of the running text.
    private const int Shortest = 110;
    private const int WidestGap = 2;
    private const int Around = 2;

    /// <summary>The lines, in points of the picture, which no longer shows them.</summary>
    public static List<Ruling> TakeOut(GreyPicture picture)
    {
        var found = new List<Ruling>();
        for (var y = 0; y < picture.Height; y++)
        {
            Find(picture.Width, x => picture.IsDark(x, y), (from, to) => found.Add(new Ruling(false, y, from, to)));
        }

        for (var x = 0; x < picture.Width; x++)
        {
            Find(picture.Height, y => picture.IsDark(x, y), (from, to) => found.Add(new Ruling(true, x, from, to)));
        }

        // A dark area is full of such runs; lines are thin.
        var thin = found.FindAll(line => IsThin(picture, line));
        thin.ForEach(line => Clear(picture, line));
        return thin;
    }

    private static void Find(int length, Func<int, bool> isDark, Action<int, int> take)
    {
        var from = -1;
        var last = -1;
        for (var at = 0; at <= length; at++)
        {
            var dark = at < length && isDark(at);
            if (dark)
            {
                from = from < 0 ? at : from;
                last = at;
            }
            else if (from >= 0 && (at == length || at - last > WidestGap))
            {
                if (last - from >= Shortest)
                {
                    take(from, last);
                }

                from = -1;
            }
        }
    }

    // Beside the middle of a line there is white within a few points.
    private static bool IsThin(GreyPicture picture, Ruling line)
    {
        const int thickest = 14;
        var white = 0;
        const int samples = 9;
        for (var sample = 1; sample <= samples; sample++)
        {
            var along = (int)(line.From + (line.Length * sample / (samples + 1)));
            white +=
                IsWhiteBeside(picture, line, along, -thickest) && IsWhiteBeside(picture, line, along, thickest) ? 1 : 0;
        }

        return white * 2 > samples;
    }

    private static bool IsWhiteBeside(GreyPicture picture, Ruling line, int along, int reach)
    {
        for (var step = 1; step <= Math.Abs(reach); step++)
        {
            var aside = (int)line.At + (Math.Sign(reach) * step);
            var (x, y) = line.IsVertical ? (aside, along) : (along, aside);
            if (x < 0 || y < 0 || x >= picture.Width || y >= picture.Height || !picture.IsDark(x, y))
            {
                return true;
            }
        }

        return false;
    }

    private static void Clear(GreyPicture picture, Ruling line)
    {
        for (var along = (int)line.From; along <= (int)line.To; along++)
        {
            for (var aside = (int)line.At - Around; aside <= (int)line.At + Around; aside++)
            {
                var (x, y) = line.IsVertical ? (aside, along) : (along, aside);
                if (x >= 0 && y >= 0 && x < picture.Width && y < picture.Height)
                {
                    picture.Clear(x, y);
                }
            }
        }
    }
}
