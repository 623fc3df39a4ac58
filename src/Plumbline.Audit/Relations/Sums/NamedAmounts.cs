using System.Collections.Immutable;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>The amounts of one group by what they are; a term may be printed with several values.</summary>
internal sealed class NamedAmounts
{
    private readonly Dictionary<Term, ImmutableArray<TermAmount>> values;

    private NamedAmounts(Dictionary<Term, ImmutableArray<TermAmount>> values) => this.values = values;

    /// <summary>The amounts of a group.</summary>
    public static NamedAmounts Of(ImmutableArray<TermAmount> group) =>
        new(
            group
                .GroupBy(amount => amount.Term)
                .ToDictionary(same => same.Key, same => same.DistinctBy(Value).ToImmutableArray())
        );

    /// <summary>Whether a term is printed at all, with one value or with several.</summary>
    public bool Has(Term term) => values.ContainsKey(term);

    /// <summary>The different values of a term in reading order; none where it is not printed.</summary>
    public ImmutableArray<TermAmount> All(Term term) => values.GetValueOrDefault(term, []);

    /// <summary>A term that is printed with one value; with several it binds nothing, as which is meant is not said.</summary>
    public TermAmount? One(Term term) => All(term) is [var only] ? only : null;

    private static Domain.Numbers.Fraction Value(TermAmount amount) => amount.Item.Figure.Value;
}
