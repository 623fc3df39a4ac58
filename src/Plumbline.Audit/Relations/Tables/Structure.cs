using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;

namespace Plumbline.Audit.Relations.Tables;

/// <summary>
/// A line of a table (row or column) said to be the sum of others. How well the numbers bear it out decides whether the
/// table means it; once it does, every number of the line must obey.
/// </summary>
/// <param name="Total">Index of the line that holds the totals.</param>
/// <param name="Parts">Indices of the lines that are added up.</param>
internal readonly record struct Structure(int Total, ImmutableArray<int> Parts);

/// <summary>Weighs structures against the numbers.</summary>
internal static class Structures
{
    private const int MostProbes = 400;
    private const int Tenth = 10;
    private const int FewestTelling = 4;

    /// <summary>
    /// The structure that most cross lines bear out: it must hold in more than half of those that say anything, and in two,
    /// or in the only one.
    /// </summary>
    /// <param name="candidates">The readings of the table.</param>
    /// <param name="cross">The lines across: columns for sums of rows, rows for sums of columns.</param>
    /// <param name="at">The number at a line and a cross line.</param>
    public static Structure? Best(
        IEnumerable<Structure> candidates,
        ImmutableArray<int> cross,
        Func<int, int, Figure?> at
    )
    {
        Structure? best = null;
        var most = 0;
        foreach (var candidate in candidates.Where(candidate => candidate.Parts.Length > 1))
        {
            var (holds, fails) = Weigh(candidate, cross, at);
            if (holds > most && holds > fails)
            {
                (best, most) = (candidate, holds);
            }
        }

        return best;
    }

