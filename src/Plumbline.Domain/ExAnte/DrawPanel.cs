using System.Collections.Immutable;
using Plumbline.Domain.Draws;

namespace Plumbline.Domain.ExAnte;

/// <summary>A candidate of a panel with its lot.</summary>
/// <param name="Code">Code of the candidate.</param>
/// <param name="Ticket">Its ticket: <see cref="Draws.Ticket"/> over the case's and the candidate's code.</param>
/// <param name="Rank">Place by ticket, from 1.</param>
public sealed record PanelLot(string Code, string Ticket, int Rank);

/// <summary>
/// 随机抽取评审专家: candidates of a published list stand in the order of their tickets, and the first ones without a
/// conflict take the seats. Whoever declares a conflict later leaves the seat to the next in order, without a second draw.
/// </summary>
public static class DrawPanel
{
    /// <summary>The candidates by ticket; the same seed gives the same order whoever computes it.</summary>
    /// <param name="seed">The seed, made known after the list.</param>
    /// <param name="code">Code of the case, so that two cases of one seed have different panels.</param>
    /// <param name="candidates">Codes of the published list.</param>
    public static ImmutableArray<PanelLot> Order(string seed, string code, IEnumerable<string> candidates) =>
        [
            .. candidates
                .Distinct(StringComparer.Ordinal)
                .Select(one => (one, Ticket: Ticket.Of(seed, $"{code}\n{one}")))
                .OrderBy(pair => pair.Ticket, StringComparer.Ordinal)
                .Select((pair, at) => new PanelLot(pair.one, pair.Ticket, at + 1)),
        ];

    /// <summary>Who sits: the first <paramref name="seats"/> in order without a conflict.</summary>
    public static ImmutableArray<PanelLot> Seated(
        IEnumerable<PanelLot> order,
        int seats,
        IReadOnlySet<string> conflicts
    ) => [.. order.OrderBy(lot => lot.Rank).Where(lot => !conflicts.Contains(lot.Code)).Take(seats)];
}
