using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 一、投入(15分), (一)项目立项(9分), (1)立项依据(3分) and below it 自评得3分: headings that print what can be earned. What the headings below one
/// print makes up its points, and no score told below a heading exceeds them.
/// </summary>
internal static class PointedHeadings
{
    private const int Longest = 40;

    /// <summary>The statements of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">The scores that it tells, in reading order.</param>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items)
    {
        var headings = document.Text.Passages.Select(passage => Of(document, passage)).OfType<Heading>().ToList();
        var item = 0;
        for (var at = 0; at < headings.Count; at++)
        {
            var below = Below(headings, at);
            if (below.Count > 1 && Sum(headings[at], below, IsClosed(headings, at)) is { } sum)
            {
                yield return sum;
            }

            var end = at + 1 < headings.Count ? headings[at + 1].Passage.Index : int.MaxValue;
            var told = new List<ScoreItem>();
            for (; item < items.Length && items[item].Passage.Index < end; item++)
            {
                if (
                    items[item] is { Full: null, IsOverall: false, Passage.Cell: null }
                    && items[item].Passage.Index > headings[at].Passage.Index
                )
                {
                    told.Add(items[item]);
                }
            }

            foreach (var claim in below.Count == 0 ? Earned(headings[at], told) : [])
            {
                yield return claim;
            }
        }
    }

    private static Heading? Of(Understood document, Passage passage) =>
        passage is { Cell: null, Compact.Length: <= Longest }
        && HeadingMark.Of(passage.Compact).Rank is > 0 and var rank
        && document.Figures.Quantities(passage) is [{ Dimension: Dimension.Score, IsPlain: true } points]
        && passage.Compact[..points.Start] is [.., '(']
        && passage.Compact[points.End..] is ")" or "):" or ")。"
            ? new Heading(passage, rank, points)
            : null;

    // The headings of the next rank up to the next one of the same rank.
    private static List<Heading> Below(List<Heading> headings, int at)
    {
        var inside = headings.Skip(at + 1).TakeWhile(other => other.Rank > headings[at].Rank).ToList();
        var next = inside.Count == 0 ? 0 : inside.Min(one => one.Rank);
        return inside.FindAll(other => other.Rank == next);
    }

    private static bool IsClosed(List<Heading> headings, int at) =>
        headings.Skip(at + 1).Any(other => other.Rank <= headings[at].Rank);

    // Where the parts make up the whole it is said so; a gap is asked about once another chapter follows.
    private static Claim? Sum(Heading whole, List<Heading> parts, bool isClosed)
    {
        var claim = new Claim(
            RelationKind.ScoreSum,
            whole.Points,
            [.. parts.Select(part => part.Points)],
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = whole.Points.Label,
        };
        return Rates.Readings.Holds(claim) ? claim
            : isClosed ? claim with { Strength = Strength.Scoped, Doubt = Sums.PartList.Incomplete.With() }
            : null;
    }

    private static IEnumerable<Claim> Earned(Heading heading, List<ScoreItem> told)
    {
        foreach (var item in told)
        {
            var isFull = item.Earned.Value == heading.Points.Value;
            var claim = new Claim(
                isFull ? RelationKind.Equality : RelationKind.ScoreWithinWeight,
                item.Earned,
                [heading.Points],
                Formula.Same,
                RuleIds.IndicatorScoreShown
            )
            {
                Label = heading.Name,
            };
            if (told.Count == 1 || item.Earned.Value <= heading.Points.Value)
            {
                yield return claim;
            }
        }
    }

    private sealed record Heading(Passage Passage, int Rank, Figure Points)
    {
        public string Name => Passage.Compact[HeadingMark.Of(Passage.Compact).Length..(Points.Start - 1)];
    }
}
