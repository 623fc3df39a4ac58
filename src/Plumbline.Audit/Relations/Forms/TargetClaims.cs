using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Domain;

namespace Plumbline.Audit.Relations.Forms;

/// <summary>
/// Statements that an indicator reached its target. Missing a target is no error of the form; giving full marks for a
/// missed one is. Source: rule book §2.4, B05.
/// </summary>
internal static class TargetClaims
{
    private const int Tenths = 10;

    /// <summary>One for each row with both values in figures.</summary>
    internal static IEnumerable<Claim> Of(RecognisedForm form)
    {
        foreach (var row in form.Indicators)
        {
            if (row is { Target.Figure: { } target, Actual.Figure: { } actual } && AreComparable(row, target, actual))
            {
                yield return new Claim(
                    RelationKind.Threshold,
                    Signed(row, target),
                    [actual],
                    Formula.Same,
                    RuleIds.IndicatorScoreShown
                )
                {
                    Label = FormClaims.Label(form, row.Name),
                    Strength = Strength.Scoped,
                    IsExplained = IsExplained(row),
                };
            }
        }
    }

    private static bool AreComparable(IndicatorRow row, Figure target, Figure actual) =>
        ValueShapes.IsFigure(ValueShapes.Of(Texts.Folding.Compact(row.Target.Text)))
        && ValueShapes.IsFigure(ValueShapes.Of(Texts.Folding.Compact(row.Actual.Text)))
        && (
            target.Dimension == actual.Dimension
            || target.Dimension == Dimension.None
            || actual.Dimension == Dimension.None
        )
        && !IsNear(target, actual);

    // 200人左右 is reached by 196人.
    private static bool IsNear(Figure target, Figure actual) =>
        target.Approximation is Approximation.About or Approximation.Nearly
        && actual.Value < target.Value
        && actual.Value * Tenths >= target.Value * (Tenths - 1);

    private static bool IsExplained(IndicatorRow row) =>
        row is { Weight.Figure: { } weight, Score.Figure: { } score }
        && score.Value < weight.Value
        && Rules.Plausibility.Said.Reason(row.Deviation);

    // The sign may stand in a column of its own; of costs and accidents less is better, and of times sooner, whatever the sign.
    internal static Figure Signed(IndicatorRow row, Figure target)
    {
        if (target.Sign != ComparisonSign.None)
        {
            return target;
        }

        var sign = row.Target.Text[0] switch
        {
            '≥' or '≧' or '>' => ComparisonSign.AtLeast,
            '≤' or '≦' or '<' => ComparisonSign.AtMost,
            _ => IsCost(row) || IsTime(row) ? ComparisonSign.AtMost : ComparisonSign.None,
        };
        return sign == ComparisonSign.None ? target : target with { Sign = sign };
    }

    private static bool IsCost(IndicatorRow row) =>
        row.Level2.Contains("成本", StringComparison.Ordinal)
        || row.Level1.Contains("成本", StringComparison.Ordinal)
        || Ceilings.IsNamed(row.Name);

    private static bool IsTime(IndicatorRow row) =>
        row.Level2.Contains("时效", StringComparison.Ordinal)
        && Ceilings.IsTime(row.Name, Texts.Folding.Compact(row.Target.Text));
}
