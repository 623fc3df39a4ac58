using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// 自评得分93分。扣分情况：满分100分，预算执行扣2分，质量指标扣5分: what is left of the full marks when the losses of the list are taken off is the
/// score told before it.
/// </summary>
internal static partial class LossesFromFull
{
    private const int MostMissed = 5;
    private const int Fewest = 2;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            if (
                passage.Cell is null
                && Announced().Match(passage.Compact) is { Success: true } match
                && Score(document, passage, match.Groups["score"].Index) is { } score
                && Score(document, passage, match.Groups["full"].Index) is { } full
                && !LossesListed.IsInner(passage.Compact.AsSpan(full.End))
                && Told(score, full, [.. Behind(document, passage, full)]) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static IEnumerable<Figure> Behind(Understood document, Passage passage, Figure full) =>
        LossesListed.Losses(document, passage).Where(figure => figure.Start > full.End);

    private static Figure? Score(Understood document, Passage passage, int start) =>
        document
            .Figures.Quantities(passage)
            .FirstOrDefault(figure => figure is { Dimension: Dimension.Score, IsPlain: true } && figure.Start == start);

    private static Claim? Told(Figure score, Figure full, ImmutableArray<Figure> lost)
    {
        var claim = new Claim(
            RelationKind.Difference,
            score,
            [full, .. lost],
            Formula.Difference,
            RuleIds.DifferenceStated
        )
        {
            Label = "得分",
        };
        return lost.Length >= Fewest && Rates.Readings.Holds(claim) ? claim : null;
    }

    [GeneratedRegex(
        "(?:自评|评价|综合|得)(?:总?得?分)?(?:为|:)?(?<score>[0-9.]+)分[^0-9]{0,12}(?:扣|失)分(?:情况|事项|原因|明细|项目?|说明)?(?:如下|为)?[:，,]"
            + "满分(?:为|:)?(?<full>[0-9.]+)分[，,;:]",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Announced();
}
