using System.Collections.Immutable;
using Plumbline.Domain.Filings;
using Plumbline.Domain.Numbers;
using Plumbline.Domain.Workflow;

namespace Plumbline.App.RollUps;

/// <summary>One row of the funds block, under its source. Amounts in fen; null: not stated, which is not zero.</summary>
public sealed record SourceSum(string Name, long? InitialFen, long? AdjustedFen, long? ExecutedFen);

/// <summary>A form that a roll-up is made of, or still waits for.</summary>
/// <param name="FormId">The form.</param>
/// <param name="UnitPath">Path of its unit.</param>
/// <param name="Name">Name of the unit or project.</param>
/// <param name="UnitName">Name of the unit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsLate">It is not handed in and its deadline is over, or it was handed in after it.</param>
/// <param name="Score">Self score, scaled as <see cref="Domain.Score"/>.</param>
/// <param name="Money">What it declared when it was handed in; null: nothing counts yet.</param>
/// <param name="ExpectedFen">Budget of the year as far as it is known without the submission; null: unknown.</param>
public sealed record Contributor(
    long FormId,
    string UnitPath,
    string Name,
    string UnitName,
    FormState State,
    bool IsLate,
    long? Score,
    ContributedMoney? Money,
    long? ExpectedFen
)
{
    /// <summary>The project it is about; null: it is about a unit as a whole.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The 一级项目 that its project is a part of; null: none.</summary>
    public long? ParentId { get; init; }

    /// <summary>Name of its 一级项目; where it is part of none, its own.</summary>
    public string FirstLevel { get; init; } = Name;

    /// <summary>Whether its values count.</summary>
    public bool Counts => Money is not null;
}

/// <summary>The money of a form that was handed in.</summary>
public sealed record ContributedMoney(
    long? InitialFen,
    long? AdjustedFen,
    long? ExecutedFen,
    ImmutableArray<SourceSum> Sources
)
{
    /// <summary>Other amounts by their path in the filing, in fen.</summary>
    public ImmutableSortedDictionary<string, long> Lines { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>全年预算数, else 年初预算数.</summary>
    public long? BudgetFen => AdjustedFen ?? InitialFen;
}

/// <summary>A sum over forms: how many of them state the value, and what they add up to.</summary>
/// <param name="Fen">The sum; null when no form states it.</param>
/// <param name="Stated">Forms that state it.</param>
public sealed record Sum(long? Fen, int Stated)
{
    internal static Sum Of(IEnumerable<long?> values)
    {
        var stated = values.OfType<long>().ToList();
        return new(stated.Count == 0 ? null : stated.Sum(), stated.Count);
    }
}

/// <summary>A rate that never loses what it is a rate of.</summary>
public sealed record RateOf(long NumeratorFen, long DenominatorFen)
{
    /// <summary>In percent, rounded half up to two digits; null when there is nothing to divide by.</summary>
    public string? Percent => Text(NumeratorFen, DenominatorFen, 2);

    internal static string? Text(long part, long whole, int digits) =>
        whole == 0 ? null : Rounding.ToText(new Fraction(part, whole) * 100, digits);
}

/// <summary>How many forms are in, and how much of the money they stand for.</summary>
/// <param name="Expected">Forms asked for.</param>
/// <param name="Submitted">Forms whose values count.</param>
/// <param name="Late">Forms that are late.</param>
/// <param name="CoveredFen">Budget of those that count.</param>
/// <param name="ExpectedFen">Budget of all, as far as it is known.</param>
/// <param name="Unknown">Forms of which no budget is known.</param>
public sealed record Coverage(int Expected, int Submitted, int Late, long CoveredFen, long ExpectedFen, int Unknown)
{
    /// <summary>Part of the known money that counts, in percent with one digit.</summary>
    public string? MoneyPercent => RateOf.Text(CoveredFen, ExpectedFen, 1);
}

/// <summary>Sums of one source over forms.</summary>
public sealed record SourceTotal(string Name, Sum Initial, Sum Adjusted, Sum Executed, int Forms);

/// <summary>
/// What the forms below a unit add up to. Only amounts are summed; rates are divided anew and scores weighted by budget,
/// each with the figures it was made of.
/// </summary>
public sealed record RollUp(
    FilingSubject Subject,
    Coverage Coverage,
    Sum Initial,
    Sum Adjusted,
    Sum Executed,
    RateOf? Execution,
    ImmutableArray<SourceTotal> Sources,
    WeightedScore Score,
    ImmutableArray<StateCount> States
)
{
    /// <summary>Sums of other amounts, by their path in the filing.</summary>
    public ImmutableSortedDictionary<string, Sum> Lines { get; init; } = ImmutableSortedDictionary<string, Sum>.Empty;
}

/// <summary>Forms in one state.</summary>
public sealed record StateCount(FormState State, int Count);

/// <summary>The mean of self scores, each weighted by the budget of its form.</summary>
/// <param name="Scaled">Scaled as <see cref="Domain.Score"/>; null: nothing to weigh.</param>
/// <param name="Forms">Forms with both a score and a budget.</param>
/// <param name="WeightFen">Their budget.</param>
public sealed record WeightedScore(long? Scaled, int Forms, long WeightFen);
