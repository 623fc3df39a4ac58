using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>执行率扣2分，满意度扣1.5分，质量扣5分，扣分合计8.5分: the points that were taken off one by one make up their total behind
/// them.</summary>
internal static partial class LossesAbove
{
    private const int Fewest = 2;
    private const int Fifth = 5;

    /// <summary>The statements of a document.</summary>
    public static IEnumerable<Claim> Of(Understood document)
    {
        foreach (var passage in document.Text.Passages)
        {
            if (Total().Match(passage.Compact) is not { Success: true } match)
            {
                continue;
            }

            var place = match.Groups["points"].Index;
            var total = document
                .Figures.Quantities(passage)
                .FirstOrDefault(figure =>
                    figure is { Dimension: Dimension.Score, IsPlain: true } && figure.Start == place
                );
            ImmutableArray<Figure> lost =
            [
                .. LossesListed.Losses(document, passage).Where(figure => figure.Start < match.Index),
            ];
            if (
                total is not null
                && lost.Length >= Fewest
                && !LossesListed.IsInner(passage.Compact.AsSpan(0, match.Index))
                && Told(total, lost) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? Told(Figure total, ImmutableArray<Figure> lost)
    {
        var claim = new Claim(RelationKind.ScoreSum, total, lost, Formula.Sum, RuleIds.TotalScoreShown)
        {
            Label = "扣分合计",
        };
        return Math.Abs(total.Exact - lost.Sum(figure => figure.Exact)) * Fifth <= total.Exact ? claim : null;
    }

    [GeneratedRegex(
        "(?:扣分(?:合计|共计|总计|总分)|(?:合计|共计?|累计|总共)扣(?:除|减|掉|了|分)*)(?:为|:)?(?<points>[0-9.]+)分",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Total();
}
