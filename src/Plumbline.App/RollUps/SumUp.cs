using System.Collections.Immutable;
using System.Numerics;
using Plumbline.Domain.Filings;

namespace Plumbline.App.RollUps;

/// <summary>Adds up contributors.</summary>
public static class SumUp
{
    /// <summary>The roll-up of forms of one subject.</summary>
    public static RollUp Of(FilingSubject subject, IReadOnlyCollection<Contributor> contributors)
    {
        var money = contributors.Select(one => one.Money).OfType<ContributedMoney>().ToList();
        // A rate takes its two sides from the same forms: those that state both.
        var both = money.Where(one => one.BudgetFen is not null && one.ExecutedFen is not null).ToList();
        return new(
            subject,
            CoverageOf(contributors),
            Sum.Of(money.Select(one => one.InitialFen)),
            Sum.Of(money.Select(one => one.AdjustedFen)),
            Sum.Of(money.Select(one => one.ExecutedFen)),
            both.Count == 0
                ? null
                : new(both.Sum(one => one.ExecutedFen!.Value), both.Sum(one => one.BudgetFen!.Value)),
            Sources(money),
            ScoreOf(contributors),
            [
                .. contributors
                    .GroupBy(one => one.State)
                    .OrderBy(group => group.Key)
                    .Select(group => new StateCount(group.Key, group.Count())),
            ]
        )
        {
            Lines = LinesOf(money.Select(one => one.Lines)),
        };
    }

    /// <summary>Sums of other amounts by their path.</summary>
    internal static ImmutableSortedDictionary<string, Sum> LinesOf(
        IEnumerable<ImmutableSortedDictionary<string, long>> lines
    ) =>
        lines
            .SelectMany(one => one)
            .GroupBy(line => line.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                group => group.Key,
                group => Sum.Of(group.Select(line => (long?)line.Value)),
                StringComparer.Ordinal
            );

    /// <summary>Those whose project is not split into parts that have forms of their own: a part counts once.</summary>
    public static ImmutableArray<Contributor> Parts(IReadOnlyCollection<Contributor> contributors)
    {
        var split = contributors.Select(one => one.ParentId).OfType<long>().ToHashSet();
        return [.. contributors.Where(one => one.ProjectId is not { } project || !split.Contains(project))];
    }

    /// <summary>
    /// Those of which none stands above another: what a unit declares for itself and all below it already holds what its
    /// units declare.
    /// </summary>
    public static ImmutableArray<Contributor> Topmost(IEnumerable<Contributor> contributors) =>
        Topmost(contributors, one => one.UnitPath);

    /// <summary>The same of anything that stands at a path.</summary>
    internal static ImmutableArray<T> Topmost<T>(IEnumerable<T> standing, Func<T, string> path)
    {
        var kept = ImmutableArray.CreateBuilder<T>();
        string? above = null;
        foreach (var one in standing.OrderBy(path, StringComparer.Ordinal))
        {
            var at = path(one);
            if (above is null || at == above || !at.StartsWith(above, StringComparison.Ordinal))
            {
                kept.Add(one);
                above = at;
            }
        }

        return kept.ToImmutable();
    }

    private static Coverage CoverageOf(IReadOnlyCollection<Contributor> contributors) =>
        new(
            contributors.Count,
            contributors.Count(one => one.Counts),
            contributors.Count(one => one.IsLate),
            contributors.Sum(one => one.Money?.BudgetFen ?? 0),
            contributors.Sum(one => Known(one) ?? 0),
            contributors.Count(one => Known(one) is null)
        );

    private static long? Known(Contributor one) => one.Money?.BudgetFen ?? one.ExpectedFen;

    // In the order of the forms; sources that stand alike in them by name.
    private static ImmutableArray<SourceTotal> Sources(IEnumerable<ContributedMoney> money) =>
        [
            .. money
                .SelectMany(one => one.Sources.Select((source, at) => (Source: source, At: at)))
                .GroupBy(row => row.Source.Name, StringComparer.Ordinal)
                .OrderBy(group => group.Min(row => row.At))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new SourceTotal(
                    group.Key,
                    Sum.Of(group.Select(row => row.Source.InitialFen)),
                    Sum.Of(group.Select(row => row.Source.AdjustedFen)),
                    Sum.Of(group.Select(row => row.Source.ExecutedFen)),
                    group.Count()
                )),
        ];

    private static WeightedScore ScoreOf(IEnumerable<Contributor> contributors)
    {
        var scored = contributors.Where(one => one is { Score: not null, Money.BudgetFen: > 0 }).ToList();
        var weight = scored.Sum(one => one.Money!.BudgetFen!.Value);
        var points = scored.Aggregate(
            BigInteger.Zero,
            (sum, one) => sum + (BigInteger)one.Score!.Value * one.Money!.BudgetFen!.Value
        );
        return new(weight == 0 ? null : (long)((points * 2 + weight) / (weight * 2)), scored.Count, weight);
    }
}
