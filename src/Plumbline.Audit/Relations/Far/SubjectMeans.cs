using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Far;

/// <summary>
/// 村级网点平均每家6.5万元, where 村级网点1300万元 and 200家村级网点 were told before: the amount and the number of what the mean names. So with
/// 助学140人，人均1000元 and 助学14万元 some sentences before. Told where it holds; where it does not, two digits must have changed places.
/// </summary>
internal static partial class SubjectMeans
{
    private const long Telling = 100;
    private const int Shortest = 2;
    private const int Farthest = 240;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 1; index < flow.Count; index++)
        {
            if (
                flow[index] is { Dimension: Dimension.Money, IsPlain: true, Number.Unscaled: >= Telling }
                && FarMeans.CountedBy(flow.Lead(index)).ToList() is { Count: > 0 } kinds
                && Subject(flow, index, kinds) is { Length: >= Shortest } name
                && At(flow, index, name, kinds) is { } claim
            )
            {
                yield return claim;
            }
        }
    }

    // 村级网点|平均每家; behind a number of its own, 助学140人，人均, the name of the number.
    private static string Subject(Flow flow, int index, List<string> kinds) =>
        Named().Match(flow.Lead(index)) is { Success: true } match ? match.Groups["who"].Value
        : flow.SameSentence(index - 1, index) && kinds.Contains(FarKinds.Of(flow[index - 1])) ? flow.Core(index - 1)
        : "";

    private static Claim? At(Flow flow, int index, string name, List<string> kinds)
    {
        var totals = flow.Before(index)
            .Where(at =>
                flow[at] is { Dimension: Dimension.Money, IsPlain: true }
                && flow[at].Exact > flow[index].Exact
                && flow.Core(at) == name
                && flow.Change(at) is null
            )
            .DistinctBy(at => flow[at].Value)
            .ToList();
        var from = Math.Max(0, index - Farthest);
        var numbers = Enumerable
            .Range(from, index - from)
            .Where(at =>
                flow[at] is { IsExactCount: true, Exact: > 1, InChinese: false }
                && kinds.Contains(FarKinds.Of(flow[at]))
                && (flow.Core(at) == name || flow.Tail(at).StartsWith(name, StringComparison.Ordinal))
            )
            .DistinctBy(at => flow[at].Value)
            .ToList();
        if (totals is not [var total] || numbers is not [var number])
        {
            return null;
        }

        var claim = new Claim(
            RelationKind.Ratio,
            flow[index],
            [flow[total], flow[number]],
            Formula.Quotient,
            RuleIds.ProductStated
        )
        {
            Strength = Strengths.Of(flow, index, firm: true),
            Label = flow.Name(index),
        };
        return
            Readings.Holds(claim)
            || RateSlips.IsAnagram(flow[index], flow[total].Value / flow[number].Value / flow[index].Multiplier)
            ? claim
            : null;
    }

    [GeneratedRegex(
        "(?:^|[，,。;:])(?<who>[一-龥]{2,12}?)平均每(?:个|一)?[一-龥]{1,2}$",
        Patience.Options,
        Patience.Milliseconds
    )]
    private static partial Regex Named();
}
