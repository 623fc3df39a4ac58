using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 项目支出用在三个地方：助学金80万元，受助320人；校舍维修60万元；设备购置45万元: points that semicolons part, of which the first amount is what
/// each of them had, whatever else it tells.
/// </summary>
internal static partial class FarPoints
{
    private const int Fewest = 3;
    private const int Most = 20;

    /// <summary>The first amounts of the points of each list of a passage, by their places among its figures.</summary>
    public static IEnumerable<List<int>> Of(Passage passage, ImmutableArray<Figure> figures)
    {
        var text = passage.Compact;
        if (figures.Length < Fewest || !text.Contains(';', StringComparison.Ordinal))
        {
            yield break;
        }

        var at = 0;
        foreach (var sentence in Sentences.Of(passage))
        {
            var from = sentence.Start + Opened().Match(text, sentence.Start, sentence.End - sentence.Start).Length;
            var points = new List<int>();
            var isList = from > sentence.Start;
            while (from < sentence.End && isList && points.Count <= Most)
            {
                var end = text.IndexOf(';', from, sentence.End - from) is >= 0 and var mark ? mark : sentence.End;
                while (at < figures.Length && figures[at].Start < from)
                {
                    at++;
                }

                isList = at < figures.Length && figures[at].Start < end && IsAmount(figures[at]);
                points.Add(at);
                from = end + 1;
            }

            if (isList && points.Count is >= Fewest and <= Most && AreAlike(figures, points))
            {
                yield return points;
            }
        }
    }

    private static bool IsAmount(Figure figure) =>
        figure is { Dimension: Dimension.Money, IsPlain: true, Exact: > 0 }
        && !figure.Unit.Contains('/', StringComparison.Ordinal);

    private static bool AreAlike(ImmutableArray<Figure> figures, List<int> points) =>
        points.TrueForAll(point => FarKinds.Of(figures[point]) == FarKinds.Of(figures[points[0]]));

    // What opens the list, up to its colon.
    [GeneratedRegex(@"\G[^。;:]{2,60}:(?=[^。;]{1,200};)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opened();
}
