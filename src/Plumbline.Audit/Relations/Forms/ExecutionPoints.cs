using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations.Rates;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// What a row of the funds earns: its points times its rate, 10分 × 96% = 9.6分, or, in the row of the total, what the other
/// rows earn together, 6分 + 3.6分.
/// </summary>
internal static class ExecutionPoints
{
    private const int Whole = 100;

    /// <summary>The statement of a row; null where its points cannot be told.</summary>
    internal static Claim? Of(RecognisedForm form, FundRow row, Figure weight, Figure score, Figure rate)
    {
        var label = FormClaims.Label(form, "预算执行率得分");

        // Many provinces award the points in steps, so that only a rate of 100 % demands all of them.
        var product = new Claim(
            RelationKind.Product,
            score,
            [weight, rate],
            Formula.PercentOf,
            RuleIds.ExecutionScoreShown
        )
        {
            Label = label,
            Strength = rate.Value == Whole ? Strength.Stated : Strength.Scoped,
        };
        return Readings.Holds(product) ? product
            : weight.Dimension == Dimension.Percent ? null
            : row.IsTotal && Parts(form, weight) is { IsEmpty: false } parts
                ? new Claim(RelationKind.ScoreSum, score, parts, Formula.Sum, RuleIds.ExecutionScoreShown)
                {
                    Label = label,
                }
            : product;
    }

    // Sources that have points of their own, which make up those of the total.
    private static ImmutableArray<Figure> Parts(RecognisedForm form, Figure weight)
    {
        var rows = form
            .Funds.Where(part => part is { IsTotal: false, Depth: 1, Weight.Figure: not null, Score.Figure: not null })
            .ToList();
        return rows.Count > 1 && rows.Sum(part => part.Weight.Figure!.Exact) == weight.Exact
            ? [.. rows.Select(part => part.Score.Figure!)]
            : [];
    }
}
