using Plumbline.Domain;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Rules.Plausibility;

/// <summary>
/// An actual figure against its target figure. What printed precision leaves open counts in favour of the filing; where
/// the direction is not certain (an unsigned target of a thing that should be rare) there is no comparison at all.
/// </summary>
internal sealed record Achievement(Quantity Target, Quantity Actual, Direction Direction)
{
    // Without a sign the target of these may be an upper bound.
    private static readonly string[] BetterWhenRare =
    [
        "事故",
        "投诉",
        "辍学",
        "失学",
        "流失",
        "大班额",
        "差错",
        "差异系数",
        "违规",
        "违纪",
        "发案",
        "伤亡",
        "死亡",
        "能耗",
        "上访",
        "信访",
    ];

    /// <summary>The comparison, or null when one of the two is no figure or they cannot be compared.</summary>
    internal static Achievement? Of(IndicatorRow row) => Of(row, row.Indicator.Actual);

    /// <summary>Another result, e.g. that of the year before, against the target of the row.</summary>
    internal static Achievement? Of(IndicatorRow row, StatedValue? result) =>
        row.Indicator.Target?.Figure is { } target
        && result?.Figure is { } actual
        && Comparable(target, actual)
        && DirectionOf(row, target) is { } direction
            ? new(target, actual, direction)
            : null;

    /// <summary>No value behind the printed one reaches the target.</summary>
    internal bool Missed
    {
        get
        {
            var actual = Actual.ToInterval();
            var strict = Target.Sign is ComparisonSign.Greater or ComparisonSign.Less;
            return Direction == Direction.LowerIsBetter
                ? actual.Low > Bound || (strict && actual.Low == Bound)
                : actual.High < Bound || (strict && actual.High == Bound);
        }
    }

    /// <summary>The printed value is neither better nor worse than the target.</summary>
    internal bool JustMet => !Missed && Actual.Value == Bound;

    /// <summary>Every value behind the printed one is this much better than the target. Zero is never too good.</summary>
    internal bool BetterBy(Fraction higher, Fraction lower) =>
        Bound.Sign > 0
        && Direction switch
        {
            Direction.HigherIsBetter => Actual.ToInterval().Low >= Bound * higher,
            Direction.LowerIsBetter => Actual.Value.Sign > 0 && Actual.ToInterval().High <= Bound * lower,
            _ => false,
        };

    /// <summary>The target's own bound; an approximate target is met from its nearer end on.</summary>
    internal Fraction Bound =>
        (Target.Approximation, Direction) switch
        {
            (Approximation.Nearly or Approximation.About, not Direction.LowerIsBetter) => Target.ToInterval().Low
                ?? Target.Value,
            (Approximation.More or Approximation.About, Direction.LowerIsBetter) => Target.ToInterval().High
                ?? Target.Value,
            _ => Target.Value,
        };

    private static Direction? DirectionOf(IndicatorRow row, Quantity target) =>
        row.Indicator.Direction
        ?? target.Sign switch
        {
            ComparisonSign.AtLeast or ComparisonSign.Greater => Direction.HigherIsBetter,
            ComparisonSign.AtMost or ComparisonSign.Less => Direction.LowerIsBetter,
            ComparisonSign.Equal => Direction.Equal,
            _ => Unsigned(row, target),
        };

    private static Direction? Unsigned(IndicatorRow row, Quantity target)
    {
        if (target.Value.IsZero || target.Approximation == Approximation.OrLess)
        {
            return Direction.LowerIsBetter;
        }

        if (row.IsCost)
        {
            return MoneyUnits.Named(target.BaseUnit) is null ? null : Direction.LowerIsBetter;
        }

        return row.Name.ContainsAny(BetterWhenRare) ? null : Direction.HigherIsBetter;
    }

    // A figure without a unit borrows the other's, unless a 万 may have been left out.
    private static bool Comparable(Quantity target, Quantity actual)
    {
        if (IsYear(target) || IsYear(actual))
        {
            return false;
        }

        return (target.Unit.Length == 0 && actual.Multiplier == 1)
            || (actual.Unit.Length == 0 && target.Multiplier == 1)
            || Arithmetic.StatedFacts.SameUnit(target, actual);
    }

    private static bool IsYear(Quantity figure) =>
        figure.Unit.StartsWith('年')
        && figure.Number is { Decimals: 0, Unscaled: >= FiscalYear.First and <= FiscalYear.Last };
}
