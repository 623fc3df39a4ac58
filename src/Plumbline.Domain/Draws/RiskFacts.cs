using System.Collections.Immutable;

namespace Plumbline.Domain.Draws;

/// <summary>What a draw by risk gives points for.</summary>
public enum RiskFact
{
    /// <summary>Each error that a rule found.</summary>
    Errors,

    /// <summary>Each warning that a rule found.</summary>
    Warnings,

    /// <summary>A certain rule found something.</summary>
    Rule,

    /// <summary>自评满分.</summary>
    FullScore,

    /// <summary>A budget of some amount or more.</summary>
    BudgetAtLeast,

    /// <summary>An execution rate below some rate.</summary>
    ExecutionBelow,

    /// <summary>Each earlier year in which the self score was far from the re-check.</summary>
    GapBefore,

    /// <summary>Each rectification item that is overdue or was refused.</summary>
    RectificationOpen,

    /// <summary>Not drawn in the last years.</summary>
    UndrawnYears,
}

/// <summary>A weight of the draw by risk, as the regime has it.</summary>
/// <param name="Fact">What it is about.</param>
/// <param name="Points">Points, for each where the fact is counted.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record RiskWeight(RiskFact Fact, int Points, Source Source)
{
    /// <summary>Most points for a fact that is counted; null: no limit.</summary>
    public int? AtMost { get; init; }

    /// <summary>The rule, for <see cref="RiskFact.Rule"/>.</summary>
    public string? Rule { get; init; }

    /// <summary>The bound in 万元, for <see cref="RiskFact.BudgetAtLeast"/>; in years, for undrawn years.</summary>
    public int? Bound { get; init; }

    /// <summary>The rate, for <see cref="RiskFact.ExecutionBelow"/>.</summary>
    public Rate? Below { get; init; }
}

/// <summary>What is known of an item before the draw.</summary>
/// <param name="Year">Fiscal year of the form.</param>
/// <param name="Errors">Errors found.</param>
/// <param name="Warnings">Warnings found.</param>
/// <param name="Rules">Rules that found something.</param>
/// <param name="SelfScore">Self score; null: cannot be scored.</param>
/// <param name="BudgetFen">Budget; null: not stated.</param>
/// <param name="ExecutedFen">Spent; null: not stated.</param>
/// <param name="GapYears">Earlier years in which self score and re-check lay far apart.</param>
/// <param name="OpenRectifications">Rectification items overdue or refused.</param>
/// <param name="LastDrawn">Fiscal year of the last draw that drew it; null: never.</param>
public sealed record RiskFacts(
    int Year,
    int Errors,
    int Warnings,
    ImmutableArray<string> Rules,
    Score? SelfScore,
    long? BudgetFen,
    long? ExecutedFen,
    ImmutableArray<int> GapYears,
    int OpenRectifications,
    int? LastDrawn
);
