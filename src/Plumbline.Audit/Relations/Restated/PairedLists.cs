using System.Collections.Immutable;
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

    public static IEnumerable<Claim> Of(ImmutableArray<Mention> mentions)
    {
        var byChapter = mentions
            .Where(mention =>
                mention is { Term: null, Name.Length: >= ShortestName, Figure.Dimension: Dimension.Money }
                && (mention.Context & Facets.Change) == Facets.None
            )
            .GroupBy(mention => mention.Figure.Passage.Chapter?.Index ?? -1)
            .Select(group => group.ToList())
            .Where(list => list.Count > FewestEqual)
            .ToList();
        for (var later = 1; later < byChapter.Count; later++)
        {
            for (var first = Math.Max(0, later - 12); first < later; first++)
            {
                foreach (var claim in Compare(byChapter[first], byChapter[later]))
                {
                    yield return claim;
                }
            }
        }
    }

    private static IEnumerable<Claim> Compare(List<Mention> first, List<Mention> second)
    {
        var pairs = second
            .Select(mention => (Mention: mention, Twin: TwinOf(mention, first)))
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

    // The mention with the likest name; one with the same amount wins over all.
    private static Mention? TwinOf(Mention mention, List<Mention> others)
    {
        Mention? best = null;
        var most = 0;
        foreach (var other in others)
        {
            var likeness = Mentions.Likeness(mention.Name, other.Name);
            if (likeness >= VeryAlike && other.Figure.Value == mention.Figure.Value)
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
}
