using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Monitoring;

/// <summary>What an indicator was to have reached by a day.</summary>
/// <param name="Value">In the base unit of the target; zero: nothing yet.</param>
/// <param name="Milestone">The milestone that says so; null: the calendar does, or no milestone is due yet.</param>
/// <param name="HasMilestones">The indicator has milestones, so that the calendar does not count.</param>
public sealed record ExpectedProgress(Fraction Value, Milestone? Milestone, bool HasMilestones)
{
    /// <summary>
    /// By its own milestones where it has any that can be set against the target: the last one that is due, and nothing
    /// before the first. Else by the calendar: target × month ÷ 12 (rule book §6.3).
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="target">Its target as a figure.</param>
    /// <param name="cutOff">The day up to which is looked at.</param>
    public static ExpectedProgress Of(Indicator indicator, Quantity target, DateOnly cutOff)
    {
        var milestones = indicator
            .Milestones.Where(one => one is { On: not null, Value.Figure: not null } && Fits(one.Value.Figure, target))
            .OrderBy(one => one.On)
            .ToList();
        if (milestones.Count == 0)
        {
            return new(target.Value * new Fraction(cutOff.Month, 12), null, HasMilestones: false);
        }

        var due = milestones.FindLast(one => one.On <= cutOff);
        return new(due?.Value!.Figure!.Value ?? Fraction.Zero, due, HasMilestones: true);
    }

    // A milestone without a unit has that of the target.
    private static bool Fits(Quantity milestone, Quantity target) =>
        milestone.Unit.Length == 0 ? target.Multiplier == 1 : milestone.BaseUnit == target.BaseUnit;
}
