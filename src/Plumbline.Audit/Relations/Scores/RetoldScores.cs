using System.Collections.Immutable;
using Plumbline.Audit.Relations.Restated;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// The result of the whole evaluation told twice with a slip: 自评得分95.1分 over the table of points, 自评综合得分为91.5分 in the closing
/// words. What others gave, or gave for another work or year, is a result of its own.
/// </summary>
internal static class RetoldScores
{
    private const int LongestWords = 40;

    private static readonly string[] Others =
    [
        "复评",
        "复核",
        "抽查",
        "抽评",
        "财政评",
        "上年",
        "去年",
        "平均",
        "加分",
        "目标",
    ];

    public static IEnumerable<Claim> Of(ImmutableArray<ScoreItem> items)
    {
        var told = items
            .Where(item => item.IsOverall && item.Earned.Passage.Cell is null && !IsOfOthers(item))
            .DistinctBy(item => item.Earned.Index)
            .ToList();
        if (
            told.DistinctBy(item => item.Earned.Value).Count() != 2
            || told.Find(item => item.Earned.Value != told[0].Earned.Value) is not { } second
            || second.Earned.Year != told[0].Earned.Year
            || second.Passage.Index == told[0].Passage.Index
            || !Slip.Between(told[0].Earned.Number, second.Earned.Number)
            || AreOfOthers(told[0], second)
        )
        {
            yield break;
        }

        yield return new Claim(
            RelationKind.Equality,
            second.Earned,
            [told[0].Earned],
            Formula.Same,
            RuleIds.SameQuantityTwice
        )
        {
            Label = second.Earned.Label,
        };
    }

    // 甲项目自评得分95.1分, 乙项目自评得分91.5分
    private static bool AreOfOthers(ScoreItem one, ScoreItem other) =>
        BodyNames.Last(SentenceOf(one)) is { Length: > 0 } first
        && BodyNames.Last(SentenceOf(other)) is { Length: > 0 } second
        && !first.EndsWith(second, StringComparison.Ordinal)
        && !second.EndsWith(first, StringComparison.Ordinal);

    private static bool IsOfOthers(ScoreItem item) =>
        Array.Exists(Others, word => SentenceOf(item).Contains(word, StringComparison.Ordinal));

    private static string SentenceOf(ScoreItem item)
    {
        var before = item.Passage.Compact[Math.Max(0, item.Earned.Start - LongestWords)..item.Earned.Start];
        return before[(before.LastIndexOf('。') + 1)..];
    }
}
