using System.Collections.Immutable;

namespace Plumbline.Domain.Draws;

/// <summary>Who re-checks what.</summary>
/// <param name="Code">Code of the drawn item.</param>
/// <param name="Expert">Code of the expert; null: every expert is in conflict.</param>
public sealed record ExpertLot(string Code, string? Expert);

/// <summary>
/// 随机指派: each drawn item in the order of the draw goes to the expert with the fewest items so far; of these the one with
/// the smallest ticket over the item's and the expert's code. Whoever is in conflict with an item never gets it.
/// </summary>
public static class AssignExperts
{
    /// <summary>The assignment; the same input gives the same answer.</summary>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="codes">Codes of the items, in the order of the draw.</param>
    /// <param name="experts">Codes of the experts with how many items each has already.</param>
    /// <param name="conflict">Whether an expert (second) is in conflict with an item (first).</param>
    public static ImmutableArray<ExpertLot> Run(
        string seed,
        IEnumerable<string> codes,
        IReadOnlyDictionary<string, int> experts,
        Func<string, string, bool> conflict
    )
    {
        var load = new Dictionary<string, int>(experts, StringComparer.Ordinal);
        var lots = ImmutableArray.CreateBuilder<ExpertLot>();
        foreach (var code in codes)
        {
            var expert = load
                .Keys.Where(one => !conflict(code, one))
                .OrderBy(one => load[one])
                .ThenBy(one => Ticket.Of(seed, $"{code}\n{one}"), StringComparer.Ordinal)
                .FirstOrDefault();
            if (expert is not null)
            {
                load[expert]++;
            }

            lots.Add(new(code, expert));
        }

        return lots.ToImmutable();
    }
}
