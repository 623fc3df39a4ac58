using System.Collections.Immutable;
using Plumbline.Domain.Draws;

namespace Plumbline.Domain.Results;

/// <summary>What a place's rules ask of spot checks (rule book §8.2).</summary>
/// <param name="Gap">Points between self score and re-check from which a self-evaluation counts as inaccurate.</param>
public sealed record RecheckRules(Sourced<Score> Gap)
{
    /// <summary>Marks of a self score that looks better than the money; null: none.</summary>
    public AlarmBounds? Alarms { get; init; }

    /// <summary>Bounds of the classes of size of a draw, in 万元, rising; null: no classes.</summary>
    public Sourced<ImmutableArray<int>>? SizeBounds { get; init; }

    /// <summary>Weights of the draw by risk.</summary>
    public ImmutableArray<RiskWeight> Risk { get; init; } = [];
}

/// <summary>Bounds of the marks on a self-evaluation.</summary>
/// <param name="Red">How much of the indicators' rate may be ahead of the execution's.</param>
/// <param name="Yellow">How much of the budget may be left unspent.</param>
/// <param name="Source">Where they come from.</param>
public sealed record AlarmBounds(Rate Red, Rate Yellow, Source Source);

/// <summary>What follows for the next budget.</summary>
public enum BudgetAction
{
    /// <summary>优先保障.</summary>
    Prioritise,

    /// <summary>按情况支持, 保障.</summary>
    Support,

    /// <summary>零增长.</summary>
    Freeze,

    /// <summary>压减.</summary>
    Cut,

    /// <summary>取消.</summary>
    Cancel,

    /// <summary>整改到位后再安排.</summary>
    Hold,
}

/// <summary>What a grade means for the next budget.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Action">What is advised.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record AdviceRule(Grade Grade, BudgetAction Action, Source Source)
{
    /// <summary>The least cut; null: as fits, a person settles it.</summary>
    public Rate? AtLeast { get; init; }
}

/// <summary>How results bear on budgets, and what is asked of rectification (rule book §8.1).</summary>
/// <param name="BudgetYear">Years from the evaluated year to the budget that the result is used for.</param>
public sealed record ResultRules(Sourced<int> BudgetYear)
{
    /// <summary>One rule for each grade.</summary>
    public ImmutableArray<AdviceRule> Advice { get; init; } = [];

    /// <summary>What holds while rectification is overdue or was refused; null: nothing.</summary>
    public Sourced<BudgetAction>? Unrectified { get; init; }

    /// <summary>Days for rectification; null: each notice says it.</summary>
    public Sourced<int>? RectificationDueDays { get; init; }
}
