using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Relations.Plain;
using Plumbline.Audit.Relations.Rates;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations.Later;

/// <summary>
/// 初中校园面积A平方米，生均a平方米，校舍面积B平方米，生均b平方米: two means of one statement are over one number. Where one of them is true of pupils told
/// elsewhere, the other is of the same.
/// </summary>
internal static partial class SisterMeans
{
    private const int Reach = 6;

    /// <summary>The statements of running text.</summary>
    public static IEnumerable<Claim> Of(Flow flow, Known known, ImmutableArray<Relation> found)
    {
        foreach (var relation in found)
        {
            if (
                relation
                    is not {
                        Verdict: Verdict.Holds or Verdict.Rounding,
                        Claim:
                        {
                            Kind: RelationKind.Ratio,
                            Result: { Dimension: not (Dimension.Percent or Dimension.Points), Passage.Cell: null } mean,
                            Operands: [var total, var number]
                        }
                    }
                || total.Index > mean.Index
                || flow.PlaceOf(mean) is not (> 0 and var place)
                || !IsMean(flow, place)
                || flow[place - 1].Index != total.Index
            )
            {
                continue;
            }

            foreach (var at in Sisters(flow, place).Where(at => !known.IsReckoned(at)))
            {
                if (Plainly.ToldMean(flow, at, Claimed(flow, at, number)) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    // Each behind its own total, up to the semicolon on either side.
    private static List<int> Sisters(Flow flow, int place)
    {
        var sisters = new List<int>();
        for (
            var at = place - 2;
            at > place - Reach && flow.SameSentence(at, place) && !Parts(flow, at + 1, place);
            at -= 2
        )
        {
            AddIfOne(flow, place, at, sisters);
        }

        for (
            var at = place + 2;
            at < place + Reach && flow.SameSentence(at, place) && !Parts(flow, place + 1, at);
            at += 2
        )
        {
            AddIfOne(flow, place, at, sisters);
        }

        return sisters;
    }

    private static void AddIfOne(Flow flow, int place, int at, List<int> sisters)
    {
        if (
            at > 0
            && IsMean(flow, at)
            && flow.Comparable(at, place)
            && flow[at - 1].Dimension == flow[at].Dimension
            && Statement.IsOwn(flow, at - 1)
            && !IsMean(flow, at - 1)
        )
        {
            sisters.Add(at);
        }
    }

    private static bool Parts(Flow flow, int from, int to) =>
        Enumerable
            .Range(from, Math.Max(0, to - from + 1))
            .Any(at => flow.Lead(at).Contains(';', StringComparison.Ordinal));

    private static bool IsMean(Flow flow, int at) => flow[at].IsPlain && Mean().IsMatch(flow.Lead(at));

    private static Claim Claimed(Flow flow, int at, Figure number) =>
        new(RelationKind.Ratio, flow[at], [flow[at - 1], number], Formula.Quotient, RuleIds.ProductStated)
        {
            Label = flow.Name(at),
        };

    [GeneratedRegex("^[，,(][生人户校班]均[^，,。;:0-9]{0,8}$", Patience.Options, Patience.Milliseconds)]
    private static partial Regex Mean();
}
