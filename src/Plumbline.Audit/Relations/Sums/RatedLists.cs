using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Sums;

/// <summary>
/// 支出构成：设备购置40万元(40%)；培训35万元(35%)；宣传25万元(25%): amounts with their shares in brackets, in one paragraph or one in each of several.
/// Where the amounts make up one that is printed before them, each share is of it, and all shares make 100.
/// </summary>
internal static partial class RatedLists
{
    private const int Most = 20;
    private const int Reach = 40;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow)
    {
        for (var index = 0; index + 3 < flow.Count; index++)
        {
            if (!IsPair(flow, index))
            {
                continue;
            }

            var parts = RowFrom(flow, index);
            if (parts.Count > 1 && WholeOf(flow, parts) is { } whole)
            {
                foreach (var claim in Told(flow, parts, whole))
                {
                    yield return claim;
                }
            }

            index = parts[^1] + 1;
        }
    }

    private static List<int> RowFrom(Flow flow, int first)
    {
        List<int> parts = [first];
        while (
            parts.Count < Most
            && parts[^1] + 2 is var next
            && IsPair(flow, next)
            && flow.Comparable(first, next)
            && (flow.SamePassage(first, next) || flow[next].Passage.Index == flow[parts[^1]].Passage.Index + 1)
        )
        {
            parts.Add(next);
        }

        return parts;
    }

    private static IEnumerable<Claim> Told(Flow flow, List<int> parts, int whole)
    {
        var shares = parts.ConvertAll(at => ShareOf(flow, at, whole));
        if (shares.Count(Readings.Holds) * 2 <= shares.Count)
        {
            yield break;
        }

        yield return new Claim(
            RelationKind.Sum,
            flow[whole],
            [.. parts.Select(at => flow[at])],
            Formula.Sum,
            RuleIds.SumStated
        )
        {
            Label = flow.Name(whole),
            ByNumbers = true,
        };
        foreach (var share in shares)
        {
            yield return share;
        }

        var all = AllShares.Of(flow, parts.Select(at => at + 1));
        if (Readings.Holds(all) || !ShareSums.MayBeCut(all))
        {
            yield return all;
        }
    }

    private static Claim ShareOf(Flow flow, int at, int whole) =>
        new(RelationKind.Share, flow[at + 1], [flow[at], flow[whole]], Formula.Percent, RuleIds.RatesShown)
        {
            Strength = Strengths.Of(flow, at + 1, firm: true),
            Label = flow.Name(at) + "占比",
        };

    private static int? WholeOf(Flow flow, List<int> parts)
    {
        var sum = parts.Sum(at => flow[at].Exact);
        return flow
            .Values.Between(flow[parts[0]], sum, sum)
            .Where(at => at < parts[0] && at >= parts[0] - Reach && flow[at].IsPlain)
            .Cast<int?>()
            .LastOrDefault();
    }

    // An amount, and right behind it nothing but a share in brackets.
    private static bool IsPair(Flow flow, int at) =>
        at + 1 < flow.Count
        && flow.SamePassage(at, at + 1)
        && Kinds.IsAmount(flow[at])
        && flow[at] is { IsPlain: true, Exact: > 0 }
        && flow.Change(at) is null
        && !Statement.IsOfOne(flow, at)
        && flow[at + 1] is { Dimension: Dimension.Percent, IsPlain: true }
        && Opens().IsMatch(flow.Lead(at + 1))
        && flow.Tail(at + 1) is [')', ..];

    [GeneratedRegex(@"^\((?:占比?|占总?[额数]的?|比重)?(?:为|:)?$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Opens();
}
