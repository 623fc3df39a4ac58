using System.Collections.Immutable;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Scores;

/// <summary>
/// What a text states of its scores: no score exceeds its weight and the deduction is the gap, the weights and the scores
/// of the parts add up to those of the whole, and the result told is the total of the form. Source: rule book §2.3, B04–B06.
/// </summary>
internal static class ScoreClaims
{
    public static IEnumerable<Claim> Of(Understood document)
    {
        var formTables = document.Forms.SelectMany(form => form.Tables).ToHashSet();
        ImmutableArray<ScoreItem> items =
        [
            .. document
                .Text.Passages.Where(passage => passage.Cell is not { } cell || !formTables.Contains(cell.Table))
                .SelectMany(passage => ScoreReader.In(passage, document.Figures.Quantities(passage))),
        ];
        var found = items
            .SelectMany(OfOne)
            .Concat(ScoreLists.InPassages(items))
            .Concat(FullMarks.Of(items))
            .Concat(ScoreLists.InChapters(items))
            .Concat(ScoreLists.Below(items))
            .Concat(HeadingTotals.Of(document, items))
            .Concat(PointedHeadings.Of(document, items))
            .Concat(ScoresInTurn.Of(document))
            .Concat(ExecutionScores.Of(document.Flow))
            .Concat(LossesListed.Of(document))
            .Concat(LossesAbove.Of(document))
            .Concat(ToldOfForms.Of(document, items))
            .Concat(RetoldScores.Of(items))
            .Concat(ToldOfTables.Of(document, items, formTables))
            .ToList();
        return found.Concat(LossesBeyond.Of(document, items, found));
    }

    private static IEnumerable<Claim> OfOne(ScoreItem item)
    {
        if (item.Full is not { } full || full.Index == item.Earned.Index || IsOfAnotherScale(item.Earned, full))
        {
            yield break;
        }

        var label = $"{item.Name}得分";
        yield return item.Earned.Value == full.Value
            ? new(RelationKind.Equality, item.Earned, [full], Formula.Same, RuleIds.IndicatorScoreShown)
            {
                Label = label,
            }
            : new(RelationKind.ScoreWithinWeight, item.Earned, [full], Formula.Same, RuleIds.IndicatorScoreShown)
            {
                Label = label,
            };
        if (Loss(item, full, label) is { } loss && (!item.IsPartly || Rates.Readings.Holds(loss)))
        {
            yield return loss;
        }
    }

    // 满意度96.8分，得10分; 扣合格率0.5分，得48分: what is more than twice its full marks is of other marks.
    private static bool IsOfAnotherScale(Figure earned, Figure full) =>
        full.Value.Sign > 0 && earned.Value > full.Value + full.Value;

    private static Claim? Loss(ScoreItem item, Figure full, string label) =>
        item.Lost switch
        {
            [] => null,
            [var lost] => new(
                RelationKind.Difference,
                lost,
                [full, item.Earned],
                Formula.Difference,
                RuleIds.DifferenceStated
            )
            {
                Label = $"{item.Name}扣分",
            },
            _ => new(
                RelationKind.Difference,
                item.Earned,
                [full, .. item.Lost],
                Formula.Difference,
                RuleIds.DifferenceStated
            )
            {
                Label = label,
            },
        };
}
