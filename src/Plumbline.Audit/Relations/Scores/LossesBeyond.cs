using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 自评得分94分。其中预算执行扣2分，质量指标扣5分, or a chapter 扣分情况 whose points take off 2 and 5: what is taken off one by one is what the result
/// misses to 100. Fewer points may leave some out; more are asked about.
/// </summary>
internal static partial class LossesBeyond
{
    private const int Full = 100;
    private const int Fewest = 2;
    private const int MostMissed = 5;
    private const int MostLosses = 12;

    private static readonly Template WhichPoints = new(
        "列出的扣分之和超过了满分与得分之差；如有加分或属于其他评价，请写明",
        "The points taken off are more than the result misses; state bonus points or whose result it is"
    );

    /// <summary>The statements of a document that tells one result.</summary>
    /// <param name="document">The document.</param>
    /// <param name="items">The scores its text tells.</param>
    /// <param name="found">What else was read of them: a result that its parts give or miss is not asked about again.</param>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items, List<Claim> found)
    {
        var told = items.Where(item => item.IsOverall).ToList();
        if (
            told.DistinctBy(item => item.Earned.Value).Take(2).ToList() is not [var result]
            || told.Exists(item => !item.Lost.IsEmpty || (item.Full is { } full && full.Exact != Full))
            || found.Exists(claim => claim.Kind == RelationKind.ScoreSum && claim.Result?.Value == result.Earned.Value)
        )
        {
            yield break;
        }

        var places = told.Select(item => Behind(document, item)).Append(InChapter(document));
        foreach (var lost in places.Where(lost => lost.Length >= Fewest))
        {
            if (Told(result, lost) is { } claim)
            {
                yield return claim;
                yield break;
            }
        }
    }

    private static Claim? Told(ScoreItem result, ImmutableArray<Figure> lost)
    {
        var over = lost.Sum(figure => figure.Exact) - (Full - result.Earned.Exact);
        return over is < 0 or > MostMissed || (over > 0 && SomeGive(lost, Full - result.Earned.Exact))
            ? null
            : new Claim(
                RelationKind.Difference,
                result.Earned,
                lost,
                Formula.Written(
                    $"{Full} − " + string.Join(" − ", lost.Select((_, at) => $"{{{at}}}")),
                    operands => operands.Aggregate(Reckoned.Exactly(Full), (rest, off) => rest - off)
                ),
                RuleIds.DifferenceStated
            )
            {
                Label = "得分",
                Strength = Strength.Scoped,
                Doubt = WhichPoints.With(),
            };
    }

    // 扣2分、扣3分，总计扣5分: where some of them make up what is missing, the others tell it again.
    private static bool SomeGive(ImmutableArray<Figure> lost, decimal missing)
    {
        HashSet<decimal> sums = [0];
        foreach (var figure in lost.Take(MostLosses))
        {
            sums.UnionWith([.. sums.Select(sum => sum + figure.Exact)]);
        }

        return sums.Contains(missing);
    }

    // In the words behind the result, up to the end of its paragraph.
    private static ImmutableArray<Figure> Behind(Understood document, ScoreItem item)
    {
        var words = item.Passage.Compact.AsSpan(item.Earned.End);
        var first = words.IndexOf("其中", StringComparison.Ordinal);
        return
            item.Passage.Cell is not null
            || LossesListed.IsInner(first is >= 0 and <= Fewest ? words[(first + 2)..] : words)
            || Other().IsMatch(words)
            ? []
            : [.. LossesListed.Losses(document, item.Passage).Where(figure => figure.Start > item.Earned.End)];
    }

    private static ImmutableArray<Figure> InChapter(Understood document)
    {
        var passages = document
            .Text.Passages.Where(passage =>
                passage.Cell is null
                && passage.Chapter is { } chapter
                && chapter.Index != passage.Index
                && Heading().IsMatch(chapter.Compact)
                && !Other().IsMatch(chapter.Compact)
            )
            .ToList();
        return passages.Exists(passage => LossesListed.IsInner(passage.Compact) || Other().IsMatch(passage.Compact))
            ? []
            : [.. passages.SelectMany(passage => LossesListed.Losses(document, passage))];
    }

    [GeneratedRegex("(?:扣|失|丢)分[^，,。;:0-9]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Heading();

    // Points that are given on top, that another body took off, or that are taken off again in all; a list of reasons in the same
    // sentence is read elsewhere.
    [GeneratedRegex(
        "加[0-9.]*分|增加|奖励|附加|基础分|恢复|复[核评]|初评|第三方|财政(?:局|部门)|(?:共|合计)扣|上年|往年|平均|各占|最多|低于|"
            + "^[，,;](?:具体|主要)?(?:扣|失|丢)分",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Other();
}
