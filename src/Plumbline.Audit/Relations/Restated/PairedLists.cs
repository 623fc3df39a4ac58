using System.Collections.Immutable;
using System.Numerics;
using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Two chapters that list the same things, such as projects with their amounts. Several items that agree prove the pair;
/// an item that does not agree is then a contradiction, however far apart its amounts are.
/// </summary>
internal static class PairedLists
{
    private const int VeryAlike = 75;
    private const int FewestEqual = 2;
    private const int ShortestName = 2;
    private const int LongestName = 64;
    private const int LookBack = 12;

    // No list that people write is as long; it bounds the work on a text without chapters.
    private const int MostItems = 400;

    public static IEnumerable<Claim> Of(ImmutableArray<Mention> mentions)
    {
        var byChapter = mentions
            .Where(mention =>
                mention is { Term: null, Name.Length: >= ShortestName, Figure.Dimension: Dimension.Money }
                && (mention.Context & Facets.Change) == Facets.None
            )
            .GroupBy(mention => mention.Figure.Passage.Chapter?.Index ?? -1)
            .Select(group => group.Take(MostItems).Select(mention => new Named(mention)).ToList())
            .Where(list => list.Count > FewestEqual)
            .ToList();
        for (var later = 1; later < byChapter.Count; later++)
        {
            for (var first = Math.Max(0, later - LookBack); first < later; first++)
            {
                foreach (var claim in Compare(byChapter[first], byChapter[later]))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> Compare(List<Named> first, List<Named> second)
    {
        var pairs = second
            .Select(named => (named.Mention, Twin: TwinOf(named, first)))
            .Where(pair => pair.Twin is not null)
            .ToList();
        var equal = pairs.Count(pair => pair.Twin!.Value.Figure.Value == pair.Mention.Figure.Value);
        return equal < FewestEqual || (pairs.Count - equal) * 2 > equal
            ? []
            : pairs
                .Where(pair =>
                    pair.Twin!.Value.Figure.Value != pair.Mention.Figure.Value
                    && pair.Twin.Value.Context == pair.Mention.Context
                    && pair.Twin.Value.Figure.Year == pair.Mention.Figure.Year
                    && !IsInOtherColumn(first, pair.Twin.Value, pair.Mention.Figure)
                    && !IsInOtherColumn(second, pair.Mention, pair.Twin.Value.Figure)
                )
                .Select(pair => new Claim(
                    RelationKind.Equality,
                    pair.Mention.Figure,
                    [pair.Twin!.Value.Figure],
                    Formula.Same,
                    RuleIds.SameQuantityTwice
                )
                {
                    Label = pair.Mention.Figure.Label,
                });
    }

    // 中央资金560.00 604.80 604.80 in a row: the amount told is that of another column.
    private static bool IsInOtherColumn(List<Named> list, Mention mention, Figure value) =>
        list.Exists(named => named.Mention.Name == mention.Name && named.Mention.Figure.HasValueOf(value));

    // The mention with the likest name; one with the same amount wins over all.
    private static Mention? TwinOf(Named named, List<Named> others)
    {
        var mention = named.Mention;
        Mention? best = null;
        var most = 0;
        foreach (var candidate in others)
        {
            if (!named.MayBeLike(candidate))
            {
                continue;
            }

            var other = candidate.Mention;
            var likeness = Mentions.Likeness(mention.Name, other.Name);
            if (likeness >= VeryAlike && other.Figure.HasValueOf(mention.Figure))
            {
                return other;
            }

            if (likeness > most && likeness >= VeryAlike)
            {
                (best, most) = (other, likeness);
            }
        }

        return best;
    }

    // A mention with a mark for each pair of neighbouring characters of its name: names are alike only where they share most.
    private readonly struct Named(Mention mention)
    {
        private readonly ulong pairs = PairsOf(mention.Name);

        public Mention Mention { get; } = mention;

        public bool MayBeLike(Named other)
        {
            var (left, right) = (Mention.Name.Length, other.Mention.Name.Length);
            var shared = ((VeryAlike * (left + right - 2)) + 199) / 200;
            return (pairs & other.pairs) != 0
                && (
                    Math.Max(left, right) > LongestName
                    || BitOperations.PopCount(pairs & ~other.pairs) <= left - 1 - shared
                        && BitOperations.PopCount(other.pairs & ~pairs) <= right - 1 - shared
                );
        }

        private static ulong PairsOf(string name)
        {
            var marks = 0UL;
            for (var at = 0; at + 1 < name.Length; at++)
            {
                marks |= 1UL << (((name[at] * 31) + name[at + 1]) & 63);
            }

            return marks;
        }
    }
}
