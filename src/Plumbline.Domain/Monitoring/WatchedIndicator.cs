using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Scoring;
using Plumbline.Findings;

namespace Plumbline.Domain.Monitoring;

/// <summary>One indicator of a monitoring round: its light, and the reason in words.</summary>
/// <param name="At">Place in the filing's list, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Light">Null: it cannot be judged, and <paramref name="Reason"/> says why.</param>
/// <param name="Reason">What was reached against what was expected.</param>
public sealed record WatchedIndicator(int At, string Name, WarningLight? Light, Message Reason)
{
    /// <summary>Share of the target that was reached, at most 1; null: not to be reckoned.</summary>
    public Fraction? Reached { get; init; }

    /// <summary>Behind: cause, likelihood and measure have to be given.</summary>
    public bool IsOffTrack => Light is WarningLight.Red or WarningLight.Yellow;

    internal static WatchedIndicator Of(Indicator indicator, int at, DateOnly cutOff, LightBounds? bounds)
    {
        var point = indicator.Monitoring.LastOrDefault(one => one.CutOff == cutOff);
        var (light, reason) =
            point is null ? (null, WatchWords.NothingYet.With())
            : indicator is { Target.Figure: { } target } && point.ValueToDate?.Figure is { } value
                ? Compared(indicator, target, value, cutOff, bounds)
            : Judged(point);
        return new(at, indicator.Name, light, reason)
        {
            Reached =
                indicator.Target?.Figure is { } goal
                && point?.ValueToDate?.Figure is { } done
                && InUnitOf(goal, done, indicator.MeasureUnit) is { } reached
                    ? Share(indicator, goal, reached)
                    : null,
        };
    }

    // 定性指标: whoever fills the form says whether it will be reached.
    private static (WarningLight?, Message) Judged(MonitoringPoint point) =>
        point switch
        {
            { ValueToDate: null } => (null, WatchWords.NothingYet.With()),
            { Likelihood: CompletionLikelihood.Certain } => (WarningLight.Green, WatchWords.Certain.With()),
            { Likelihood: CompletionLikelihood.Possible } => (WarningLight.Yellow, WatchWords.Possible.With()),
            { Likelihood: CompletionLikelihood.Impossible } => (WarningLight.Red, WatchWords.Impossible.With()),
            _ => (null, WatchWords.NoFigure.With()),
        };

    private static (WarningLight?, Message) Compared(
        Indicator indicator,
        Quantity target,
        Quantity value,
        DateOnly cutOff,
        LightBounds? bounds
    )
    {
        if (InUnitOf(target, value, indicator.MeasureUnit) is not { } reached)
        {
            return (null, WatchWords.OtherUnit.With(("value", value.Literal), ("target", target.Literal)));
        }

        var expected = ExpectedProgress.Of(indicator, target, cutOff);
        var direction = TargetDirection.Of(indicator, target).Value;
        return direction == Direction.LowerIsBetter || IsRanged(indicator)
            ? ByRange(target, value, reached, expected, direction)
            : ByProgress(target, value, reached, expected, cutOff, bounds);
    }

    // The value counted as the target is: 3 of 5万人次 is 3万人次, as when it is scored. Null: the units differ.
    private static Fraction? InUnitOf(Quantity target, Quantity value, string? measureUnit)
    {
        var units = Reading.Units(value, target, measureUnit);
        return units.Actual.Base == units.Target.Base
            ? value.Number.ToFraction()
                * new Fraction(units.Actual.Multiplier, units.Target.Multiplier)
                * target.Multiplier
            : null;
    }

    // Whatever is not counted up over the year is inside its range or it is not.
    private static bool IsRanged(Indicator indicator) =>
        indicator.Aspect
            is IndicatorAspect.Quality
                or IndicatorAspect.Timeliness
                or IndicatorAspect.OutputCost
                or IndicatorAspect.EconomicCost
        || indicator.Kind == IndicatorKind.Cost;

    private static (WarningLight?, Message) ByRange(
        Quantity target,
        Quantity value,
        Fraction reached,
        ExpectedProgress expected,
        Direction direction
    )
    {
        var bound = expected.Milestone?.Value!.Figure! ?? target;
        var inRange = direction switch
        {
            _ when expected is { HasMilestones: true, Milestone: null } => true,
            Direction.LowerIsBetter => reached <= bound.Value,
            Direction.Equal => reached == bound.Value,
            _ => reached >= bound.Value,
        };
        var words = inRange ? WatchWords.InRange : WatchWords.OutOfRange;
        return (MonitoringLight.ByRange(inRange), words.With(("value", value.Literal), ("bound", bound.Literal)));
    }

    private static (WarningLight?, Message) ByProgress(
        Quantity target,
        Quantity value,
        Fraction reached,
        ExpectedProgress expected,
        DateOnly cutOff,
        LightBounds? bounds
    )
    {
        if (expected.Value.Sign <= 0)
        {
            return expected.HasMilestones
                ? (WarningLight.Green, WatchWords.NotDue.With(("value", value.Literal)))
                : (null, WatchWords.NoTarget.With(("target", target.Literal)));
        }

        var progress = reached / expected.Value;
        // A rate is not counted up, so it is never ahead of its time.
        var light = bounds is null
            ? (WarningLight?)null
            : MonitoringLight.ByShare(progress, target.IsPercent ? bounds with { Blue = null } : bounds);
        var share = WatchWords.Percent(progress);
        return (
            light,
            expected.Milestone is { } milestone
                ? WatchWords.ByMilestone.With(
                    ("value", value.Literal),
                    ("day", WatchWords.Day(milestone.On!.Value)),
                    ("expected", milestone.Value!.Text),
                    ("share", share)
                )
                : WatchWords.ByCalendar.With(
                    ("value", value.Literal),
                    ("target", target.Literal),
                    ("done", WatchWords.Percent(reached / target.Value)),
                    ("time", WatchWords.Percent(new Fraction(cutOff.Month, 12))),
                    ("share", share)
                )
        );
    }

    private static Fraction? Share(Indicator indicator, Quantity target, Fraction reached)
    {
        if (TargetDirection.Of(indicator, target).Value == Direction.LowerIsBetter)
        {
            return reached <= target.Value ? Fraction.One
                : reached.Sign > 0 ? target.Value / reached
                : null;
        }

        return target.Value.Sign <= 0 ? null
            : reached.Sign <= 0 ? Fraction.Zero
            : reached >= target.Value ? Fraction.One
            : reached / target.Value;
    }
}
