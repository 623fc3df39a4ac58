using System.Collections.Immutable;

namespace Plumbline.Domain.Draws;

/// <summary>
/// Shares seats out by the method of the largest remainder: each stratum first has its least seats, the rest is shared in
/// proportion to what is left of the strata, whole seats first, then one each to the largest remainders. Equal remainders
/// at the last seat are decided by the tickets of the strata's names, and named.
/// </summary>
public static class SeatShares
{
    /// <summary>The seats.</summary>
    /// <param name="sizes">Items of each stratum, each at least 1.</param>
    /// <param name="sample">Seats in all; at least 1, at most the sum of the sizes.</param>
    /// <param name="least">Seats of each stratum beforehand; ignored where there are fewer seats than strata need.</param>
    /// <param name="seed">The seed of the draw.</param>
    public static SeatPlan Of(IReadOnlyDictionary<string, int> sizes, int sample, int least, string seed)
    {
        var first = sizes.Values.Sum(size => Math.Min(size, least)) <= sample ? least : 0;
        var rest = sample - sizes.Values.Sum(size => Math.Min(size, first));
        var left = sizes.Values.Sum(size => size - Math.Min(size, first));
        var shares = sizes
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Share(pair.Key, pair.Value, Math.Min(pair.Value, first), rest, left))
            .ToImmutableArray();
        var open = rest - shares.Sum(share => share.Whole);
        var order = shares
            .OrderByDescending(share => share.Remainder)
            .ThenBy(share => Ticket.Of(seed, share.Key), StringComparer.Ordinal)
            .ToImmutableArray();
        var extra = order.Take(open).Select(share => share.Key).ToImmutableHashSet(StringComparer.Ordinal);
        return new(
            [.. shares.Select(share => share with { Extra = extra.Contains(share.Key) })],
            Math.Max(left, 1),
            Tied(order, open)
        );
    }

    private static StratumSeats Share(string key, int size, int least, int rest, int left)
    {
        if (left == 0)
        {
            return new(key, size, least, 0, 0, Extra: false);
        }

        var (whole, remainder) = Math.DivRem((long)rest * (size - least), left);
        return new(key, size, least, (int)whole, remainder, Extra: false);
    }

    private static ImmutableArray<string> Tied(ImmutableArray<StratumSeats> order, int open) =>
        open == 0 || open == order.Length || order[open - 1].Remainder != order[open].Remainder
            ? []
            : [.. order.Where(share => share.Remainder == order[open].Remainder).Select(share => share.Key)];
}
