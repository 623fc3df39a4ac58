using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 年度目标为修渠6.5公里，植树300亩。实际修渠6.8公里，植树310亩: a sentence that sets, and behind it one that tells what came of each, under the same
/// name in the same unit; and 资助1102人，年初指标值1080人，完成指标. Only what was reached is claimed.
/// </summary>
internal static partial class TargetLists
{
    private const int Most = 10;
    private const int ShortestName = 2;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index < flow.Count; index++)
        {
            if (Aimed().IsMatch(flow.Lead(index)) && !Told().IsMatch(flow.Lead(index)))
            {
                foreach (var claim in Reached(flow, index))
                {
                    yield return claim;
                }
            }

            if (Set().IsMatch(flow.Lead(index)) && Done().IsMatch(flow.Tail(index)) && Before(flow, index) is { } done)
            {
                yield return done;
            }
        }
    }

    // The quantities of the sentence that sets, each with that of the next sentence that has its name.
    private static IEnumerable<Claim> Reached(Flow flow, int first)
    {
        var set = Enumerable.Range(first, Most).TakeWhile(at => flow.SameSentence(first, at)).ToList();
        var next = set[^1] + 1;
        if (!flow.SamePassage(first, next) || !Told().IsMatch(flow.Lead(next)))
        {
            yield break;
        }

        var told = Enumerable.Range(next, Most).TakeWhile(at => flow.SameSentence(next, at)).ToList();
        foreach (var at in set.Where(at => Kinds.IsAmount(flow[at]) || flow[at].Dimension == Dimension.Percent))
        {
            var name = NameOf(flow, at);
            var alike = told.FindAll(other => flow.Comparable(at, other) && NameOf(flow, other) == name);
            if (
                name.Length >= ShortestName
                && alike is [var only]
                && Targets.Build(flow, at, only, Strength.Stated) is var claim
                && Readings.Holds(claim)
            )
            {
                yield return claim;
            }
        }
    }

    // The nearest amount of the kind before it in the passage that is no bracketed part.
    private static Claim? Before(Flow flow, int index)
    {
        for (var at = index - 1; at >= Math.Max(0, index - Most) && flow.SamePassage(at, index); at--)
        {
            if (flow.Comparable(at, index) && !Statement.IsOfOne(flow, at) && flow[at].IsAtLeast(flow[index]))
            {
                var claim = Targets.Build(flow, index, at, Strength.Stated);
                return Readings.Holds(claim) ? claim : null;
            }
        }

        return null;
    }

    private static string NameOf(Flow flow, int at) => Opening().Replace(Statement.Clause(flow, at), "");

    [GeneratedRegex(
        "(?:^|[，,。;:])[^，,。;:]{0,12}(?:目标|任务|计划)(?:为|是|:)[^。;]{0,24}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Aimed();

    [GeneratedRegex(
        "(?:^|[，,。;:])(?:全年|年内|当年|本年)?实际[^。;]{0,24}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        "^.*?(?:目标|任务|计划)(?:为|是)|^(?:全年|年内|当年|本年)?实际(?:完成|新增|共)?|^(?:完成|共)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Opening();

    [GeneratedRegex(
        "[，,。;](?:年初|年度|全年)?(?:指标值|目标值|任务数|计划数)(?:为|是|:)?$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Set();

    [GeneratedRegex(
        "^[，,](?:已|均|超额|全面)*(?:完成|实现|达到)(?:了)?(?:年初|年度|全年)?(?:指标|目标|任务|计划)",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Done();
}
