using System.Collections.Immutable;
using Plumbline.Regimes.Values;

namespace Plumbline.Regimes.Outlines;

/// <summary>
/// A sentence with typed placeholders: <c>年初预算{budget.total.initialBudget}[，追加{budget.supplement}]。</c> It is
/// printed only when every placeholder has a value; a clause in square brackets may fall away alone.
/// </summary>
/// <param name="Parts">Words, placeholders and optional clauses in order.</param>
public sealed record Sentence(ImmutableArray<SentencePart> Parts)
{
    /// <summary>Said instead when a placeholder has no value; null: nothing is said.</summary>
    public Sentence? Otherwise { get; init; }

    /// <summary>Said instead when every figure in it is zero; a placeholder then prints 无.</summary>
    public Sentence? WhenZero { get; init; }

    /// <summary>All expressions in it, optional ones too.</summary>
    public IEnumerable<Expression> Expressions => Within(Parts);

    private static IEnumerable<Expression> Within(ImmutableArray<SentencePart> parts) =>
        parts.SelectMany(part =>
            part switch
            {
                PlaceholderPart placeholder => [placeholder.Expression],
                ClausePart clause => Within(clause.Parts),
                _ => (IEnumerable<Expression>)[],
            }
        );
}

/// <summary>A piece of a sentence. The family is closed.</summary>
public abstract record SentencePart
{
    private protected SentencePart() { }
}

/// <summary>Words as they stand.</summary>
public sealed record WordsPart(string Text) : SentencePart;

/// <summary>A value.</summary>
public sealed record PlaceholderPart(Expression Expression) : SentencePart;

/// <summary>A clause that falls away when one of its values is absent.</summary>
public sealed record ClausePart(ImmutableArray<SentencePart> Parts) : SentencePart;
