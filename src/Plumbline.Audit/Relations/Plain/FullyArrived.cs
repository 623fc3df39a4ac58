using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Later;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Plain;

/// <summary>
/// 安排预算3200万元。…3200万元资金全部拨付到位，资金到位率100%: what arrived, of what was to come some sentences before. Told only where it holds.
/// </summary>
internal static partial class FullyArrived
{
    private const int Reach = 10;

    /// <summary>The statements of running text that no other grammar has read.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known)
    {
        for (var index = 2; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Percent, IsPlain: true, Value.Sign: > 0 }
                && Rate().IsMatch(flow.Lead(index))
                && !known.IsReckoned(index)
                && ArrivedAt(flow, index) is { } arrived
                && Planned(flow, index, arrived) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // What is told right before the rate; else what arrived, with its sources behind it: 实际到位90万元，其中省级60万元、县级30万元，到位率100%.
    private static int? ArrivedAt(Flow flow, int index) =>
        Beside().IsMatch(flow.Lead(index))
            ? IsMoney(flow, index - 1) && flow.SameSentence(index - 1, index)
                ? index - 1
                : null
            : flow.BeforeInSentence(index)
                .Where(at => IsMoney(flow, at) && Arrived().IsMatch(Statement.Clause(flow, at)))
                .Cast<int?>()
                .FirstOrDefault();

    private static bool IsMoney(Flow flow, int at) =>
        at >= 0 && flow[at] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 };

    private static Claim? Planned(Flow flow, int index, int arrived) =>
        flow.Before(arrived)
            .Take(Reach)
            .Where(at =>
                flow.SameChapter(at, index)
                && flow[at] is { IsPlain: true, Value.Sign: > 0 }
                && flow.Comparable(at, arrived)
                && flow.Change(at) is null
                && Base().IsMatch(Statement.Clause(flow, at))
            )
            .Select(at => new Claim(
                RelationKind.Ratio,
                flow[index],
                [flow[arrived], flow[at]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(index),
            })
            .FirstOrDefault(Readings.Holds);

    [GeneratedRegex("(?:^|[，,])(?:资金)?到位率(?:为|达到?)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();

    [GeneratedRegex("到位[^。;]{0,8}[，,](?:资金)?到位率(?:为|达到?)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Beside();

    [GeneratedRegex("到位(?:资金|金额|数)?(?:为|共|计)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Arrived();

    [GeneratedRegex("预算|投入|下达|安排|批复|计划|总投资|资金|应", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Base();
}
