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
                && flow.SameSentence(index - 1, index)
                && flow[index - 1] is { Dimension: Dimension.Money, IsPlain: true, Value.Sign: > 0 }
                && Planned(flow, index) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    private static Claim? Planned(Flow flow, int index) =>
        flow.Before(index - 1)
            .Take(Reach)
            .Where(at =>
                flow.SameChapter(at, index)
                && flow[at] is { IsPlain: true, Value.Sign: > 0 }
                && flow.Comparable(at, index - 1)
                && flow.Change(at) is null
                && Base().IsMatch(Statement.Clause(flow, at))
            )
            .Select(at => new Claim(
                RelationKind.Ratio,
                flow[index],
                [flow[index - 1], flow[at]],
                Formula.Percent,
                RuleIds.RatesShown
            )
            {
                Label = flow.Name(index),
            })
            .FirstOrDefault(Readings.Holds);

    [GeneratedRegex("到位[^。;]{0,8}[，,](?:资金)?到位率(?:为|达到?)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Rate();

    [GeneratedRegex("预算|投入|下达|安排|批复|计划|总投资|资金", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Base();
}
