using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// Statements of a column 完成率 beside the values of indicators: the rate is the actual value over the target, and the score may
/// be the weight times the rate. Source: rule book §2.4, A03.
/// </summary>
internal static class CompletionClaims
{
    private const int Whole = 100;

    private static readonly Fraction Padded = new(1, 10);

    /// <summary>Of each row with a rate in figures.</summary>
    internal static IEnumerable<Claim> Of(RecognisedForm form)
    {
        foreach (var row in form.Indicators)
        {
            if (row.Completion.Figure is not { } rate)
            {
                continue;
            }

            if (
                row is { Target.Figure: { } target, Actual.Figure: { } actual }
                && target.Dimension == actual.Dimension
                && !target.Value.IsZero
            )
            {
                var completed = new Claim(
                    RelationKind.Ratio,
                    rate,
                    [Counted(actual), Counted(target)],
                    Formula.Percent,
                    RuleIds.RatesShown
                )
                {
                    Label = FormClaims.Label(form, $"{row.Name}完成率"),
                };
                if (Readings.Holds(completed) || IsPlain(row, rate, actual, target))
                {
                    yield return completed;
                }
            }

            if (Scored(form, row, rate) is { } scored)
            {
                yield return scored;
            }
        }
    }

    // A whole number without a unit in such a column counts things: 3 is no rounded 3.4. The rate is of the bound itself.
    private static Figure Counted(Figure value) =>
        value with
        {
            Sign = ComparisonSign.None,
            Dimension = value is { Dimension: Dimension.None, Number.Decimals: 0 } ? Dimension.Count : value.Dimension,
        };

    // Above the target most programs print 100 %, and of costs less is more: only what stays below a target has one rate, which
    // some print with a zero behind it (33.30 % for 33.3 %).
    private static bool IsPlain(IndicatorRow row, Figure rate, Figure actual, Figure target) =>
        actual.Value < target.Value
        && rate.Dimension == Dimension.Percent
        && rate.Value < Whole
        && ((actual.Value / target.Value * Whole) - rate.Value).Abs() > Padded
        && TargetClaims.Signed(row, target).Sign != ComparisonSign.AtMost;

    // Points in proportion are one way among several: said where it holds.
    private static Claim? Scored(RecognisedForm form, IndicatorRow row, Figure rate)
    {
        if (row is not { Weight.Figure: { } weight, Score.Figure: { } score } || score.Value == weight.Value)
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Product,
            score,
            [weight, rate],
            Formula.PercentOf,
            RuleIds.IndicatorScoreShown
        )
        {
            Label = FormClaims.Label(form, $"{row.Name}得分"),
        };
        return rate.Dimension == Dimension.Percent && Readings.Holds(claim) ? claim : null;
    }
}
