using System.Collections.Immutable;
using Plumbline.Domain.Numbers;

namespace Plumbline.Domain.Results;

/// <summary>An indicator of the framework of department and finance evaluation (rule book §2.6).</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Level1">决策, 过程, 产出 or 效益.</param>
/// <param name="Level2">Second level.</param>
/// <param name="Name">Third level.</param>
/// <param name="Weight">Points.</param>
/// <param name="Points">What to look at.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record EvaluationItem(
    string Id,
    string Level1,
    string Level2,
    string Name,
    Weight Weight,
    string Points,
    Source Source
);

/// <summary>A mark of an agency's work.</summary>
public sealed record AgencyItem(string Id, string Name, Weight Weight, Source Source);

/// <summary>How projects are evaluated by departments and finance.</summary>
/// <param name="Spread">Part of an item's weight from which experts count as far apart.</param>
public sealed record EvaluationRules(Sourced<Rate> Spread)
{
    /// <summary>The framework, in order.</summary>
    public ImmutableArray<EvaluationItem> Framework { get; init; } = [];

    /// <summary>What agencies are marked by.</summary>
    public ImmutableArray<AgencyItem> Agency { get; init; } = [];
}

/// <summary>What one expert gave for one item.</summary>
public sealed record ExpertScore(long Expert, string Item, Score Score);

/// <summary>An item with what experts gave.</summary>
/// <param name="Item">The item.</param>
/// <param name="Mean">Mean of the scores, two decimals; null: nobody scored it.</param>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
/// <param name="Experts">How many scored it.</param>
/// <param name="Apart">The spread reaches the regime's part of the weight.</param>
public sealed record EvaluationLine(
    EvaluationItem Item,
    string? Mean,
    Score? Low,
    Score? High,
    int Experts,
    bool Apart
);

/// <summary>An evaluation added up.</summary>
/// <param name="Lines">Item by item.</param>
/// <param name="Total">Sum of the exact means, rounded once to two decimals; null while an item has no score.</param>
/// <param name="Grade">The grade of the total.</param>
public sealed record EvaluationSum(ImmutableArray<EvaluationLine> Lines, Score? Total, GradeCut? Grade)
{
    /// <summary>Adds up what experts gave.</summary>
    public static EvaluationSum Of(Regime regime, IReadOnlyCollection<ExpertScore> scores)
    {
        var rules = regime.Process.Evaluation;
        return rules is null ? new([], null, null) : Of(rules.Framework, rules.Spread.Value, regime.Grades, scores);
    }

    /// <summary>Adds up what experts gave for any framework.</summary>
    /// <param name="framework">The items.</param>
    /// <param name="spread">Part of an item's weight from which experts count as far apart.</param>
    /// <param name="grades">Grades by falling bound; empty: no grade.</param>
    /// <param name="scores">What was given.</param>
    public static EvaluationSum Of(
        ImmutableArray<EvaluationItem> framework,
        Rate spread,
        ImmutableArray<GradeCut> grades,
        IReadOnlyCollection<ExpertScore> scores
    )
    {
        var byItem = scores.ToLookup(score => score.Item, StringComparer.Ordinal);
        var lines = framework.Select(item => Line(item, [.. byItem[item.Id]], spread)).ToImmutableArray();
        if (lines.IsEmpty || lines.Any(line => line.Experts == 0))
        {
            return new(lines, null, null);
        }

        var exact = lines.Aggregate(Fraction.Zero, (sum, line) => sum + Mean([.. byItem[line.Item.Id]]));
        var total = Score.FromScaled((long)Rounding.ToWhole(exact * 100) * (Score.Scale / 100));
        return new(lines, total, grades.FirstOrDefault(cut => total >= cut.From));
    }

    private static EvaluationLine Line(EvaluationItem item, ImmutableArray<ExpertScore> given, Rate spread)
    {
        if (given.IsEmpty)
        {
            return new(item, null, null, null, 0, Apart: false);
        }

        var (low, high) = (given.Min(one => one.Score), given.Max(one => one.Score));
        var apart =
            given.Length > 1
            && new Fraction(high.Scaled - low.Scaled, Score.Scale) >= item.Weight.ToFraction() * spread.ToFraction();
        return new(item, Rounding.ToText(Mean(given), 2), low, high, given.Length, apart);
    }

    private static Fraction Mean(ImmutableArray<ExpertScore> given) =>
        new(given.Sum(one => one.Score.Scaled), (long)Score.Scale * given.Length);
}
