using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Rates;

/// <summary>
/// A goal of the chapter of goals, 6.居民电子健康档案建档率达到90%, and what came of it under the same name in another chapter: 建档率92.0%. Only
/// what was reached is told; what was not may be of another scope.
/// </summary>
internal static partial class GoalsElsewhere
{
    private const int Ending = 3;
    private const int MostOutcomes = 8;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        var goals = Enumerable
            .Range(0, flow.Count)
            .Where(at => Goals.IsInPlan(flow, at) && IsMeasure(flow, at))
            .ToList();
        if (goals.Count == 0)
        {
            yield break;
        }

        var outcomes = Enumerable
            .Range(0, flow.Count)
            .Where(at =>
                !Goals.IsInPlan(flow, at) && IsMeasure(flow, at) && flow[at].IsPlain && !Goals.IsGoal(flow, at)
            )
            .Select(at => (At: at, Name: NameOf(flow, at)))
            .Where(outcome => outcome.Name.Length >= Ending)
            .ToLookup(outcome => outcome.Name[^Ending..], StringComparer.Ordinal);
        foreach (var goal in goals)
        {
            var name = NameOf(flow, goal);
            if (name.Length >= Ending && Outcome(flow, goal, name, outcomes[name[^Ending..]]) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static Claim? Outcome(Flow flow, int goal, string name, IEnumerable<(int At, string Name)> outcomes)
    {
        var alike = outcomes
            .Where(outcome =>
                flow.Comparable(outcome.At, goal)
                && (
                    outcome.Name.EndsWith(name, StringComparison.Ordinal)
                    || name.EndsWith(outcome.Name, StringComparison.Ordinal)
                )
            )
            .Take(MostOutcomes)
            .ToList();
        var exact = alike.FindAll(outcome => outcome.Name == name);
        var meant = exact.Count > 0 ? exact : alike;
        return
            meant.Count > 0
            && meant.TrueForAll(outcome => flow[outcome.At].HasValueOf(flow[meant[0].At]))
            && Targets.Build(flow, goal, meant[0].At, Strength.Scoped) with { ByNumbers = true } is var claim
            && Readings.Holds(claim)
            ? claim
            : null;
    }

    private static bool IsMeasure(Flow flow, int at) =>
        flow[at]
            is {
                Dimension: Dimension.Percent or Dimension.Count or Dimension.Measure,
                InChinese: false,
                Value.Sign: > 0
            }
        && flow.Change(at) is null;

    private static string NameOf(Flow flow, int at) => Verb().Replace(Names.Core(flow.Clause(at)), "");

    [GeneratedRegex(
        "^(?:[0-9]+[.、])?(?:力争|确保|计划|达到|保持|实现|组织|开展|新增|举办|全区|全县|全市|全校|[一二三四五六七八九]是)+|(?:控制在|保持在|稳定在|提高到|不低于|不超过|不少于|降至|降到|提升至)+$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Verb();
}
