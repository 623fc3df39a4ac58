using System.Collections.Immutable;
using System.Text;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// Two passages with the same words: a text told twice, as a goal and as its outcome, or under two tasks. Where most of
/// their numbers agree, the one that does not is asked about.
/// </summary>
internal static class TwinPassages
{
    private const int ShortestText = 16;
    private const int FewestEqual = 2;

    public static IEnumerable<Claim> Of(Understood document)
    {
        var byWords = new Dictionary<string, Passage>(StringComparer.Ordinal);
        foreach (var passage in document.Text.Passages)
        {
            if (
                document.Figures.Of(passage).Length < FewestEqual
                || Words(passage.Compact) is not { Length: >= ShortestText } words
            )
            {
                continue;
            }

            if (byWords.TryGetValue(words, out var twin) && !InOneColumn(twin, passage))
            {
                foreach (var claim in Pairs(document.Figures.Quantities(twin), document.Figures.Quantities(passage)))
                {
                    yield return claim;
                }
            }

            byWords[words] = passage;
        }
    }

    // The cells of one column say the same of different things: 达到目标，得满分10 … 达到目标，得满分20.
    private static bool InOneColumn(Passage first, Passage second) =>
        first.Cell is { } one && second.Cell is { } other && one.Table == other.Table && one.Column == other.Column;

    private static IEnumerable<Claim> Pairs(ImmutableArray<Figure> first, ImmutableArray<Figure> second)
    {
        if (first.Length != second.Length)
        {
            return [];
        }

        var equal = first.Zip(second).Count(pair => pair.First.Value == pair.Second.Value);
        return equal < FewestEqual || (first.Length - equal) * 2 > equal
            ? []
            : first
                .Zip(second)
                .Select(pair => new Claim(
                    RelationKind.Equality,
                    pair.Second,
                    [pair.First],
                    Formula.Same,
                    RuleIds.SameQuantityTwice
                )
                {
                    Strength = Strength.Scoped,
                    Label = pair.Second.Label,
                });
    }

    private static string Words(string compact)
    {
        var words = new StringBuilder(compact.Length);
        foreach (var character in compact)
        {
            if (!char.IsAsciiDigit(character) && character is not ('.' or ','))
            {
                words.Append(character);
            }
        }

        return words.ToString();
    }
}
