using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 二、产出指标（50分） over 数量指标…得12分, 质量指标…得14.5分 and, in a paragraph of its own, 产出指标合计得26.5分: the total of what was earned under the
/// heading of its name.
/// </summary>
internal static partial class HeadingTotals
{
    private const int Fewest = 2;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document, ImmutableArray<ScoreItem> items)
    {
        var headings = document.Text.Passages.Where(passage => passage is { Cell: null, Level: > 0 }).ToList();
        for (var at = Fewest; at < items.Length; at++)
        {
            var total = items[at];
            if (
                Total().Match(total.Passage.Compact[..total.Earned.Start]) is { Success: true } match
                && headings.FindLast(heading =>
                    heading.Index < total.Passage.Index
                    && heading.Compact.Contains(match.Groups["name"].Value, StringComparison.Ordinal)
                )
                    is { } heading
                && Parts(items, at, heading.Index) is { Count: >= Fewest } parts
            )
            {
                yield return new Claim(
                    RelationKind.ScoreSum,
                    total.Earned,
                    [.. parts.Select(part => part.Earned)],
                    Formula.Sum,
                    RuleIds.TotalScoreShown
                )
                {
                    Label = match.Groups["name"].Value + "得分",
                };
            }
        }
    }

    // One score in each passage under the heading, the total apart.
    private static List<ScoreItem>? Parts(ImmutableArray<ScoreItem> items, int total, int heading)
    {
        var parts = items[..total].Where(item => item.Passage.Index > heading).ToList();
        return
            parts.TrueForAll(part =>
                part is { IsOverall: false, IsTotal: false } && part.Passage != items[total].Passage
            )
            && parts.DistinctBy(part => part.Passage.Index).Count() == parts.Count
            ? parts
            : null;
    }

    [GeneratedRegex(
        "^(?<name>[一-龥]{2,8}?)(?:合计|共计|小计|总计|共)(?:得分?|得分为|实得)?:?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();
}
