using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Audit.Relations;

/// <summary>How firmly a text states an arithmetic relation.</summary>
public enum Strength
{
    /// <summary>The text says so, or an identity of the accounts demands it: a difference is an error.</summary>
    Stated,

    /// <summary>The text says so of rounded or loosely worded figures ("已达到", "约"): a bound, not an equality.</summary>
    Loose,

    /// <summary>Figures that a reader sets side by side; another scope or an unprinted part could explain a difference.</summary>
    Scoped,
}

/// <summary>
/// One arithmetic statement as found, before it is reckoned: the result that is printed, the operands it should come
/// from, and how.
/// </summary>
/// <param name="Kind">What kind of statement it is.</param>
/// <param name="Result">The printed result; null when the result is a constant (shares that add up to 100).</param>
/// <param name="Operands">The figures it should follow from, in the order of the formula; empty for a counted list.</param>
/// <param name="Formula">How the operands give the result.</param>
/// <param name="Rule">Id of the rule that checks it.</param>
public sealed record Claim(
    RelationKind Kind,
    Figure? Result,
    ImmutableArray<Figure> Operands,
    Formula Formula,
    string Rule
)
{
    public Strength Strength { get; init; } = Strength.Stated;

    /// <summary>The result where none is printed.</summary>
    public Fraction? Constant { get; init; }

    /// <summary>Operands that somebody set (a target, a standard, a quota): exact, without an interval.</summary>
    public ImmutableArray<Figure> Set { get; init; } = [];

    /// <summary>What is added to the computed value without being printed as a number: names counted in a list.</summary>
    public long Counted { get; init; }

    /// <summary>The names that were counted.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What is stated, in the words of the text: 支出合计, 基本支出占比.</summary>
    public string Label { get; init; } = "";

    /// <summary>
    /// No wording states it, the numbers do: they tie to the printed digit. Such a statement is claimed only where it holds,
    /// so that nobody is ever accused on its account.
    /// </summary>
    public bool ByNumbers { get; init; }

    /// <summary>The document owns up to the difference: points were taken off and the reason stands beside it.</summary>
    public bool IsExplained { get; init; }

    /// <summary>It is set against a bound by words alone, 低于预算, 超额完成, and no target is said to be met.</summary>
    public bool IsCompared { get; init; }

    /// <summary>What would settle a doubt, for a scoped statement.</summary>
    public Message? Doubt { get; init; }
}
