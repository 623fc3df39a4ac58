using System.Globalization;
using Plumbline.Domain;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>How parts stand to a whole.</summary>
internal static class Ties
{
    private const int FewestDigits = 4;
    private const int Twentieth = 20;

    /// <summary>Whether the parts give the whole at printed precision.</summary>
    public static bool Tie(Item whole, IReadOnlyList<Item> parts, int count) =>
        VerdictOf(whole, parts, count) is { } verdict
        && (
            verdict == Verdict.Holds
            || (verdict == Verdict.Rounding && IsPlain(whole) && parts.Take(count).All(IsPlain))
        );

    /// <summary>
    /// Whether parts with a sum may tie at all: they do not where the gap is wider than what all printed digits leave open.
    /// </summary>
    /// <param name="whole">The whole.</param>
    /// <param name="sum">The parts added up.</param>
    /// <param name="slack">The <see cref="Slack"/> of the parts added up.</param>
    public static bool MayTie(Item whole, decimal sum, decimal slack) =>
        Math.Abs(whole.Figure.Exact - sum) <= slack + Slack(whole);

    /// <summary>Half a unit of the last printed digit, in base units.</summary>
    public static decimal Slack(Item item) => item.Figure.Slack;

    /// <summary>How many of the parts, at most and at least two, tie with the whole; 0 for none.</summary>
    public static int LongestTie(Item whole, IReadOnlyList<Item> parts) =>
        LongestTie(whole, parts, RunningSums.Of(parts));

    /// <summary>The same where the sums are known.</summary>
    public static int LongestTie(Item whole, IReadOnlyList<Item> parts, RunningSums sums)
    {
        for (var count = parts.Count; count > 1; count--)
        {
            if (sums.MayTie(whole, count) && Tie(whole, parts, count))
            {
                return count;
            }
        }

        return 0;
    }

    /// <summary>Whether the parts come within a tenth of the whole.</summary>
    public static bool IsNear(Item whole, IReadOnlyList<Item> parts, int count)
    {
        var sum = Fraction.Zero;
        for (var index = 0; index < count; index++)
        {
            sum += parts[index].Figure.Value;
        }

        return (whole.Figure.Value - sum).Abs() * 10 <= whole.Figure.Value;
    }

    /// <summary>Whether a figure is printed without 约, 以上, ≥ and their like.</summary>
    public static bool IsPlain(Item item) =>
        item.Figure is { Approximation: Approximation.None, Sign: ComparisonSign.None or ComparisonSign.Equal };

    private static Verdict? VerdictOf(Item whole, IReadOnlyList<Item> parts, int count) =>
        Judge
            .Of(
                new Claim(
                    RelationKind.Sum,
                    whole.Figure,
                    [.. parts.Take(count).Select(part => part.Figure)],
                    Formula.Sum,
                    RuleIds.SumStated
                )
            )
            ?.Verdict;

    /// <summary>
    /// Whether one slip of the pen in one printed number would make the parts give the whole: a digit changed, swapped,
    /// dropped or doubled, a moved point, a wrong unit. Only numbers of four digits or more prove anything.
    /// </summary>
    public static bool IsSlip(Item whole, IReadOnlyList<Item> parts)
    {
        var sum = Fraction.Zero;
        foreach (var part in parts)
        {
            sum += part.Figure.Value;
        }

        var gap = whole.Figure.Value - sum;
        return IsSlip(whole.Figure, sum)
            || (parts.Count > 2 && IsOfOtherUnit(whole, parts))
            || parts.Any(part => part.Figure.Value + gap is var meant && meant.Sign > 0 && IsSlip(part.Figure, meant));
    }

