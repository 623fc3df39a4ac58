using System.Globalization;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// How firmly a statement is told whose words name its result and of whose terms the sentence holds no others: a result that
/// is near what they give, or one slip away from it, is wrong; one that is far off is of something else.
/// </summary>
internal static partial class Plainly
{
    private const int Near = 10;
    private const int NearMean = 25;
    private const long Units = 10_000;
    private const long MostUnits = 1_000_000_000;

    /// <summary>
    /// The statement as told; asked about where its result is far from what its terms give; null where nothing can be reckoned.
    /// </summary>
    public static Claim? Told(Flow flow, int index, Claim claim) => Told(flow, index, claim, Near);

    /// <summary>The same of a mean, which goes with many totals.</summary>
    public static Claim? ToldMean(Flow flow, int index, Claim claim) => Told(flow, index, claim, NearMean);

    private static Claim? Told(Flow flow, int index, Claim claim, int near)
    {
        if (Judge.Of(claim) is not { Computed.Value: var computed, Verdict: var verdict })
        {
            return null;
        }

        return
            verdict is Verdict.Holds or Verdict.Rounding
            || IsMeant(flow[index], computed, near)
            || IsSlipOfTerm(claim, computed)
            ? claim with
            {
                Strength = Strengths.Of(flow, index, firm: true),
            }
            : null;
    }

    /// <summary>The statement only where its result is what its terms give, near it, or one slip away.</summary>
    public static Claim? ToldNear(Flow flow, int index, Claim claim) =>
        Told(flow, index, claim) is { Strength: not Strength.Scoped } told ? told : null;

    /// <summary>Whether a mean is of what its total is: 户均增收 is not what was paid out.</summary>
    public static bool IsMeanOf(Flow flow, int index, int total) =>
        Gained().Match(Statement.Clause(flow, index)) is not { Success: true } match
        || flow.Lead(total).Contains(match.Value, StringComparison.Ordinal);

    // A − B = C, where one of the two is one slip away from what the other and C give; a rate likewise.
    private static bool IsSlipOfTerm(Claim claim, Fraction computed)
    {
        if (claim is not { Result: { } result, Operands: [var one, var other] })
        {
            return false;
        }

        var gap = computed - result.Value;
        return claim.Formula == Formula.Percent ? TermSlips.Explain(result, one, other)
            : claim.Formula == Formula.Difference
                ? IsMiscopied(one, one.Value - gap) || IsMiscopied(other, other.Value + gap)
            : claim.Formula == Formula.Fallen
                && (IsMiscopied(one, one.Value + gap) || IsMiscopied(other, other.Value - gap));
    }

    // One slip of many digits, or two digits swapped in three.
    private static bool IsMiscopied(Figure figure, Fraction meant) =>
        meant.Sign > 0
        && (Sums.Ties.IsSlip(figure, meant) || (figure.Number.Unscaled >= 100 && Sums.Ties.IsTurned(figure, meant)));

    private static bool IsMeant(Figure result, Fraction computed, int near) =>
        computed.Sign > 0
        && result.Value.Sign > 0
        && (
            (result.Value - computed).Abs() * near <= computed
            || (
                result.Dimension == Dimension.Percent
                    ? RateSlips.IsPlainSlip(result, computed)
                        || (result.Number.Unscaled >= 100 && RateSlips.IsSlip(result, computed))
                    : IsSlip(result, computed)
                        || (near == NearMean && RateSlips.IsPlainSlip(result, computed / result.Multiplier))
            )
        );

    private static bool IsSlip(Figure result, Fraction computed) =>
        Sums.Ties.IsSlip(result, computed)
        || result.Value * Units == computed
        || computed * Units == result.Value
        || IsOneDigit(result, computed);

    /// <summary>Whether one digit of two or more is another, or two neighbours are swapped: 15 for 18, 186 for 168.</summary>
    internal static bool IsOneDigit(Figure result, Fraction computed)
    {
        var scaled = computed / result.Multiplier * Rounding.PowerOfTen(result.Number.Decimals);
        if (!scaled.Denominator.IsOne || scaled.Numerator > MostUnits || result.Number.Unscaled > MostUnits)
        {
            return false;
        }

        var (printed, meant) = (Digits(result.Number.Unscaled), Digits((long)scaled.Numerator));
        if (printed.Length < 2 || printed.Length != meant.Length)
        {
            return false;
        }

        var first = printed.AsSpan().CommonPrefixLength(meant);
        var (one, other) = (printed[first..], meant[first..]);
        return one.Length > 0
            && (
                one[1..] == other[1..]
                || (one.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..] == other[2..])
            );
    }

    private static string Digits(long value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("增收|收入|增产|产量|产值|纯收益|可支配", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Gained();
}
