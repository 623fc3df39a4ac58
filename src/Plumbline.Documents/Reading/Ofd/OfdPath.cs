using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>Draws the paths of GB/T 33190, 9.1: a letter for each step, followed by its coordinates.</summary>
internal static class OfdPath
{
    /// <summary>Hands the path to the collector of lines.</summary>
    public static void Draw(string path, Matrix frame, RulingCollector lines)
    {
        var words = path.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; )
        {
            var step = words[index++];
            var from = index;
            while (index < words.Length && !char.IsAsciiLetter(words[index][0]))
            {
                index++;
            }

            if (step == "C")
            {
                lines.Close();
            }
            else if (index - from >= 2)
            {
                // The last two coordinates are where the step ends.
                var point = frame.Map(OfdNumbers.One(words[index - 2], 0), OfdNumbers.One(words[index - 1], 0));
                switch (step)
                {
                    case "M" or "S":
                        lines.MoveTo(point);
                        break;
                    case "L":
                        lines.LineTo(point);
                        break;
                    default:
                        lines.CurveTo(point);
                        break;
                }
            }
        }
    }
}
