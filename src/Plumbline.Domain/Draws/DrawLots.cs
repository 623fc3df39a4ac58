namespace Plumbline.Domain.Draws;

/// <summary>
/// 抽查: the same population, order and seed give the same draw everywhere and always. By strata, each stratum's smallest
/// tickets are drawn; by risk, the most points are, and of equal points the smallest tickets. The method is described in
/// docs/reference/draws.md, so that it can be redone without this program.
/// </summary>
public static class DrawLots
{
    /// <summary>Draws.</summary>
    /// <exception cref="ArgumentException">The sample does not fit the population, or a code stands twice.</exception>
    public static DrawResult Run(DrawOrder order, IReadOnlyCollection<DrawItem> population)
    {
        if (!Fits(order, population))
        {
            throw new ArgumentException("The sample does not fit the population.", nameof(order));
        }

        return order.Kind == DrawKind.Risk ? ByRisk(order, population) : ByStrata(order, population);
    }

    /// <summary>Whether there is something to draw, and each code stands once.</summary>
    public static bool Fits(DrawOrder order, IReadOnlyCollection<DrawItem> population) =>
        order.Sample >= 1
        && order.Sample <= population.Count
        && population.Select(item => item.Code).Distinct(StringComparer.Ordinal).Count() == population.Count;

    /// <summary>The seats of the strata; they depend on the seed only where remainders are equal.</summary>
    public static SeatPlan Seats(DrawOrder order, IReadOnlyCollection<DrawItem> population) =>
        SeatShares.Of(
            population
                .GroupBy(item => Strata.Of(item, order), StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            order.Sample,
            order.Least,
            order.Seed
        );

    private static DrawResult ByStrata(DrawOrder order, IReadOnlyCollection<DrawItem> population)
    {
        var seats = Seats(order, population);
        var strata = population.ToLookup(item => Strata.Of(item, order), StringComparer.Ordinal);
        var drawn = seats.Strata.SelectMany(share =>
            Lots(strata[share.Key], order.Seed).Take(share.Seats).Select(lot => (lot.Item, share.Key, lot.Ticket))
        );
        return new(seats, [.. drawn.Select((lot, at) => new DrawnItem(at + 1, lot.Item, lot.Key, lot.Ticket))]);
    }

    private static DrawResult ByRisk(DrawOrder order, IReadOnlyCollection<DrawItem> population)
    {
        var drawn = Lots(population, order.Seed)
            .OrderByDescending(lot => lot.Item.Points)
            .Take(order.Sample)
            .Select((lot, at) => new DrawnItem(at + 1, lot.Item, "", lot.Ticket));
        return new(new([], 1, []), [.. drawn]);
    }

    // Equal tickets of different codes do not happen; the code settles them all the same.
    private static IEnumerable<(DrawItem Item, string Ticket)> Lots(IEnumerable<DrawItem> items, string seed) =>
        items
            .Select(item => (Item: item, Ticket: Ticket.Of(seed, item.Code)))
            .OrderBy(lot => lot.Ticket, StringComparer.Ordinal)
            .ThenBy(lot => lot.Item.Code, StringComparer.Ordinal);
}
