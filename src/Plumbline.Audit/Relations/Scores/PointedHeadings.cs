using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 一、投入(15分), (一)项目立项(9分), (1)立项依据(3分) and below it 自评得3分: headings that print what can be earned. What the headings below one
/// print makes up its points, and no score told below a heading exceeds them. A heading may tell its score too, (一)决策(20分，自评19分),
/// or run on into its paragraph: 1.立项依据(3分)。依据充分，自评3分。
/// </summary>
internal static partial class PointedHeadings
{
    private const int Longest = 40;
    private const int Least = 2;
    private const int Whole = 100;

    /// <summary>The statements of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">The scores that it tells, in reading order.</param>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items)
    {
        var headings = document.Text.Passages.Select(passage => Of(document, passage)).OfType<Heading>().ToList();
        if (InAll(document, headings) is { } all)
        {
            yield return all;
        }

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
                    items[item] is { Full: null, Passage.Cell: null }
                    && (headings[at].IsRunIn || !items[item].IsOverall)
                    && items[item].Earned.Index > headings[at].Points.Index
                )
                {
                    told.Add(items[item]);
                }
            }

            foreach (
                var claim in below.Count == 0 && !headings[at].IsScored ? Earned(document, headings[at], told) : []
            )
            {
                yield return claim;
            }
        }
    }

    private static Heading? Of(Understood document, Passage passage)
    {
        if (
            passage.Cell is not null
            || HeadingMark.Of(passage.Compact) is not { Rank: > 0 and var rank, Length: var mark }
            || document.Figures.Quantities(passage)
                is not [{ Dimension: Dimension.Score, IsPlain: true, Start: <= Longest } points, .. var others]
            || !Opens().IsMatch(passage.Compact.AsSpan(mark, points.Start - mark))
        )
        {
            return null;
        }

        var behind = passage.Compact[points.End..];
        return behind is ")" or "):" or ")。" ? new Heading(passage, rank, points)
            : behind is [')', ..] ? new Heading(passage, rank, points) { IsRunIn = true }
            : others is [{ Dimension: Dimension.Score } earned, ..]
            && passage.Compact[earned.End..] is [')', ..]
            && ScoreRoles.Joins(passage.Compact.AsSpan(points.End..earned.Start))
                ? new Heading(passage, rank, points) { IsScored = true }
            : null;
    }

    // 满分100分 and (一)决策(40分), (二)效果(60分) below it: the headings of the highest rank that print points.
    private static Claim? InAll(Understood document, List<Heading> headings)
    {
        var rank = headings.Count == 0 ? 0 : headings.Min(heading => heading.Rank);
        var top = headings.FindAll(heading => heading.Rank == rank);
        if (top.Count < Least || top.Sum(heading => heading.Points.Exact) != Whole)
        {
            return null;
        }

        var full = document.Figures.All.FirstOrDefault(figure =>
            figure is { Dimension: Dimension.Score, IsQuantity: true, IsPlain: true, Passage.Cell: null, Exact: Whole }
            && figure.Index < top[0].Points.Index
            && ScoreRoles.Of(figure, figure.Passage.Compact.AsSpan(0, figure.Start)) == ScoreRole.Full
        );
        return new Claim(
            RelationKind.WeightSum,
            full,
            [.. top.Select(heading => heading.Points)],
            Formula.Sum,
            RuleIds.WeightSum
        )
        {
            Constant = full is null ? Whole : null,
            Label = "满分合计",
            ByNumbers = true,
        };
    }

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
            : isClosed && whole.IsAlone && parts.TrueForAll(part => part.IsAlone)
                ? claim with
                {
                    Strength = Strength.Scoped,
                    Doubt = Sums.ShortLists.Incomplete.With(),
                }
            : null;
    }

    // 绩效目标(15分)。得14分，…2个项目得分16分、18分: behind a heading that runs on only its first score is its own.
    private static bool IsFirst(Understood document, Heading heading, Figure earned) =>
        !heading.IsRunIn
        || document
            .Figures.Quantities(heading.Passage)
            .FirstOrDefault(figure => figure.Dimension == Dimension.Score && figure.Index > heading.Points.Index)
            is not { } first
        || first.Index == earned.Index;

    private static IEnumerable<Claim> Earned(Understood document, Heading heading, List<ScoreItem> told)
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
            // 决策(20分)。…甲项目得95分: a paragraph may tell of other scores.
            var isOwn =
                told.Count == 1
                && IsFirst(document, heading, item.Earned)
                && (heading.IsAlone || item.Earned.Exact * Least <= heading.Points.Exact * (Least + 1));
            if (isOwn || item.Earned.Value <= heading.Points.Value)
            {
                yield return claim;
            }
        }
    }

    // 立项依据(|5分|; (满分|5分|
    [GeneratedRegex("^[^，。;:]*\\((?:满分|分值|权重)?(?:为|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opens();

    private sealed record Heading(Passage Passage, int Rank, Figure Points)
    {
        // The text of the chapter begins in the paragraph of the heading.
        public bool IsRunIn { get; init; }

        // It tells what was earned too.
        public bool IsScored { get; init; }

        public bool IsAlone => !IsRunIn && !IsScored;

        public string Name => Passage.Compact[HeadingMark.Of(Passage.Compact).Length..Points.Start].Split('(')[0];
    }
}
