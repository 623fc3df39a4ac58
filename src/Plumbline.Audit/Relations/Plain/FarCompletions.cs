using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 建设任务3.2万亩，总投资7680万元。…建成农田3.2万亩，完成率100%: what was done, of the task that the chapter told some sentences
/// before. Told only where it holds.
/// </summary>
internal static partial class FarCompletions
{
    private const int Reach = 24;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
                && Rate().IsMatch(flow.Lead(index))
                && !known.IsReckoned(index)
                && flow.SameSentence(index - 1, index)
                && Kinds.IsAmount(flow[index - 1])
                && Statement.IsOwn(flow, index - 1)
                && Task(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? Task(Flow flow, int index) =>
        flow.Before(index - 1)
            .Take(Reach)
            .Where(at =>
                flow.SameChapter(at, index)
                && Statement.IsOwn(flow, at)
                && flow.Comparable(at, index - 1)
                && Planned().IsMatch(Statement.Clause(flow, at))
            )
            .Select(at => new Claim(
                RelationKind.ExecutionRate,
                flow[index],
                [flow[index - 1], flow[at]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(index),
                ByNumbers = true,
            })
            .FirstOrDefault(Readings.Holds);

    [GeneratedRegex("^[，,](?:任务|目标|计划)?(?:完成|达成)率(?:为|达到?)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();

    [GeneratedRegex("任务|计划|目标", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Planned();
}
