using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.CarryOvers;

/// <summary>An indicator over both years: what last year was to reach and reached, and what the carried money adds.</summary>
/// <param name="Kind">一级指标.</param>
/// <param name="Name">三级指标.</param>
public sealed record CarriedIndicator(IndicatorKind Kind, string Name)
{
    /// <summary>二级指标.</summary>
    public IndicatorAspect? Aspect { get; init; }

    /// <summary>度量单位.</summary>
    public string? MeasureUnit { get; init; }

    /// <summary>上年指标值.</summary>
    public string? LastTarget { get; init; }

    /// <summary>上年完成值.</summary>
    public string? LastActual { get; init; }

    /// <summary>指标值 promised for the carried money.</summary>
    public string? Promised { get; init; }

    /// <summary>What is reached by now.</summary>
    public string? Reached { get; init; }

    /// <summary>Why it was missed.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// 完成率 of the promise: reached by promised, for figures of one unit that should rise; null: they cannot be set
    /// against each other so. A figure without a unit is of the indicator's unit.
    /// </summary>
    public Fraction? Done =>
        Promised is not null
        && Reached is not null
        && StatedValue.Of(Promised).Figure is { Sign: not (ComparisonSign.AtMost or ComparisonSign.Less) } promised
        && StatedValue.Of(Reached).Figure is { } reached
        && promised.Value.Sign > 0
        && Of(promised) == Of(reached)
            ? reached.Value / promised.Value
            : null;

    /// <summary>
    /// What last year left undone of its target, for counts and sizes that should rise: what carried money is there for;
    /// null: nothing was left, or it is no amount (rates are not taken from each other).
    /// </summary>
    public string? LeftOver =>
        LastTarget is not null
        && LastActual is not null
        && StatedValue.Of(LastTarget).Figure is { IsPercent: false } target
        && target is { Sign: not (ComparisonSign.AtMost or ComparisonSign.Less) }
        && StatedValue.Of(LastActual).Figure is { } actual
        && Of(target) == Of(actual)
        && !Of(target).Contains('/', StringComparison.Ordinal)
        && target.Value > actual.Value
            ? Printed(target.Value - actual.Value) + Of(target)
            : null;

    private static string Printed(Fraction number)
    {
        var text = Rounding.ToText(number, 2);
        return text.EndsWith(".00", StringComparison.Ordinal) ? text[..^3] : text;
    }

    private string Of(Quantity figure) => figure.BaseUnit.Length == 0 ? MeasureUnit ?? "" : figure.BaseUnit;
}
