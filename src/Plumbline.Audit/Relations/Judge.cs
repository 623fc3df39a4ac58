using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations;

/// <summary>Reckons statements: computed against stated, by intervals of printed precision.</summary>
public static partial class Judge
{
    private const int Whole = 100;
    private const int Words = 16;

    /// <summary>The statement with its verdict; null when it cannot be reckoned at all.</summary>
    public static (Verdict Verdict, Reckoned? Computed)? Of(Claim claim)
    {
        var operands = Taken(claim);
        var computed = operands.IsEmpty ? Reckoned.Exactly(0) : claim.Formula.Of(operands);
        if (computed is not { } value || IsRateOfNothing(claim))
        {
            return null;
        }

        value += Reckoned.Exactly(claim.Counted);
        var stated = claim.Result is { } result ? Reckoned.Of(result) : Reckoned.Exactly(claim.Constant ?? 0);
        return (Compare(claim, stated, value), value);
    }

    // 预算0，执行0，执行率100%: nothing was left undone, and nothing can be divided.
    private static bool IsRateOfNothing(Claim claim) =>
        IsRate(claim.Kind)
        && claim is { Operands: [{ Value.IsZero: true }, { Value.IsZero: true }], Result: { } rate }
        && rate.Value == Whole;

    private static Verdict Compare(Claim claim, Reckoned stated, Reckoned computed) =>
        claim.Kind switch
        {
            RelationKind.Subset or RelationKind.ScoreWithinWeight => AtMost(claim, stated, computed),
            RelationKind.Threshold => Reaches(claim, stated, computed),
            _ => Equal(claim, stated, computed),
        };

    private static Verdict Equal(Claim claim, Reckoned stated, Reckoned computed)
    {
        if (stated.Value == computed.Value)
        {
            return Verdict.Holds;
        }

        if (RoundsTo(claim, computed.Value) || WholeBy(claim, stated, computed) || IsCut(claim, computed.Value))
        {
            return Verdict.Rounding;
        }

        return stated.Interval.Meets(computed.Interval) ? Verdict.Rounding : Missed(claim, stated, computed);
    }

    private static ImmutableArray<Reckoned> Taken(Claim claim)
    {
        var operands = ImmutableArray.CreateBuilder<Reckoned>(claim.Operands.Length);
        foreach (var operand in claim.Operands)
        {
            operands.Add(Taken(claim, operand));
        }

        return operands.MoveToImmutable();
    }

    // A rate or standard that somebody set is exact, however few digits it has.
    private static Reckoned Taken(Claim claim, Figure operand) =>
        IsSet(claim, operand) || IsTask(claim, operand) || (claim.Kind == RelationKind.Product && IsSpan(operand))
            ? Reckoned.Exactly(operand.Value)
            : Reckoned.Of(operand);

    // 为任务30公里的108.7%: what was planned is exact, however few digits it has; 1.5万人次 may be rounded.
    private static bool IsTask(Claim claim, Figure operand) =>
        IsRate(claim.Kind)
        && operand is { IsPlain: true, Dimension: Dimension.Count or Dimension.Measure, Passage.Cell: null }
        && operand.Unit is not ['十' or '百' or '千' or '万' or '亿', ..]
        && operand.Index == claim.Operands[^1].Index
        && operand.Passage.Compact.AsSpan(Math.Max(0, operand.Start - Words)..operand.Start) is var words
        && words.ContainsAny('划', '务', '标')
        && Task().IsMatch(words);

    [GeneratedRegex(
        "(?:计划|任务|目标|指标)[^，,。;:()0-9]{0,6}$",
        Texts.Patience.Options,
        Texts.Patience.Milliseconds
    )]
    private static partial Regex Task();

    private static bool IsSet(Claim claim, Figure operand)
    {
        foreach (var set in claim.Set)
        {
            if (set.Index == operand.Index)
            {
                return true;
            }
        }

        return false;
    }

    // 12个月 are twelve.
    private static bool IsSpan(Figure operand) =>
        operand.Number.Decimals == 0 && operand.Unit is "个月" or "月" or "天" or "日" or "个学期" or "学期" or "周";

    // 247 × 42% = 103.74 persons: 103 and 104 are both a way to make it whole; so is a mean of persons or pieces.
    private static bool WholeBy(Claim claim, Reckoned stated, Reckoned computed) =>
        (claim.Kind == RelationKind.Product || claim.Formula == Formula.Quotient)
        && claim.Result is { IsExactCount: true }
        && (stated.Value - computed.Value).Abs() < 1;

    // 52.3 is what 52.2921 rounds to, whatever the operands may stand for; points are rounded only where they are worked out
    // of a rate or a mean.
    private static bool RoundsTo(Claim claim, Fraction computed) =>
        claim.Result is { } result
        && result.Number.ToInterval(result.Multiplier).Contains(computed)
        && (
            result.Dimension is not (Dimension.Count or Dimension.Score)
            || (result.Dimension == Dimension.Score && claim.Kind is RelationKind.Product or RelationKind.Ratio)
        );

    /// <summary>
    /// Whether a printed rate is the computed one cut off behind its last digit instead of rounded: 18% for 18.75%.
    /// </summary>
    internal static bool IsCut(Claim claim, Fraction computed)
    {
        if (
            claim is not { Strength: Strength.Stated, Result: { Dimension: Dimension.Percent } rate }
            || !IsRate(claim.Kind)
        )
        {
            return false;
        }

        var scaled = computed.Abs() * Rounding.PowerOfTen(rate.Number.Decimals);
        var cut = System.Numerics.BigInteger.Divide(scaled.Numerator, scaled.Denominator);
        return cut == System.Numerics.BigInteger.Abs(rate.Number.Unscaled)
            && computed.Sign * rate.Number.Unscaled >= 0
            && !RoundsTo(claim, computed);
    }

    private static bool IsRate(RelationKind kind) =>
        kind is RelationKind.Share or RelationKind.Ratio or RelationKind.ExecutionRate or RelationKind.GrowthRate;

    private static Verdict AtMost(Claim claim, Reckoned part, Reckoned whole) =>
        part.Value <= whole.Value ? Verdict.Holds
        : part.Interval.Low is { } least && whole.Interval.High is { } most && least > most ? Missed(claim, part, whole)
        : Verdict.Rounding;

    // The target is the stated value; a target with ≤ must not be passed.
    private static Verdict Reaches(Claim claim, Reckoned target, Reckoned actual)
    {
        var upper =
            claim.Result?.Sign is Domain.ComparisonSign.AtMost or Domain.ComparisonSign.Less
            || claim.Result?.Approximation is Domain.Approximation.OrLess;
        return (upper ? actual.Value <= target.Value : actual.Value >= target.Value)
            ? Verdict.Holds
            : Missed(claim, target, actual);
    }

    // "At least" wording is not wrong when the true value is higher; a rounded figure may miss on either side.
    private static Verdict Missed(Claim claim, Reckoned stated, Reckoned computed) =>
        claim.Strength switch
        {
            Strength.Scoped => Verdict.Undecidable,
            Strength.Loose
                when computed.Value > stated.Value || claim.Result?.Approximation != Domain.Approximation.None =>
                Verdict.Undecidable,
            _ => Verdict.Fails,
        };
}
