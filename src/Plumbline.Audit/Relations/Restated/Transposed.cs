using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Restated;

/// <summary>
/// A long number printed twice with two neighbouring digits swapped: 11844.73 in the form, 11844.37 in the report. Neither value
/// stands anywhere else, and the two are named alike.
/// </summary>
internal static class Transposed
{
    private const long ShortestMoney = 100_000;
    private const long ShortestCount = 10_000;
    private const long ShortestRate = 1_000;
    private const int MostOfAKind = 2_000;
    private const int ShortestNoun = 3;
    private const int VeryAlike = 70;

    /// <summary>The statements of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="subjects">Which projects and bodies its quantities are of.</param>
    public static IEnumerable<Claim> Of(Understood document, Subjects subjects)
    {
        var shapes = document.Mentions.Where(IsLong).GroupBy(Shape);
        foreach (var shape in shapes)
        {
            var byValue = shape.GroupBy(mention => mention.Figure.Number.Unscaled).ToDictionary(group => group.Key);
            foreach (var (value, mentions) in byValue.Take(MostOfAKind))
            {
                foreach (var other in Swaps(value).Where(other => other > value))
                {
                    if (
                        byValue.TryGetValue(other, out var others)
                        && mentions.Count() == 1
                        && others.Count() == 1
                        && Claimed(mentions.First(), others.First(), subjects) is { } claim
                    )
                    {
                        yield return claim;
                    }
                }
            }
        }
    }

    private static Claim? Claimed(Mention one, Mention other, Subjects subjects)
    {
        var (first, second) = one.Figure.Index < other.Figure.Index ? (one, other) : (other, one);
        return
            first.Figure.Passage.Index != second.Figure.Passage.Index
            && !SameTable(first.Figure, second.Figure)
            && first.Figure.Year == second.Figure.Year
            && ((first.Context ^ second.Context) & (Facets.LastYear | Facets.Change | Facets.Share | Facets.PerHead))
                == Facets.None
            && (IsAcross(first.Figure, second.Figure) ? AreAlike(first, second) : AreOneNoun(first, second))
            && !subjects.Differ(first, second)
            ? new Claim(RelationKind.Equality, second.Figure, [first.Figure], Formula.Same, RuleIds.SameQuantityTwice)
            {
                Label = second.Term ?? second.Figure.Label,
            }
            : null;
    }

    // One in a table or form and one in a sentence.
    private static bool IsAcross(Figure a, Figure b) => (a.Passage.Cell is null) != (b.Passage.Cell is null);

    // Two sentences may tell of two works; 低保对象17962人 and 17926人 are of one noun.
    private static bool AreOneNoun(Mention first, Mention second) =>
        first.Figure.Dimension == Dimension.Count
        && first.Name.Length >= ShortestNoun
        && Mentions.Likeness(first.Name, second.Name) >= VeryAlike;

    private static bool AreAlike(Mention first, Mention second) =>
        (first.Term is not null && first.Term == second.Term)
        || Shares(NameOf(first), NameOf(second))
        || Shares(NameOf(second), NameOf(first));

    private static string NameOf(Mention mention) => mention.Figure.Scope + mention.Figure.Label + mention.Counted;

    // Two neighbouring characters in common.
    private static bool Shares(string name, string words)
    {
        for (var at = 0; at + 1 < name.Length; at++)
        {
            if (char.IsLetter(name[at]) && words.AsSpan().Contains(name.AsSpan(at, 2), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLong(Mention mention) =>
        mention.Figure is { InChinese: false, IsPlain: true } figure
        && figure.Number.Unscaled
            >= figure.Dimension switch
            {
                Dimension.Money => ShortestMoney,
                Dimension.Percent => ShortestRate,
                _ => ShortestCount,
            };

    private static (string Kind, long Multiplier, int Decimals) Shape(Mention mention) =>
        (Far.FarKinds.Of(mention.Figure), mention.Figure.Multiplier, mention.Figure.Number.Decimals);

    // The number with each two unlike neighbours swapped, but for the leading ones, which make another size of it.
    private static IEnumerable<long> Swaps(long value)
    {
        for (long place = 1; place <= value / 100; place *= 10)
        {
            var (right, left) = (value / place % 10, value / place / 10 % 10);
            if (right != left)
            {
                yield return value + ((right - left) * 9 * place);
            }
        }
    }

    private static bool SameTable(Figure a, Figure b) =>
        a.Passage.Cell is { } one && b.Passage.Cell is { } other && one.Table == other.Table;
}
