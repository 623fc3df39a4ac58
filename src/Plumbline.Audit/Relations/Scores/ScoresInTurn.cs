using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>决策20分、过程30分、效果50分，满分100分；得分依次为18分、27分、46分: what was earned, in the order of what can be.</summary>
internal static partial class ScoresInTurn
{
    private const int Fewest = 2;
    private const int Most = 12;
    private const int Words = 24;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            if (passage.Cell is null && Turn().IsMatch(passage.Compact) && !Others().IsMatch(passage.Compact))
            {
                ImmutableArray<Figure> points =
                [
                    .. document.Figures.Quantities(passage).Where(figure => figure.Dimension == Dimension.Score),
                ];
                for (var at = Fewest; at < points.Length; at++)
                {
                    if (Opens().IsMatch(Before(passage, points[at])))
                    {
                        foreach (var claim in Pairs(passage, points, at))
                        {
                            yield return claim;
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<Claim> Pairs(Passage passage, ImmutableArray<Figure> points, int first)
    {
        var last = first;
        while (last + 1 < points.Length && IsNext(passage, points[last], points[last + 1]))
        {
            last++;
        }

        var length = last - first + 1;
        var full = points[..first].Where(figure => !IsWhole(passage, figure)).ToList();
        if (length is < Fewest or > Most || full.Count != length)
        {
            yield break;
        }

        var claims = full.Select((one, at) => Pair(points[first + at], one)).ToList();
        foreach (var claim in claims.Count(claim => !Rates.Readings.Holds(claim)) <= 1 ? claims : [])
        {
            yield return claim;
        }
    }

    private static Claim Pair(Figure earned, Figure full) =>
        new(
            earned.Value == full.Value ? RelationKind.Equality : RelationKind.ScoreWithinWeight,
            earned,
            [full],
            Formula.Same,
            RuleIds.IndicatorScoreShown
        )
        {
            Label = full.Label,
        };

    private static bool IsNext(Passage passage, Figure one, Figure next) =>
        passage.Compact.AsSpan(one.End, next.Start - one.End) is "、" or "和" or "及" or "，";

    // 满分100分, 总分100分, 共100分 is no part.
    private static bool IsWhole(Passage passage, Figure figure) => Whole().IsMatch(Before(passage, figure));

    private static string Before(Passage passage, Figure figure) =>
        passage.Compact[Math.Max(0, figure.Start - Words)..figure.Start];

    [GeneratedRegex("分(?:依次|分别)(?:为|是)", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Turn();

    // 上年得分分别为18分、31分; 均为扣分后的累计值: other points than those that can be earned.
    [GeneratedRegex("上一?年|去年|往年|扣分|加分|累计", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Others();

    [GeneratedRegex(
        "(?:得|实得|自评得?|评|评价得?)分(?:数|值|情况)?(?:依次|分别)(?:为|是):?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opens();

    [GeneratedRegex("(?:满|总|合计|共计?|总计)分?值?(?:为|是)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Whole();
}
