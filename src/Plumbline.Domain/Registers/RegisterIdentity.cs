using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Registers;

/// <summary>How the two sides of an identity stand to each other.</summary>
public enum IdentityRelation
{
    /// <summary>=.</summary>
    Equal,

    /// <summary>≤.</summary>
    AtMost,
}

/// <summary>One term of an identity.</summary>
/// <param name="Figures">Ids of the figures added; more than one for a family.</param>
/// <param name="Name">As messages call it.</param>
/// <param name="Subtracted">It is taken away.</param>
/// <param name="LastYear">The values of the year before.</param>
public sealed record IdentityTerm(ImmutableArray<string> Figures, string Name, bool Subtracted, bool LastYear);

/// <summary>What must hold between figures of one system: <c>licensed + closed + pending = total</c>.</summary>
/// <param name="Left">Terms of the left side.</param>
/// <param name="Relation">How the sides stand to each other.</param>
/// <param name="Right">Terms of the right side.</param>
public sealed record RegisterIdentity(
    ImmutableArray<IdentityTerm> Left,
    IdentityRelation Relation,
    ImmutableArray<IdentityTerm> Right
)
{
    /// <summary>The figures of this year that take part.</summary>
    public IEnumerable<string> Figures =>
        Left.Concat(Right).Where(term => !term.LastYear).SelectMany(term => term.Figures);

    /// <summary>Both sides where all figures are stated; null: there is nothing to compare yet.</summary>
    /// <param name="now">Values of this year, by id.</param>
    /// <param name="last">Values of the year before, by id.</param>
    public (Fraction Left, Fraction Right)? Sides(Func<string, Fraction?> now, Func<string, Fraction?> last) =>
        Sum(Left, now, last) is { } left && Sum(Right, now, last) is { } right ? (left, right) : null;

    /// <summary>Whether two sides stand as they must.</summary>
    public bool Holds(Fraction left, Fraction right) =>
        Relation == IdentityRelation.Equal ? left == right : left <= right;

    /// <summary>The identity in the words of its figures: 取得许可数 + 取缔数 = 治理总数.</summary>
    public override string ToString() =>
        $"{Words(Left)} {(Relation == IdentityRelation.Equal ? "=" : "≤")} {Words(Right)}";

    private static string Words(ImmutableArray<IdentityTerm> terms) =>
        string.Concat(
            terms.Select(
                (term, at) =>
                    (
                        at == 0 ? (term.Subtracted ? "-" : "")
                        : term.Subtracted ? " - "
                        : " + "
                    )
                    + (term.LastYear ? "上年" : "")
                    + term.Name
            )
        );

    // A figure that nobody states makes the side unknown. Entries of a family that are blank count nothing once one is stated.
    private static Fraction? Sum(
        ImmutableArray<IdentityTerm> terms,
        Func<string, Fraction?> now,
        Func<string, Fraction?> last
    )
    {
        var sum = Fraction.Zero;
        foreach (var term in terms)
        {
            var stated = term.Figures.Select(term.LastYear ? last : now).OfType<Fraction>().ToList();
            if (stated.Count == 0)
            {
                return null;
            }

            var value = stated.Aggregate(Fraction.Zero, (total, one) => total + one);
            sum = term.Subtracted ? sum - value : sum + value;
        }

        return sum;
    }
}
