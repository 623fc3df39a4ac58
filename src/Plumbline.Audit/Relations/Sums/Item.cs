using Plumbline.Audit.Figures;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>A quantity of running text with the words of its clause, as a whole or part of a sum.</summary>
/// <param name="Figure">The quantity.</param>
/// <param name="Order">Position among the items of the passage.</param>
/// <param name="Lead">The words of its clause before it; what stands in brackets without a number is kept.</param>
/// <param name="Tail">The words of its clause behind it.</param>
/// <param name="Depth">How many brackets are open around it.</param>
/// <param name="Kind">The kind of its unit; empty where it cannot be added.</param>
internal sealed record Item(Figure Figure, int Order, string Lead, string Tail, int Depth, string Kind)
{
    /// <summary>A change, a price, a plan, a value of last year: no part of a list and no whole.</summary>
    public bool IsAside { get; init; }

    /// <summary>An amount of the budget beside one of the accounts: 年初预算为….</summary>
    public bool IsBudget { get; init; }

    /// <summary>The last two characters of what it is called, by which columns of amounts are told apart.</summary>
    public string Ending { get; } =
        Lead.AsSpan().TrimEnd("为达共计约") is { Length: > 2 } words ? words[^2..].ToString() : Lead;

    public int Start => Figure.Start;

    public int End => Figure.End;

    /// <summary>Whether it may be a whole or a part.</summary>
    public bool Adds => Kind.Length > 0 && !IsAside;

    /// <summary>The words that say what it is: those before it, else those behind it.</summary>
    public string Noun => Lead.Length > 1 || Tail.Length == 0 ? Lead : Lead + Tail;
}
