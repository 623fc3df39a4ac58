using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.Results;

/// <summary>How a self-evaluation looks beside its money.</summary>
public enum AlarmLight
{
    /// <summary>Nothing stands out.</summary>
    None,

    /// <summary>黄: much of the budget was not spent, or there was none.</summary>
    Yellow,

    /// <summary>红: the indicators did much better than the money.</summary>
    Red,
}

/// <summary>A mark with its reckoning.</summary>
/// <param name="Light">Which.</param>
/// <param name="Reason">In words; null without a mark.</param>
/// <param name="Source">Where the bounds come from.</param>
public sealed record Alarm(AlarmLight Light, Message? Reason, Source Source);

/// <summary>What the mark is reckoned from.</summary>
/// <param name="Indicators">Points of the indicators.</param>
/// <param name="IndicatorWeight">Their weight, as points.</param>
/// <param name="Execution">Points of execution.</param>
/// <param name="ExecutionWeight">Its weight, as points.</param>
/// <param name="BudgetFen">Budget; null: not stated.</param>
/// <param name="ExecutedFen">Spent; null: not stated.</param>
public sealed record AlarmFacts(
    Score Indicators,
    Score IndicatorWeight,
    Score Execution,
    Score ExecutionWeight,
    long? BudgetFen,
    long? ExecutedFen
);

/// <summary>
/// 自评预警 (rule book §8.2): red when (I − E) ÷ I is above a bound, I and E being the indicators' and execution's share of
/// their weights; yellow when the budget is zero or the unspent part of it is above a bound.
/// </summary>
public static class SelfAlarm
{
    private static readonly Template RedWords = new(
        "指标得分率{indicators}，预算执行得分率{execution}，相差占指标得分率的{gap}，超过{bound}",
        "indicators {indicators}, execution {execution}: apart by {gap} of the former, more than {bound}"
    );

    private static readonly Template YellowWords = new(
        "未执行部分占预算的{unspent}，超过{bound}",
        "{unspent} of the budget was not spent, more than {bound}"
    );

    private static readonly Template NoBudgetWords = new("全年预算数为零", "the budget is zero");

    /// <summary>The mark; red goes before yellow.</summary>
    public static Alarm Of(AlarmFacts facts, AlarmBounds bounds) =>
        Red(facts, bounds) is { } red ? new(AlarmLight.Red, red, bounds.Source)
        : Yellow(facts, bounds) is { } yellow ? new(AlarmLight.Yellow, yellow, bounds.Source)
        : new(AlarmLight.None, null, bounds.Source);

    private static Message? Red(AlarmFacts facts, AlarmBounds bounds)
    {
        if (facts.IndicatorWeight.Scaled <= 0 || facts.ExecutionWeight.Scaled <= 0 || facts.Indicators.Scaled <= 0)
        {
            return null;
        }

        var indicators = new Fraction(facts.Indicators.Scaled, facts.IndicatorWeight.Scaled);
        var execution = new Fraction(facts.Execution.Scaled, facts.ExecutionWeight.Scaled);
        var gap = (indicators - execution) / indicators;
        return gap > bounds.Red.ToFraction()
            ? RedWords.With(
                ("indicators", Percent(indicators)),
                ("execution", Percent(execution)),
                ("gap", Percent(gap)),
                ("bound", bounds.Red.ToPercent(0))
            )
            : null;
    }

    private static Message? Yellow(AlarmFacts facts, AlarmBounds bounds)
    {
        if (facts.BudgetFen is 0)
        {
            return NoBudgetWords.With();
        }

        if (facts is not { BudgetFen: > 0 and { } budget, ExecutedFen: { } spent })
        {
            return null;
        }

        var unspent = new Fraction(budget - spent, budget);
        return unspent > bounds.Yellow.ToFraction()
            ? YellowWords.With(("unspent", Percent(unspent)), ("bound", bounds.Yellow.ToPercent(0)))
            : null;
    }

    private static string Percent(Fraction value) => Rounding.ToText(value * 100, 2) + "%";
}
