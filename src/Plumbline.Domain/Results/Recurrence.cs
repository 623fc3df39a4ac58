using System.Collections.Immutable;

namespace Plumbline.Domain.Results;

/// <summary>That a rule found something at a unit in a year.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Year">The fiscal year.</param>
public sealed record RuleHit(long Unit, string Rule, int Year);

/// <summary>屡查屡犯: the same rule at the same unit in years one after the other.</summary>
/// <param name="Unit">The unit's id.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Years">At least two years without a gap, earliest first.</param>
public sealed record Recurrence(long Unit, string Rule, ImmutableArray<int> Years);

/// <summary>Finds problems that came back the next year.</summary>
public static class Recurrences
{
    /// <summary>Each run of years, by unit and rule; a year without the finding ends a run.</summary>
    public static ImmutableArray<Recurrence> Of(IEnumerable<RuleHit> hits) =>
        [
            .. hits.Distinct()
                .GroupBy(hit => (hit.Unit, hit.Rule))
                .OrderBy(group => group.Key.Unit)
                .ThenBy(group => group.Key.Rule, StringComparer.Ordinal)
                .SelectMany(group =>
                    Runs(group.Select(hit => hit.Year).Order())
                        .Select(years => new Recurrence(group.Key.Unit, group.Key.Rule, years))
                ),
        ];

    private static IEnumerable<ImmutableArray<int>> Runs(IEnumerable<int> years)
    {
        var run = new List<int>();
        foreach (var year in years)
        {
            if (run.Count > 0 && year != run[^1] + 1)
            {
                if (run.Count > 1)
                {
                    yield return [.. run];
                }

                run.Clear();
            }

            run.Add(year);
        }

        if (run.Count > 1)
        {
            yield return [.. run];
        }
    }
}
