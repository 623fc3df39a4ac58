using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Library;

/// <summary>An indicator that takes part in a search for near duplicates.</summary>
/// <param name="Id">What names it among the others.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit of measure; null: none.</param>
/// <param name="Formula">Its formula as printed; null: none.</param>
public sealed record NamedMeasure(string Id, string Name, string? Unit, string? Formula);

/// <summary>Two indicators that may be one.</summary>
/// <param name="Left">The earlier of the two.</param>
/// <param name="Right">The later.</param>
/// <param name="Likeness">Likeness of the names.</param>
/// <param name="SameUnit">Both have the same unit.</param>
/// <param name="SameFormula">Both have a formula, and it is the same.</param>
public sealed record NearDuplicate(
    NamedMeasure Left,
    NamedMeasure Right,
    Fraction Likeness,
    bool SameUnit,
    bool SameFormula
);

/// <summary>Finds indicators whose names are nearly the same.</summary>
public static class NearDuplicates
{
    /// <summary>The pairs from a likeness on, the most alike first.</summary>
    public static ImmutableArray<NearDuplicate> In(IReadOnlyList<NamedMeasure> measures, Fraction from)
    {
        var pairs = measures.Select(measure => NameLikeness.Pairs(measure.Name)).ToArray();
        var seen = new Dictionary<int, List<int>>();
        var found = new List<NearDuplicate>();
        for (var at = 0; at < measures.Count; at++)
        {
            foreach (var (other, shared) in Shared(pairs[at], seen))
            {
                var likeness = new Fraction(shared, pairs[at].Count + pairs[other].Count - shared);
                if (likeness >= from)
                {
                    found.Add(Pair(measures[other], measures[at], likeness));
                }
            }

            Remember(pairs[at], at, seen);
        }

        return
        [
            .. found
                .OrderByDescending(pair => pair.Likeness)
                .ThenByDescending(pair => pair.SameUnit)
                .ThenBy(pair => pair.Left.Id, StringComparer.Ordinal)
                .ThenBy(pair => pair.Right.Id, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<int, int> Shared(HashSet<int> pairs, Dictionary<int, List<int>> seen)
    {
        var shared = new Dictionary<int, int>();
        foreach (var pair in pairs)
        {
            foreach (var other in seen.GetValueOrDefault(pair, []))
            {
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }

        return shared;
    }

    private static void Remember(HashSet<int> pairs, int at, Dictionary<int, List<int>> seen)
    {
        foreach (var pair in pairs)
        {
            if (!seen.TryGetValue(pair, out var holders))
            {
                seen[pair] = holders = [];
            }

            holders.Add(at);
        }
    }

    private static NearDuplicate Pair(NamedMeasure left, NamedMeasure right, Fraction likeness) =>
        new(
            left,
            right,
            likeness,
            string.Equals(left.Unit, right.Unit, StringComparison.Ordinal),
            left.Formula is not null && string.Equals(left.Formula, right.Formula, StringComparison.Ordinal)
        );
}