    /// <summary>
    /// The first structure that as many cross lines bear out as contradict, where each that contradicts is one slip of the pen
    /// away, or a plain list misses by a tenth at most: 合计 below two columns, one of them wrong.
    /// </summary>
    public static Structure? Even(
        IEnumerable<Structure> candidates,
        ImmutableArray<int> cross,
        Func<int, int, Figure?> at
    )
    {
        foreach (var candidate in candidates.Where(candidate => candidate.Parts.Length > 1))
        {
            var (holds, fails) = Weigh(candidate, cross, at);
            if (holds > 0 && holds == fails && cross.Take(MostProbes).All(line => IsMeant(candidate, line, at)))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsMeant(Structure structure, int line, Func<int, int, Figure?> at)
    {
        if (at(structure.Total, line) is not { } total || IsRate(total))
        {
            return true;
        }

        var (value, slack, count) = Sum(structure.Parts, line, at);
        if (count == 0)
        {
            return true;
        }

        var miss = Math.Abs(total.Exact - value);
        return miss <= slack + NumberGrid.Slack(total)
            || (count > 2 && total.Dimension == Dimension.Money && miss * Tenth <= Math.Abs(total.Exact))
            || IsSlip(total, [.. structure.Parts.Select(part => at(part, line)).OfType<Figure>()]);
    }

    private static bool IsSlip(Figure total, ImmutableArray<Figure> parts)
    {
        var sum = parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.Value);
        var gap = total.Value - sum;
        return IsSlip(total, sum) || parts.Any(part => part.Value + gap is { Sign: > 0 } meant && IsSlip(part, meant));
    }

    /// <summary>
    /// Whether each of some sums holds or misses by two digits the other way round, of the whole or of a part. Any other gap
    /// may be a part that is not shown, as 其中 need not list all: 1526.38, 其中 1026.38 and 400.00.
    /// </summary>
    public static bool HoldOrAreTurned(List<Claim> claims) =>
        claims.Count > 0 && claims.TrueForAll(claim => Rates.Readings.Holds(claim) || IsTurned(claim));

    private static bool IsTurned(Claim claim) =>
        claim is { Kind: RelationKind.Sum, Result: { } total, Operands.Length: > 1 }
        && Restated.Slip.Digits(total.Number) >= FewestTelling
        && Judge.Of(claim) is { Computed.Value: var sum }
        && total.Value - sum is var gap
        && (
            Sums.Ties.IsTurned(total, sum)
            || claim.Operands.Any(part =>
                part.Value + gap is { Sign: > 0 } meant
                && Restated.Slip.Digits(part.Number) >= FewestTelling
                && Sums.Ties.IsTurned(part, meant)
            )
        );

    private static bool IsSlip(Figure printed, Fraction meant) =>
        Sums.Ties.IsSlip(printed, meant) || Sums.Ties.IsTurned(printed, meant);

    // 95.5, 98.0 and 92.0 points over 95.2: the score of all is a mean. So may be what no head names: 98.20, 100.00, 99.10.
    private static bool IsMean(Figure total, ImmutableArray<Figure> parts) =>
        total is { Dimension: Dimension.Score } or { Dimension: Dimension.None, Number.Decimals: > 0 }
        && parts.Length > 1
        && IsAmong(total, parts);

    // What lies among the parts, whose sum is far from it and no slip away, is a rate or a mean of theirs, by whatever head.
    private static bool IsFarBelow(Figure total, ImmutableArray<Figure> parts) =>
        parts.Length > 1
        && parts.Min(part => part.Exact) is > 0 and var least
        && least * 2 > total.Exact
        && IsAmong(total, parts)
        && !IsSlip(total, parts);

    private static bool IsAmong(Figure total, ImmutableArray<Figure> parts) =>
        parts.Min(part => part.Exact) <= total.Exact && total.Exact <= parts.Max(part => part.Exact);

    private static bool IsRate(Figure figure) => figure.Dimension is Dimension.Percent or Dimension.Points;

    /// <summary>In how many cross lines the parts add up to the total, and in how many they do not.</summary>
    public static (int Holds, int Fails) Weigh(
        Structure structure,
        ImmutableArray<int> cross,
        Func<int, int, Figure?> at
    )
    {
        var (holds, fails) = (0, 0);
        foreach (var line in cross.Take(MostProbes))
        {
            if (at(structure.Total, line) is not { } total || Sum(structure.Parts, line, at) is not { Count: > 0 } sum)
            {
                continue;
            }

            if (Math.Abs(sum.Value - total.Exact) > sum.Slack + NumberGrid.Slack(total))
            {
                // A line of rates tells nothing about sums.
                fails += IsRate(total) ? 0 : 1;
            }
            else if (sum.Count > 1 && total.Exact != 0)
            {
                holds++;
            }
        }

        return (holds, fails);
    }

    /// <summary>The claim of a structure in one cross line; null where numbers are missing.</summary>
    public static Claim? Claim(Structure structure, int line, Func<int, int, Figure?> at, string label)
    {
        if (at(structure.Total, line) is not { } total)
        {
            return null;
        }

        ImmutableArray<Figure> parts = [.. structure.Parts.Select(part => at(part, line)).OfType<Figure>()];
        if (parts.IsEmpty || parts.Any(part => part.Dimension != total.Dimension))
        {
            return null;
        }

        var claim = new Claim(RelationKind.Sum, total, parts, Formula.Sum, RuleIds.TableTotal) { Label = label };
        return (IsRate(total) || IsMean(total, parts) || IsFarBelow(total, parts)) && !Rates.Readings.Holds(claim)
            ? null
            : claim;
    }

    /// <summary>The sum of the parts in one cross line, its slack and how many parts have a number there.</summary>
    public static (decimal Value, decimal Slack, int Count) Sum(
        ImmutableArray<int> parts,
        int line,
        Func<int, int, Figure?> at
    )
    {
        var (value, slack, count) = (0m, 0m, 0);
        foreach (var part in parts)
        {
            if (at(part, line) is { } figure)
            {
                value += figure.Exact;
                slack += NumberGrid.Slack(figure);
                count++;
            }
        }

        return (value, slack, count);
    }
}
