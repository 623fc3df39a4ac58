using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Numerals;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Forms;

/// <summary>
/// Parts whole indicator rows that were glued: 维修校舍面积10≥8500平方米8642平方米10 is a name, a weight, a target, an actual
/// value in the unit of the target, and a score.
/// </summary>
internal static partial class GluedRows
{
    private const int LongestRow = 90;

    /// <summary>Whether a line begins with such a row.</summary>
    internal static bool Opens(string compact) =>
        Read(compact, ImmutableArray.CreateBuilder<(int From, int To)>(), 0, compact.Length) > 0;

    /// <summary>Adds the cells of the rows with which a range begins; how many characters they take.</summary>
    internal static int Read(string compact, ImmutableArray<(int From, int To)>.Builder cells, int from, int to)
    {
        var at = from;
        while (at < to)
        {
            var length = Math.Min(LongestRow, to - at);
            if (ReadPointsLast(compact, cells, at, length) is > 0 and var read)
            {
                at += read;
                continue;
            }

            var row = Row().Match(compact, at, length);
            if (!row.Success)
            {
                break;
            }

            foreach (var name in (ReadOnlySpan<string>)["name", "weight", "target", "actual", "score"])
            {
                if (row.Groups[name] is { Success: true } part)
                {
                    cells.Add((part.Index, part.Index + part.Length));
                }
            }

            at = row.Index + row.Length;
        }

        return at - from;
    }

    // 免费开放馆数≥7家7家1010: the weight and the score stand side by side at the end.
    private static int ReadPointsLast(
        string compact,
        ImmutableArray<(int From, int To)>.Builder cells,
        int at,
        int length
    )
    {
        var row = PointsLast().Match(compact, at, length);
        if (!row.Success || row.Groups["points"] is not { } points)
        {
            return 0;
        }

        var end = points.Index + points.Length;
        var score = GluedPoints.At(compact, points.Index, end);
        if (score == 0)
        {
            return 0;
        }

        foreach (var name in (ReadOnlySpan<string>)["name", "target", "actual"])
        {
            cells.Add((row.Groups[name].Index, row.Groups[name].Index + row.Groups[name].Length));
        }

        cells.Add((points.Index, score));
        cells.Add((score, end));
        return end - at;
    }

    [GeneratedRegex(
        @"\G(?<name>[^\d≥≤=><:]{2,40})(?:(?<target>[≥≤=><]?\d[\d,]*(?:\.\d+)?(?<unit>%|‰|[一-龥㎡/]{1,6}?))"
            + @"(?<actual>[≥≤=><]?\d[\d,]*(?:\.\d+)?\k<unit>)|(?<target>[一-龥]{2,6})(?<actual>\k<target>))"
            + @"(?<points>\d{2,4}(?:\.\d{1,2})?)(?![\d.%])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex PointsLast();

    // With a sign; or without one, where the score is the full weight; or in words that are the same on both sides.
    [GeneratedRegex(
        @"\G(?<name>[^\d≥≤=><:]{2,40})(?:"
            + @"(?<weight>\d{1,2}(?:\.\d)?)?(?<target>[≥≤=><]\d+(?:\.\d+)?(?<unit>%|[一-龥㎡/]{1,5}?))"
            + @"(?<actual>[≥≤=><]?\d+(?:\.\d+)?\k<unit>)(?<score>\d{1,3}(?:\.\d{1,2})?)"
            + @"|(?<weight>[1-9]\d?)(?<target>(?:100|[1-9]\d?(?:\.\d+)?)(?<unit>%))"
            + @"(?<actual>\d{1,3}(?:\.\d+)?%)(?<score>\k<weight>)"
            + @"|(?<weight>[1-9]\d?)(?<target>[1-9]\d*(?:\.\d+)?(?<unit>[一-龥㎡/]{1,5}?))(?<actual>[1-9]\d*(?:\.\d+)?\k<unit>)"
            + @"(?<score>\k<weight>)"
            + @"|(?<weight>[1-9]\d?)(?<target>[一-龥]{2,12})(?<actual>\k<target>)(?<score>\d{1,2}(?:\.\d{1,2})?)"
            + @")(?![\d.%])",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Row();
}