    /// <summary>
    /// Whether one part is printed in another unit than all others and the unit of the others makes the parts tie.
    /// </summary>
    private static bool IsOfOtherUnit(Item whole, IReadOnlyList<Item> parts)
    {
        var units = parts.CountBy(part => part.Figure.Multiplier).OrderBy(unit => unit.Value).ToList();
        if (units is not [(_, 1), var common] || common.Value < 2)
        {
            return false;
        }

        var odd = parts.First(part => part.Figure.Multiplier != common.Key).Figure;
        var sum = parts.Sum(part => part.Figure.Exact) - odd.Exact;
        var slack = parts.Sum(Slack);
        return !MayTie(whole, sum + odd.Exact, slack)
            && MayTie(whole, sum + (odd with { Multiplier = common.Key }).Exact, slack);
    }

    /// <summary>Whether a printed figure is one slip away from a value in base units.</summary>
    public static bool IsSlip(Figures.Figure figure, Fraction meant)
    {
        var scaled = meant / figure.Multiplier * Rounding.PowerOfTen(figure.Number.Decimals);
        var printed = Digits(figure.Number.Unscaled);
        var significant = printed.TrimEnd('0');
        var wanted = scaled.Denominator.IsOne ? scaled.Numerator.ToString(CultureInfo.InvariantCulture) : "";
        if (wanted.Length == 0)
        {
            return significant.Length >= FewestDigits && MovedPoint(scaled, significant);
        }

        return Math.Max(significant.Length, wanted.TrimEnd('0').Length) >= FewestDigits
            && (OneEdit(printed, wanted) || significant == wanted.TrimEnd('0'));
    }

    private static string Digits(long unscaled) => Math.Abs(unscaled).ToString(CultureInfo.InvariantCulture);

    // 12.345 printed for 1234.5 or 0.12345: the same digits with another point or unit.
    private static bool MovedPoint(Fraction scaled, string significant)
    {
        var shifted = scaled;
        for (var places = 0; places < 4; places++)
        {
            shifted *= 10;
            if (shifted.Denominator.IsOne)
            {
                return shifted.Numerator.ToString(CultureInfo.InvariantCulture).TrimEnd('0') == significant;
            }
        }

        return false;
    }

    /// <summary>Whether a figure of two digits or more has two neighbouring digits of a value in base units swapped.</summary>
    public static bool IsTurned(Figures.Figure figure, Fraction meant)
    {
        var scaled = meant / figure.Multiplier * Rounding.PowerOfTen(figure.Number.Decimals);
        var printed = Digits(figure.Number.Unscaled);
        var wanted = scaled.Denominator.IsOne ? scaled.Numerator.ToString(CultureInfo.InvariantCulture) : "";
        var at = printed.AsSpan().CommonPrefixLength(wanted);
        return printed.Length == wanted.Length
            && at + 1 < printed.Length
            && printed[at] == wanted[at + 1]
            && printed[at + 1] == wanted[at]
            && printed[(at + 2)..] == wanted[(at + 2)..];
    }

    /// <summary>
    /// Whether two neighbouring digits swapped in one number, the whole or a part, would make parts that all but tie give the
    /// whole. A gap of nine or eighteen comes about by chance: alone it proves nothing.
    /// </summary>
    public static bool IsTurned(Item whole, IReadOnlyList<Item> parts)
    {
        var gap = whole.Figure.Value;
        foreach (var part in parts)
        {
            gap -= part.Figure.Value;
        }

        return !gap.IsZero
            && gap.Abs() * Twentieth <= whole.Figure.Value
            && (
                IsTurned(whole.Figure, whole.Figure.Value - gap)
                || parts.Any(part => IsTurned(part.Figure, part.Figure.Value + gap))
            );
    }

    private static bool OneEdit(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var same = 0;
        while (same < left.Length && same < right.Length && left[same] == right[same])
        {
            same++;
        }

        var a = left.AsSpan(same);
        var b = right.AsSpan(same);
        if (left.Length != right.Length)
        {
            return a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
        }

        return a.Length > 0
            && (
                a[1..].SequenceEqual(b[1..])
                || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            );
    }
}
