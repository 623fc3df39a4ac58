using System.Collections.Immutable;
using Plumbline.Findings;

namespace Plumbline.Domain.Scoring;

/// <summary>An actual and a target in words and figures, in the same unit and scale; or why that cannot be done.</summary>
internal readonly record struct Reading(Measure Measure, int Scale, string Unit)
{
    internal Message? WhyNot { get; init; }

    internal ImmutableArray<Message> Remarks { get; init; } = [];

    /// <summary>Compares two figures. A figure without a unit has the indicator's, else that of the other figure.</summary>
    internal static Reading Of(Quantity actual, Quantity target, string? measureUnit)
    {
        var declared = measureUnit?.Trim() ?? "";
        var targetUnit = FirstOf(target.Unit, declared, actual.Unit);
        var actualUnit = FirstOf(actual.Unit, declared, target.Unit);
        var assumed = declared.Length == 0 && actual.Unit.Length == 0 != (target.Unit.Length == 0);
        var reading = Compare(actual, actualUnit, target, targetUnit);
        var plain = actual is { Approximation: Approximation.None, Sign: ComparisonSign.None, Number.Unscaled: >= 0 };
        return plain && !assumed ? reading : reading with { Remarks = RemarksOn(actual, assumed ? actualUnit : null) };
    }

    /// <summary>The units of two figures: each its own, else the indicator's, else that of the other figure.</summary>
    internal static (UnitText Actual, UnitText Target) Units(Quantity actual, Quantity target, string? measureUnit)
    {
        var declared = measureUnit?.Trim() ?? "";
        return (
            UnitText.Of(FirstOf(actual.Unit, declared, target.Unit)),
            UnitText.Of(FirstOf(target.Unit, declared, actual.Unit))
        );
    }

    /// <summary>A percentage over one hundred per cent, for methods that look at the rate itself.</summary>
    internal static Reading OfRate(Quantity rate, string? measureUnit, string? otherUnit)
    {
        var unit = UnitText.Of(FirstOf(rate.Unit, measureUnit?.Trim() ?? "", otherUnit ?? "")).Base;
        return
            unit is "%"
            && ScaledValue.TryOf(rate.Number, 1, out var value)
            && ScaledValue.TryMeasure(value, new(100, 0), out var measure, out var scale)
            ? Measured(measure, scale, "%")
            : Failed(ScoreSheetMessages.NotAPercentage.With(("actual", rate.Literal)));
    }

    /// <summary>Points given of a weight, as a share of it.</summary>
    internal static Reading OfPoints(Quantity points, Weight weight) =>
        ScaledValue.TryOf(points.Number, 1, out var value)
        && ScaledValue.TryMeasure(value, new(weight.Scaled, 4), out var measure, out var scale)
            ? Measured(measure, scale, "")
            : Failed(ScoreSheetMessages.NotAPercentage.With(("actual", points.Literal)));

    private static Reading Compare(Quantity actual, string actualUnit, Quantity target, string targetUnit)
    {
        var (actualTimes, actualBase) = UnitText.Of(actualUnit);
        var (targetTimes, targetBase) = UnitText.Of(targetUnit);
        if (!string.Equals(actualBase, targetBase, StringComparison.Ordinal))
        {
            return Failed(ScoreSheetMessages.OtherUnit.With(("actual", actual.Literal), ("target", target.Literal)));
        }

        if (target.Number.Unscaled < 0)
        {
            return Failed(ScoreSheetMessages.NegativeTarget.With(("target", target.Literal)));
        }

        var same = actualTimes == targetTimes;
        return
            ScaledValue.TryOf(actual.Number, same ? 1 : actualTimes, out var left)
            && ScaledValue.TryOf(target.Number, same ? 1 : targetTimes, out var right)
            && ScaledValue.TryMeasure(left, right, out var measure, out var scale)
            ? Measured(measure, scale, same ? targetUnit : targetBase)
            : Failed(ScoreSheetMessages.TooLarge.With(("actual", actual.Literal), ("target", target.Literal)));
    }

    private static Reading Measured(Measure measure, int? scale, string unit) =>
        scale is { } decimals ? new(measure, decimals, unit) : new(measure, 0, "");

    private static Reading Failed(Message whyNot) => new(default, 0, "") { WhyNot = whyNot };

    private static string FirstOf(string own, string declared, string other) =>
        own.Length > 0 ? own
        : declared.Length > 0 ? declared
        : other;

    private static ImmutableArray<Message> RemarksOn(Quantity actual, string? assumedUnit)
    {
        var remarks = ImmutableArray.CreateBuilder<Message>();
        if (assumedUnit is not null)
        {
            remarks.Add(ScoreSheetMessages.AssumedUnit.With(("unit", assumedUnit)));
        }

        if (actual.Approximation != Approximation.None || actual.Sign != ComparisonSign.None)
        {
            remarks.Add(ScoreSheetMessages.ApproximateActual.With(("actual", actual.Literal)));
        }

        if (actual.Number.Unscaled < 0)
        {
            remarks.Add(ScoreSheetMessages.NegativeActual.With(("actual", actual.Literal)));
        }

        return remarks.ToImmutable();
    }
}
