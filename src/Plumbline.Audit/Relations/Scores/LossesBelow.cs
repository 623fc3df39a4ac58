using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 预算执行(12分，自评10.5分) and in the lines below 执行率偏低扣1分，三公经费增加扣0.5分: what is explained below a score is what is
/// missing to its full marks. More than that, or so little that a point has no reason, cannot be.
/// </summary>
internal static partial class LossesBelow
{
    private const int MostPassages = 8;
    private const int MostMissed = 3;

    /// <summary>The statements of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">The scores that it tells, in reading order.</param>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items)
    {
        for (var at = 0; at < items.Length; at++)
        {
            if (
                items[at] is { Full: { } full, Lost.IsEmpty: true, IsOverall: false } item
                && full.Value > item.Earned.Value
                && Claimed(document, item, full, at + 1 < items.Length ? items[at + 1] : null) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? Claimed(Understood document, ScoreItem item, Figure full, ScoreItem? next)
    {
        if (next?.Passage.Chapter?.Index == item.Passage.Index)
        {
            return null;
        }

        var (lost, words) = Below(document, item, next);
        if (lost.Count == 0 || InAll().IsMatch(words))
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Difference,
            item.Earned,
            [full, .. lost],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = $"{item.Name}得分",
        };
        var missed = full.Value - item.Earned.Value;
        foreach (var figure in lost)
        {
            missed -= figure.Value;
        }

        return missed.IsZero || (missed.Abs() <= MostMissed && !(missed.Sign > 0 && Some().IsMatch(words)))
            ? claim
            : null;
    }

    // What is taken off in the rest of the passage and in those below, up to the next score.
    private static (List<Figure> Lost, string Words) Below(Understood document, ScoreItem item, ScoreItem? next)
    {
        var lost = new List<Figure>();
        var words = new System.Text.StringBuilder();
        var passages = document.Text.Passages;
        var last = Math.Min(passages.Length - 1, item.Passage.Index + MostPassages);
        for (var index = item.Passage.Index; index <= last; index++)
        {
            var passage = passages[index];
            var isFirst = index == item.Passage.Index;
            if (
                (next is not null && index > next.Passage.Index)
                || (!isFirst && (passage.Cell is not null || IsNextChapter(item, passage)))
                || ScoreReader.IsStandard(passage.Compact)
            )
            {
                break;
            }

            var from = isFirst ? item.End : 0;
            var to = index == next?.Passage.Index ? next.Start : passage.Compact.Length;
            if (from < to)
            {
                words.Append(passage.Compact, from, to - from);
                lost.AddRange(LostIn(document.Figures.Quantities(passage), from, to));
            }
        }

        return (lost, words.ToString());
    }

    private static IEnumerable<Figure> LostIn(ImmutableArray<Figure> figures, int from, int to)
    {
        for (var at = 0; at < figures.Length; at++)
        {
            var figure = figures[at];
            var start = at == 0 ? 0 : figures[at - 1].End;
            if (
                figure.Start >= from
                && figure.End <= to
                && figure is { Dimension: Dimension.Score, IsPlain: true }
                && ScoreRoles.Of(figure, figure.Passage.Compact.AsSpan(start..figure.Start)) == ScoreRole.Lost
            )
            {
                yield return figure;
            }
        }
    }

    private static bool IsNextChapter(ScoreItem item, Passage passage)
    {
        var (own, other) = (HeadingMark.Of(item.Passage.Compact).Rank, HeadingMark.Of(passage.Compact).Rank);
        return own > 0 && other > 0 && other <= own;
    }

    [GeneratedRegex("(?:共|合计|累计|总计|总共|每|各)[^，,。;:0-9]{0,6}扣", Patience.Options, Patience.Milliseconds)]
    private static partial Regex InAll();

    [GeneratedRegex("等|主要|其中|部分", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Some();
}
